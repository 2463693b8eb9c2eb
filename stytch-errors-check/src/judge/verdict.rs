//! The judgement of one string: may a response from these pages carry it?

use crate::catalog::{self, Code, Page, Retired};
use crate::interpret::Fit;
use crate::judge::coverage::Coverage;

/// What is to be said of one string.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    /// The page that lists it, or where this handler's page is partial, another vertical's.
    Listed(&'static Code, &'static Page),
    /// Spelled so by Stytch, and no complete page says that it does not belong here.
    Tolerated,
    Retired(&'static Retired),
    /// A code of a status that the response does not have here.
    OtherStatus(&'static Code),
    /// A code of a status that only other verticals have a page for.
    NoPageOfItsStatus(&'static Code),
    /// A code of this status, which only other verticals send.
    OtherVertical(&'static Code),
    /// Spelled so by Stytch, but all pages here are complete and do not list it.
    WithoutAPage,
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
    if let Some(code) = catalog::code(text) {
        return judge_listed(code, pages);
    }
    if let Some(retired) = catalog::retired(text) {
        return Verdict::Retired(retired);
    }
    if !catalog::is_known_without_a_page(text) {
        return Verdict::NotInCatalog;
    }
    if pages.pages.iter().any(|page| !page.complete) {
        Verdict::Tolerated
    } else {
        Verdict::WithoutAPage
    }
}

fn judge_listed(code: &'static Code, pages: &Coverage) -> Verdict {
    let of_status = pages.pages.iter().find(|page| page.status == code.status);
    match of_status {
        Some(page) if code.is_sent_by(pages.vertical) => Verdict::Listed(code, page),
        Some(page) if page.complete => Verdict::OtherVertical(code),
        Some(_) => match code.verticals.iter().find_map(|v| v.page(code.status)) {
            Some(page) => Verdict::Listed(code, page),
            None => Verdict::Tolerated,
        },
        None if pages.vertical.page(code.status).is_none() => Verdict::NoPageOfItsStatus(code),
        None => Verdict::OtherStatus(code),
    }
}

/// A part fits if it fits a code that would be fine as a whole.
fn judge_part(text: &str, fit: Fit, pages: &Coverage) -> Verdict {
    let is_listed = |code| matches!(judge_listed(code, pages), Verdict::Listed(..));
    let listed = catalog::CODES
        .iter()
        .any(|code| fit.fits(code.name, text) && is_listed(code));
    // What was sent here under another name.
    let retired = || {
        catalog::RETIRED.iter().any(|retired| {
            let successor = retired.replaced_by.and_then(catalog::code);
            fit.fits(retired.name, text) && successor.is_some_and(is_listed)
        })
    };
    let partial = || pages.pages.iter().any(|page| !page.complete);
    let known = || {
        catalog::WITHOUT_A_PAGE
            .iter()
            .any(|code| fit.fits(code, text))
    };
    if listed || retired() || partial() && known() {
        Verdict::Tolerated
    } else {
        Verdict::FitsNone
    }
}

/// Whether the attribute with this page added would accept the code.
pub(crate) fn would_accept(code: &Code, pages: &Coverage) -> bool {
    let page = pages.vertical.page(code.status);
    page.is_some_and(|page| code.is_sent_by(pages.vertical) || !page.complete)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Vertical::{self, B2b, Consumer, Fraud};
    use crate::judge::statuses::Statuses;

    fn pages(vertical: Vertical, statuses: &[u16]) -> Coverage {
        let whole = Coverage::whole(vertical);
        let statuses = statuses.iter().map(|&status| Statuses::one(status));
        whole.narrowed(&statuses.reduce(Statuses::union).unwrap())
    }

    fn verdict(vertical: Vertical, statuses: &[u16], text: &str) -> Verdict {
        judge(text, Fit::Whole, &pages(vertical, statuses))
    }

    #[test]
    fn a_code_on_its_page_is_listed() {
        for page in catalog::PAGES {
            for code in page.codes() {
                let verdict = verdict(page.vertical, &[page.status], code.name);
                assert_eq!(verdict, Verdict::Listed(code, page));
            }
        }
    }

    #[test]
    fn a_retired_code_is_told_wherever_it_stands() {
        for vertical in Vertical::ALL {
            let verdict = verdict(vertical, &[400], "idp_client_not_found");
            assert!(matches!(verdict, Verdict::Retired(retired)
                if retired.replaced_by == Some("connected_app_not_found")));
        }
    }

    #[test]
    fn a_code_of_another_status_is_refused_in_whichever_vertical() {
        let code = |name| catalog::code(name).unwrap();
        for (vertical, statuses, name) in [
            (B2b, &[401][..], "session_not_found"),
            (B2b, &[400, 401], "session_not_found"),
            (Consumer, &[403], "session_not_found"),
            (Fraud, &[404], "invalid_asn"),
        ] {
            let expected = Verdict::OtherStatus(code(name));
            assert_eq!(verdict(vertical, statuses, name), expected, "{name}");
        }
        let expected = Verdict::NoPageOfItsStatus(code("too_many_requests"));
        assert_eq!(verdict(Fraud, &[400, 401], "too_many_requests"), expected);
    }

    #[test]
    fn a_code_of_another_vertical_is_refused_on_a_complete_page_only() {
        let only_consumer = catalog::code("cannot_update_trusted_metadata").unwrap();
        let refused = Verdict::OtherVertical(only_consumer);
        assert_eq!(verdict(B2b, &[401], only_consumer.name), refused);
        let only_b2b = catalog::code("member_not_found").unwrap();
        let listed = verdict(Consumer, &[404], only_b2b.name);
        assert!(matches!(listed, Verdict::Listed(_, page) if page.vertical == B2b));
    }

    #[test]
    fn a_code_without_a_page_is_fine_where_a_page_is_partial() {
        assert_eq!(
            verdict(Consumer, &[400], "no_user_password"),
            Verdict::Tolerated
        );
        assert_eq!(
            verdict(Consumer, &[400, 401], "no_user_password"),
            Verdict::Tolerated
        );
        assert_eq!(
            verdict(B2b, &[400], "no_user_password"),
            Verdict::WithoutAPage
        );
    }

    #[test]
    fn other_strings_are_not_in_the_catalog() {
        for text in [
            "",
            "stale_factor",
            "Stale_Factors",
            " stale_factors",
            "token_expired",
        ] {
            assert_eq!(verdict(B2b, &[401], text), Verdict::NotInCatalog, "{text}");
        }
    }

    #[test]
    fn a_part_must_fit_a_code_of_the_pages() {
        let judge = |text, fit| super::judge(text, fit, &pages(B2b, &[401]));
        assert_eq!(judge("stale_", Fit::Start), Verdict::Tolerated);
        assert_eq!(judge("_factors", Fit::End), Verdict::Tolerated);
        assert_eq!(judge("magic_link", Fit::Inside), Verdict::Tolerated);
        assert_eq!(judge("_factors", Fit::Start), Verdict::FitsNone);
        assert_eq!(judge("idp_client_not", Fit::Start), Verdict::FitsNone);
        let of_404 = super::judge("idp_client_not", Fit::Start, &pages(B2b, &[404]));
        assert_eq!(of_404, Verdict::Tolerated);
        assert_eq!(judge("_not_found", Fit::End), Verdict::FitsNone);
    }
}
