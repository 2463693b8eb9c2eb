//! The texts that a function compares, and the whole catalog's facts about each, whatever the handler
//! is for.

use proc_macro2::Span;

use crate::attribute::Args;
use crate::catalog::{self, CODES, Code, Retired};
use crate::interpret::{Candidate, Comparison, Fit, Reading, interpret};
use crate::judge::spelling::{distance, snake_case};
use crate::judge::statuses::Statuses;
use crate::judge::suggest;
use crate::judge::words::Words;
use crate::lower::lower;
use crate::unit::Unit;

/// One text that a function compares with an error type.
pub struct Compared {
    text: String,
    span: Span,
    is_whole: bool,
    is_sure: bool,
    statuses: Statuses,
}

/// The catalog's facts about a text.
#[derive(Debug, PartialEq)]
pub enum Standing {
    /// A code on at least one page.
    Listed(&'static Code),
    /// A code that Stytch dropped or renamed.
    Retired(&'static Retired),
    /// A code in Stytch's own lists that no page has.
    WithoutAPage,
    /// One slip away from these codes: a letter, an ending, case or separators.
    Slip(Vec<&'static Code>),
    /// None of these.
    Unknown,
}

impl Compared {
    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The literal.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// Whether the text is compared as a whole, and not with a part of the error type.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Whether the comparison can be reached by a response with this status.
    #[must_use]
    pub fn can_have_status(&self, status: u16) -> bool {
        self.statuses.contains(status)
    }

    /// Whether it is compared with an error type for sure. What is not is a slip of a code.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.is_sure
    }

    fn of(comparison: Comparison) -> Option<Self> {
        let Candidate::Text(text, span) = comparison.with else {
            return None;
        };
        Some(Self {
            text,
            span,
            is_whole: comparison.fit == Fit::Whole,
            is_sure: comparison.reading != Reading::IfSlip,
            statuses: comparison.statuses,
        })
    }
}

/// The texts that each function of a unit compares with an error type, in the order in which they were
/// found.
///
/// ```
/// use proc_macro2::TokenStream;
/// use stytch_errors_check::{Args, File, Standing, compared, standing};
///
/// let source = "fn f(e: &E) -> bool { e.error_type == \"stale_factors\" || e.role == \"x\" }";
/// let file = File::parse(source.parse()?).expect("a file that `syn` can parse");
/// let args = Args::for_pages("b2b", &[], &[]).expect("an API");
/// let texts = compared(file.unit(), &args);
/// assert_eq!((texts.len(), texts[0].len()), (1, 1));
/// assert!(matches!(standing(texts[0][0].text()), Standing::Listed(code) if code.status == 401));
/// # Ok::<(), proc_macro2::LexError>(())
/// ```
#[must_use]
pub fn compared(unit: &Unit, args: &Args) -> Vec<Vec<Compared>> {
    let on: Vec<_> = args.on.iter().map(|on| on.path.join(".")).collect();
    let (found, _) = interpret(&lower(unit), &on, unit.functions().len());
    found
        .into_iter()
        .map(|found| {
            let texts = found.comparisons.into_iter().filter_map(Compared::of);
            let is_slip = |text: &str| matches!(standing(text), Standing::Slip(_));
            texts
                .filter(|text| text.is_sure || is_slip(&text.text))
                .collect()
        })
        .collect()
}

/// The catalog's facts about a text.
///
/// ```
/// use stytch_errors_check::{Standing, standing};
///
/// let Standing::Slip(codes) = standing("stale_factor") else { panic!() };
/// assert_eq!(codes[0].name, "stale_factors");
/// assert_eq!(standing("rate_limit_exceeded"), Standing::Unknown);
/// ```
#[must_use]
pub fn standing(text: &str) -> Standing {
    if let Some(code) = catalog::code(text) {
        return Standing::Listed(code);
    }
    if let Some(retired) = catalog::retired(text) {
        return Standing::Retired(retired);
    }
    if catalog::is_known_without_a_page(text) {
        return Standing::WithoutAPage;
    }
    match slips(text) {
        codes if codes.is_empty() => Standing::Unknown,
        codes => Standing::Slip(codes),
    }
}

/// The codes that may have been meant by a name, best first, for a handler of these pages.
///
/// ```
/// use stytch_errors_check::{Args, nearest};
///
/// let b2b = Args::for_pages("b2b", &[], &[]).expect("an API");
/// assert_eq!(nearest("passkey_registration_missing", &b2b)[0].status, 404);
/// ```
#[must_use]
pub fn nearest(text: &str, args: &Args) -> Vec<&'static Code> {
    let nearest = suggest::nearest(text, &args.pages);
    nearest.names.iter().filter_map(|name| name.code).collect()
}

/// The codes that the text is one slip away from, and no nearer to any other.
fn slips(text: &str) -> Vec<&'static Code> {
    // A shorter name is a letter away from too many others.
    const SHORT: usize = 4;
    let snake = snake_case(text);
    let words = Words::of_codes();
    let name = words.name(text, &snake);
    let letters = usize::from(snake.len() >= SHORT);
    let mut found = Vec::new();
    for (code, known) in CODES.iter().zip(&words.codes) {
        let edits = if name.compact == known.compact {
            Some(0)
        } else if name.is_same_words(known) {
            Some(1)
        } else {
            distance(&snake, code.name, letters).or_else(|| distance(text, code.name, letters))
        };
        found.extend(edits.map(|edits| (edits, code)));
    }
    let least = found.iter().map(|&(edits, _)| edits).min();
    found.retain(|&(edits, _)| Some(edits) == least);
    found.into_iter().map(|(_, code)| code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_without_a_letter_is_a_slip_of_it() {
        for code in CODES {
            let middle = code.name.len() / 2;
            let text = format!("{}{}", &code.name[..middle], &code.name[middle + 1..]);
            match standing(&text) {
                Standing::Slip(codes) => assert!(codes.contains(&code), "{text}"),
                // By that letter another code.
                Standing::Listed(_) | Standing::Retired(_) | Standing::WithoutAPage => {}
                Standing::Unknown => panic!("{text}"),
            }
        }
    }

    #[test]
    fn invented_names_are_no_slips() {
        for text in ["", "x", "insufficient_quota", "card_declined", "not_found"] {
            assert_eq!(standing(text), Standing::Unknown, "{text}");
        }
    }
}
