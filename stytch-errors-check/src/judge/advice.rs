//! The problem with a refused string, and the remedies.

use crate::attribute::{Args, Asked};
use crate::catalog::{self, Code};
use crate::findings::messages::{self, Remedy};
use crate::interpret::Comparison;
use crate::judge::coverage::Coverage;
use crate::judge::parts;
use crate::judge::statuses::Statuses;
use crate::judge::suggest::{self, Nearest, Suggestion};
use crate::judge::verdict::{Verdict, would_accept};

/// The message about a refused string, and its replacement in the code where that is certain.
pub(crate) fn of(
    text: &str,
    comparison: &Comparison,
    verdict: &Verdict,
    here: &Coverage,
    args: &Args,
) -> Option<(String, Option<String>)> {
    let refused = Refused {
        text,
        here,
        args,
        statuses: &comparison.statuses,
    };
    let handler = &args.pages;
    let is_outside = here.pages.is_empty();
    let message = match verdict {
        Verdict::Listed(..) | Verdict::Tolerated | Verdict::Retired(_) => return None,
        Verdict::NotInCatalog => return Some(refused.not_in_catalog(comparison.is_bytes)),
        _ if is_outside => refused.outside(),
        Verdict::OtherStatus(code) => refused.other_status(code),
        Verdict::NoPageOfItsStatus(code) => {
            messages::no_page_of_its_status(code, handler, &refused.foreign(code))
        }
        Verdict::OtherVertical(code) => {
            messages::other_vertical(code, handler, &refused.foreign(code))
        }
        Verdict::ForeignWord(code, word) => {
            messages::foreign_word(code, word, handler, &refused.foreign(code))
        }
        Verdict::Oauth(oauth) => {
            let has_page = |status: &&u16| handler.pages_of(**status).next().is_some();
            let remedies = oauth.statuses.iter().find(has_page).filter(|status| {
                let known = handler.verticals.iter();
                known
                    .into_iter()
                    .any(|known| oauth.verticals.contains(known))
                    && refused.can_have(**status)
            });
            let accepting = remedies.map(|&status| refused.accept(text, &[status]));
            // Codes that come here and are called so elsewhere.
            let here_too = suggest::nearest(text, here).names.into_iter();
            let here_too = here_too.filter(|known| known.code.is_some_and(|code| here.lists(code)));
            let mut remedies = refused.meant(&here_too.take(1).collect::<Vec<_>>());
            remedies.extend(accepting);
            remedies.push(refused.accept_anyway());
            messages::oauth(oauth, here, handler, &remedies)
        }
        Verdict::WithoutAPage => {
            let meant = suggest::instead_of(text, here);
            let mut remedies = refused.meant(&meant);
            remedies.push(refused.accept_anyway());
            messages::without_a_page(text, here, &remedies)
        }
        Verdict::ForeignWithoutAPage(word) => {
            let meant = suggest::instead_of(text, here);
            let mut remedies = refused.meant(&meant);
            remedies.push(refused.accept_anyway());
            messages::foreign_without_a_page(text, word, handler, &remedies)
        }
        Verdict::FitsNone => refused.fits_none(comparison),
    };
    Some((message, None))
}

/// A string that is refused.
struct Refused<'a> {
    text: &'a str,
    /// The pages that a response can come from where the comparison is made.
    here: &'a Coverage,
    args: &'a Args,
    /// The statuses that a response can have there.
    statuses: &'a Statuses,
}

