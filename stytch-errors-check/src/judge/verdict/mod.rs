//! The judgement of one string: may a response from these pages carry it?

use crate::catalog::{self, Code, Oauth, Page, Retired};
use crate::interpret::Fit;
use crate::judge::coverage::Coverage;

/// The verdict on one string.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    /// The page that lists it, or where this handler's page is partial, another vertical's.
    Listed(&'static Code, &'static Page),
    /// The API answered with it here, or its OAuth endpoints may, or it is spelled so by Stytch and no complete page says that
    /// it does not belong here.
    Tolerated,
    Retired(&'static Retired),
    /// A code of a status that the response does not have here.
    OtherStatus(&'static Code),
    /// A code of a status that only other verticals have a page for.
    NoPageOfItsStatus(&'static Code),
    /// A code of this status, which only other verticals send.
    OtherVertical(&'static Code),
    /// The same, where the page is partial: this word of the name is none of this vertical's.
    ForeignWord(&'static Code, &'static str),
    /// An error name of OAuth's, which does not come here.
    Oauth(&'static Oauth),
    /// Spelled so by Stytch, but all pages here are complete and do not list it.
    WithoutAPage,
    /// The same, where a page is partial: this word of the name is none of its vertical's.
    ForeignWithoutAPage(&'static str),
    NotInCatalog,
    /// A part of a code that no code here has.
    FitsNone,
}

/// Judges a string that an error type from these pages is compared with.
pub(crate) fn judge(text: &str, fit: Fit, pages: &Coverage) -> Verdict {
    if fit == Fit::Whole {
        judge_code(text, pages)
    } else {
        judge_part(text, fit, pages)
    }
}

fn judge_code(text: &str, pages: &Coverage) -> Verdict {
    if pages
        .pages
        .iter()
        .any(|page| catalog::is_observed_on(text, page))
    {
        return Verdict::Tolerated;
    }
    if let Some(code) = catalog::code(text) {
        return judge_listed(code, pages);
    }
    if let Some(retired) = catalog::retired(text) {
        return Verdict::Retired(retired);
    }
    if let Some(oauth) = catalog::oauth(text) {
        let sent = pages.pages.iter().any(|page| oauth.is_sent_beside(page));
        return if sent {
            Verdict::Tolerated
        } else {
            Verdict::Oauth(oauth)
        };
    }
    if !catalog::is_known_without_a_page(text) {
        return Verdict::NotInCatalog;
    }
    let partial = pages.pages.iter().filter(|page| !page.complete);
    let mut words = partial.map(|page| catalog::foreign_word(text, page.vertical));
    match words.next() {
        None => Verdict::WithoutAPage,
        Some(Some(word)) if words.all(|word| word.is_some()) => Verdict::ForeignWithoutAPage(word),
        Some(_) => Verdict::Tolerated,
    }
}

fn judge_listed(code: &'static Code, pages: &Coverage) -> Verdict {
    // One page of its status that takes it is enough; the page that lists it comes first.
    let of_status = pages.here(code.status);
    let verdicts = of_status.map(|page| judge_on(code, page));
    let lists = |verdict: &Verdict| match verdict {
        Verdict::Listed(_, page) if pages.verticals.contains(&page.vertical) => 0,
        Verdict::Listed(..) => 1,
        Verdict::Tolerated => 2,
        _ => 3,
    };
    if let Some(best) = verdicts.min_by_key(lists) {
        return best;
    }
    if pages.pages_of(code.status).next().is_none() {
        Verdict::NoPageOfItsStatus(code)
    } else {
        Verdict::OtherStatus(code)
    }
}

/// Judges a code on a page of its status.
fn judge_on(code: &'static Code, page: &'static Page) -> Verdict {
    if code.is_sent_by(page.vertical) {
        return Verdict::Listed(code, page);
    }
    if page.complete {
        return Verdict::OtherVertical(code);
    }
    if let Some(word) = catalog::foreign_word(code.name, page.vertical) {
        return Verdict::ForeignWord(code, word);
    }
    match code.verticals.iter().find_map(|v| v.page(code.status)) {
        Some(page) => Verdict::Listed(code, page),
        None => Verdict::Tolerated,
    }
}

/// A part fits if it fits a code that would be fine as a whole.
fn judge_part(text: &str, fit: Fit, pages: &Coverage) -> Verdict {
    let is_listed = |code| matches!(judge_listed(code, pages), Verdict::Listed(..));
    let listed = catalog::CODES
        .iter()
        .any(|code| fit.fits(code.name, text) && is_listed(code));
    // A code that was sent here under another name.
    let retired = || {
        catalog::RETIRED.iter().any(|retired| {
            let successor = retired.replaced_by.and_then(catalog::code);
            fit.fits(retired.name, text) && successor.is_some_and(is_listed)
        })
    };
    let known = || {
        let mut fitting = catalog::WITHOUT_A_PAGE.iter();
        fitting.any(|code| fit.fits(code, text) && is_fine(&judge_code(code, pages)))
    };
    let observed = || {
        let mut seen = catalog::OBSERVED
            .iter()
            .filter(|seen| fit.fits(seen.name, text));
        seen.any(|seen| {
            pages
                .pages
                .iter()
                .any(|page| catalog::is_observed_on(seen.name, page))
        })
    };
    let oauth = || {
        let mut names = catalog::OAUTH
            .iter()
            .filter(|oauth| fit.fits(oauth.name, text));
        names.any(|oauth| pages.pages.iter().any(|page| oauth.is_sent_beside(page)))
    };
    if listed || retired() || observed() || oauth() || known() {
        Verdict::Tolerated
    } else {
        Verdict::FitsNone
    }
}

/// Whether the attribute with the code's page added would accept the code.
pub(crate) fn would_accept(code: &'static Code, pages: &Coverage) -> bool {
    pages
        .pages_of(code.status)
        .any(|page| is_fine(&judge_on(code, page)) || catalog::is_observed_on(code.name, page))
}

/// Whether there is nothing to say but where the code is listed.
pub(crate) fn is_fine(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Listed(..) | Verdict::Tolerated)
}

#[cfg(test)]
mod tests;