impl Refused<'_> {
    fn not_in_catalog(&self, is_bytes: bool) -> (String, Option<String>) {
        let is_outside = self.here.pages.is_empty();
        let pages = self.pages();
        let Nearest {
            names,
            is_certain,
            foreign,
        } = suggest::nearest(self.text, pages);
        let mut remedies = Vec::new();
        let mut replacement = None;
        match names.first() {
            Some(first) if is_certain && !is_outside => {
                let prefix = if is_bytes { "b" } else { "" };
                let literal = format!("{prefix}{:?}", first.name);
                remedies.push(Remedy::Replace(*first, literal.clone()));
                replacement = Some(literal);
            }
            Some(_) => remedies.extend(self.meant(&names)),
            None => {
                remedies.extend(foreign.map(Remedy::SentByOthers));
                remedies.push(self.accept_anyway());
            }
        }
        (
            messages::not_in_catalog(self.text, pages, &remedies),
            replacement,
        )
    }

    /// The pages to look for a code on: the handler's, where no response can come from any of them.
    fn pages(&self) -> &Coverage {
        if self.here.pages.is_empty() {
            &self.args.pages
        } else {
            self.here
        }
    }

    /// The remedy for a code of a status that the response does not have where it is compared.
    fn other_place(&self, status: u16) -> Remedy {
        let here = if self.here.pages.is_empty() {
            self.statuses.to_string()
        } else {
            self.here.statuses()
        };
        Remedy::OtherPlace { here, status }
    }

    fn outside(&self) -> String {
        let code = catalog::code(self.text);
        let accepting = code.filter(|code| {
            self.statuses.contains(code.status) && would_accept(code, &self.args.pages)
        });
        let remedy = match (accepting, code) {
            (Some(code), _) => Some(self.accept(code.name, &[code.status])),
            (None, Some(code)) => Some(Remedy::ComesWith(code.status)),
            (None, None) => None,
        };
        let remedies = remedy.as_slice();
        messages::outside_of_handler(self.text, self.statuses, &self.args.pages, remedies)
    }

    fn other_status(&self, code: &'static Code) -> String {
        let handler = &self.args.pages;
        if !would_accept(code, handler) {
            return messages::other_status(code, self.here, &self.foreign(code));
        }
        let mut remedies = Vec::new();
        if !self.statuses.contains(code.status) {
            remedies.push(self.other_place(code.status));
        } else if self.can_have(code.status) {
            remedies.push(self.accept(code.name, &[code.status]));
        } else {
            let arguments = self.args.written.without_exhaustive(&[code.status]);
            remedies.push(Remedy::WithoutExhaustive(arguments));
            remedies.push(self.accept_anyway());
        }
        let meant = suggest::instead_of(code.name, self.here);
        if !meant.is_empty() {
            let at = usize::from(self.can_have(code.status));
            remedies.splice(at..at, [Remedy::Meant(meant)]);
        }
        messages::other_status(code, self.here, &remedies)
    }

    /// The remedy for a code that these verticals do not send.
    fn foreign(&self, code: &'static Code) -> Vec<Remedy> {
        let meant = suggest::instead_of(code.name, self.here);
        let mut remedies = self.meant(&meant);
        let of_others = code.verticals[0];
        let has_page = of_others.page(code.status);
        let fits = has_page.is_some_and(|page| !self.args.exhaustive || page.complete);
        let comes_here = self.statuses.contains(code.status);
        if self.args.asked == Asked::ByAttribute && fits && comes_here {
            let more = self.missing(&[code.status]);
            let arguments = self.args.written.with(&[of_others], &more);
            remedies.push(Remedy::BothApis(of_others, arguments));
        }
        remedies.push(self.accept_anyway());
        remedies
    }

    /// The question for the codes that were probably meant, and how the attribute accepts them.
    fn meant(&self, meant: &[Suggestion]) -> Vec<Remedy> {
        if meant.is_empty() {
            return Vec::new();
        }
        let mut remedies = vec![Remedy::Meant(meant.to_vec())];
        let elsewhere = meant.iter().filter_map(|meant| meant.code);
        let elsewhere = elsewhere.filter(|code| self.here.here(code.status).next().is_none());
        let (elsewhere, unreachable): (Vec<&Code>, Vec<&Code>) =
            elsewhere.partition(|code| self.statuses.contains(code.status));
        if let [first, ..] = unreachable.as_slice() {
            remedies.push(self.other_place(first.status));
        }
        let statuses: Vec<u16> = elsewhere.iter().map(|code| code.status).collect();
        if let Some(first) = elsewhere.first() {
            if statuses.iter().all(|&status| self.can_have(status)) {
                let remedy = self.accept(first.name, &statuses);
                remedies.push(match remedy {
                    Remedy::Accept { arguments, .. } => Remedy::AcceptMeant {
                        arguments,
                        count: meant.len(),
                    },
                    other => other,
                });
            }
        }
        remedies
    }

    fn fits_none(&self, comparison: &Comparison) -> String {
        let fit = comparison.fit;
        let handler = &self.args.pages;
        let elsewhere: Vec<_> = Coverage::of(&handler.verticals)
            .pages
            .into_iter()
            .filter(|page| page.codes().any(|code| fit.fits(code.name, self.text)))
            .collect();
        let mut remedies = Vec::new();
        if let Some(part) = parts::nearest(self.text, fit, self.here) {
            remedies.push(Remedy::MeantPart(part));
        }
        let statuses: Vec<u16> = elsewhere.iter().map(|page| page.status).collect();
        if !elsewhere.is_empty() {
            let reachable = statuses.iter().all(|&status| self.can_have(status));
            let comes = statuses
                .iter()
                .all(|&status| self.statuses.contains(status));
            let is_attribute = self.args.asked == Asked::ByAttribute;
            let arguments = (reachable && comes && is_attribute)
                .then(|| self.args.written.with(&[], &self.missing(&statuses)));
            remedies.push(Remedy::FitsElsewhere(elsewhere, arguments));
        }
        if remedies.is_empty() {
            remedies.push(Remedy::AcceptPart);
        }
        messages::fits_none(self.text, fit, self.here, &remedies)
    }

    /// Whether the attribute can have the pages of this status too: not where it asks for complete ones.
    fn can_have(&self, status: u16) -> bool {
        let mut pages = self.args.pages.pages_of(status);
        !self.args.exhaustive || pages.all(|page| page.complete)
    }

    /// The statuses, each once, that the attribute does not have.
    fn missing(&self, statuses: &[u16]) -> Vec<u16> {
        let mut missing = statuses.to_vec();
        missing.retain(|&status| self.args.pages.here(status).next().is_none());
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    fn accept(&self, name: &str, statuses: &[u16]) -> Remedy {
        match self.args.asked {
            Asked::ByAttribute => Remedy::Accept {
                arguments: self.args.written.with(&[], &self.missing(statuses)),
                are_two: self.pages().is_one_status(),
            },
            Asked::ByMacro => {
                let verticals = self.args.pages.verticals.iter().map(|known| known.as_str());
                let verticals: Vec<_> = verticals.collect();
                let status = statuses.first().copied().unwrap_or_default();
                let arguments = format!("{}, {status}, {name:?}", verticals.join(" | "));
                Remedy::WriteMacro(arguments)
            }
        }
    }

    fn accept_anyway(&self) -> Remedy {
        Remedy::AcceptAnyway(self.args.asked, self.text.to_owned())
    }
}
