//! Which codes somebody may have meant: by spelling, by shared words, and by the table of names
//! that people invent.

use crate::catalog::{self, CODES, Code, MISTAKEN_FOR};
use crate::coverage::Coverage;
use crate::spelling::{distance, snake_case};
use crate::words::{Known, Name, Words};

/// How many codes are suggested at most.
const MOST: usize = 3;

/// The share of their words that two names must have in common, in percent.
const ENOUGH_SHARED: u32 = 45;

/// A word too few or too many is less than a few wrong letters.
const ONE_WORD: u32 = 1;

/// The same words in another order are more than that.
const REORDERED: u32 = 4;

/// How sure it is that a code was meant; the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// But for case and separators, or the ending of a word, or one letter.
    Slip,
    /// A few letters, or the order of the words.
    Close,
    /// By what it is about.
    Shared,
}

/// The codes that were probably meant by `text`, best first. Those on the handler's own pages come
/// first among equals.
pub(crate) fn nearest(text: &str, pages: &Coverage) -> Vec<&'static Code> {
    let name = snake_case(text);
    let mistaken = MISTAKEN_FOR.binary_search_by(|(known, _)| (*known).cmp(&name));
    let meant = mistaken.map_or(&[][..], |index| MISTAKEN_FOR[index].1);
    let is_own = |code: &Code| {
        pages.pages.iter().any(|page| page.status == code.status) && code.is_sent_by(pages.vertical)
    };
    let known = meant.iter().filter_map(|code| catalog::code(code));
    let (mut found, foreign): (Vec<&Code>, Vec<&Code>) = known.partition(|code| is_own(code));
    found.extend(foreign);

    let words = Words::of_codes();
    let name = words.name(text, &name);
    let alike = |compare: Compare| -> Vec<_> {
        let codes = CODES.iter().zip(&words.codes);
        let compared = codes.filter_map(|(code, known)| {
            let (likeness, difference) = compare(&name, code.name, known)?;
            Some((likeness, !is_own(code), difference, code))
        });
        compared.collect()
    };
    // Most mistakes are slips, and these are much faster to find than what is less alike.
    let mut alike_codes = alike(slip);
    if alike_codes.is_empty() {
        alike_codes = alike(beyond_a_slip);
    }
    // A worse likeness says nothing beside a better one, nor beside what the table knows.
    let best = alike_codes.iter().map(|found| found.0).min();
    alike_codes
        .retain(|found| Some(found.0) == best && (meant.is_empty() || found.0 == Likeness::Slip));
    found.truncate(MOST - alike_codes.len().min(1));
    while found.len() < MOST {
        let rank = |&at: &usize| {
            let (_, is_foreign, difference, code) = alike_codes[at];
            (is_foreign, difference, code.name)
        };
        let Some(next) = (0..alike_codes.len()).min_by_key(rank) else {
            break;
        };
        let code = alike_codes.swap_remove(next).3;
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

/// The code that a Rust name such as `SessionNotFound` or `session_not_fond` reads like.
pub(crate) fn code_of_name(name: &str) -> Option<&'static str> {
    let name = snake_case(name);
    let mut near = CODES.iter().map(|code| code.name).filter(|code| {
        let slips = usize::from(name.len() >= 8) + usize::from(name.len() >= 16);
        distance(&name, code, slips).is_some()
    });
    let exact = catalog::code(&name).map(|code| code.name);
    let retired = || catalog::retired(&name).map(|retired| retired.name);
    exact.or_else(retired).or_else(|| near.next())
}

/// Whether a string was likely meant to be a code.
pub(crate) fn resembles_a_code(text: &str) -> bool {
    code_of_name(text).is_some()
}

/// How alike a name and a code are, and how much they differ beyond that; `None` if they are not.
type Compare = fn(&Name<'_>, &str, &Known) -> Option<(Likeness, u32)>;

fn slip(name: &Name<'_>, code: &str, known: &Known) -> Option<(Likeness, u32)> {
    if name.is_same_words(known) || name.compact == known.compact {
        return Some((Likeness::Slip, 0));
    }
    let edits = edits(name, code, most_edits(name).min(1))?;
    Some((Likeness::Slip, edits))
}

fn beyond_a_slip(name: &Name<'_>, code: &str, known: &Known) -> Option<(Likeness, u32)> {
    if let Some(edits) = edits(name, code, most_edits(name)) {
        return Some((Likeness::Close, edits));
    }
    if name.differs_by_one_word(known) {
        return Some((Likeness::Close, ONE_WORD));
    }
    match name.shared(known) {
        100 => Some((Likeness::Close, REORDERED)),
        shared @ ENOUGH_SHARED.. => Some((Likeness::Shared, 100 - shared)),
        _ => None,
    }
}

/// How many letters of a name may be wrong.
fn most_edits(name: &Name<'_>) -> usize {
    match name.snake.len() {
        0..4 => 0,
        4..8 => 1,
        8..16 => 2,
        _ => 3,
    }
}

/// What looks like two separators may be one letter short of a word.
fn edits(name: &Name<'_>, code: &str, most: usize) -> Option<u32> {
    let edits = distance(name.snake, code, most);
    if name.snake == name.written {
        return edits;
    }
    edits
        .into_iter()
        .chain(distance(name.written, code, most))
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Vertical::{B2b, Consumer};
    use crate::sites::Statuses;

    fn suggested(text: &str, status: u16) -> Vec<&'static str> {
        let pages = Coverage::whole(B2b).narrowed(&Statuses::one(status));
        nearest(text, &pages).iter().map(|code| code.name).collect()
    }

    #[test]
    fn one_slip_leads_to_the_code() {
        for text in [
            "stale_factor",
            "Stale-Factors",
            "stalefactors",
            "StaleFactors",
            "stale_fcators",
        ] {
            assert_eq!(suggested(text, 401), ["stale_factors"], "{text}");
        }
    }

    #[test]
    fn every_slip_of_every_code_leads_back_to_it() {
        let pages = Coverage::whole(Consumer).narrowed(&Statuses::one(401));
        for code in CODES {
            let name = code.name;
            let middle = name.len() / 2;
            let slips = [
                name.to_ascii_uppercase(),
                name.replace('_', "-"),
                name.replace('_', ""),
                name.replacen('_', " ", 1),
                format!("{}{}", &name[..middle], &name[middle + 1..]),
                format!("{}x{}", &name[..middle], &name[middle..]),
                format!("{}q{}", &name[..middle], &name[middle + 1..]),
                format!("{name}s"),
                name[1..].to_owned(),
                name[..name.len() - 1].to_owned(),
            ];
            for slip in slips {
                if catalog::code(&slip).is_none() {
                    assert!(nearest(&slip, &pages).contains(&code), "{slip} for {name}");
                }
            }
        }
    }

    #[test]
    fn tense_and_number_of_any_word_do_not_matter() {
        for (text, code) in [
            (
                "unable_to_authenticated_magic_links",
                "unable_to_auth_magic_link",
            ),
            ("too_many_request", "too_many_requests"),
            ("password_exist", "password_exists"),
        ] {
            if let Some(code) = catalog::code(code) {
                let pages = Coverage::whole(B2b);
                assert!(nearest(text, &pages).contains(&code), "{text}");
            }
        }
    }

    #[test]
    fn a_missing_word_leads_to_the_code() {
        for (text, code) in [
            (
                "unable_to_authenticate_code",
                "unable_to_authenticate_recovery_code",
            ),
            ("many_session_arguments", "too_many_session_arguments"),
            (
                "m2m_client_invalid_client",
                "m2m_client_invalid_client_secret",
            ),
        ] {
            assert!(
                suggested(text, 401).contains(&code),
                "{text}: {:?}",
                suggested(text, 401)
            );
        }
    }

    #[test]
    fn shared_words_lead_to_a_code_of_another_form() {
        let meant = suggested("totp_authentication_failed", 401);
        assert!(meant.contains(&"unable_to_authenticate_totp"), "{meant:?}");
    }

    #[test]
    fn nothing_is_suggested_for_what_is_like_nothing() {
        for text in ["", "x", "foo", "no", "q_z", "______"] {
            assert_eq!(suggested(text, 401), [""; 0], "{text}");
        }
    }

    #[test]
    fn own_pages_come_first_among_equals() {
        let pages = Coverage::whole(B2b).narrowed(&Statuses::one(404));
        let first = nearest("session_not_fund", &pages)[0];
        assert_eq!((first.name, first.status), ("session_not_found", 404));
    }

    #[test]
    fn rust_names_read_like_codes() {
        assert_eq!(code_of_name("SessionNotFound"), Some("session_not_found"));
        assert_eq!(code_of_name("session_not_fond"), Some("session_not_found"));
        for name in [
            "other",
            "code",
            "unknown",
            "error_type",
            "_",
            "_other",
            "rest",
            "unexpected",
        ] {
            assert_eq!(code_of_name(name), None, "{name}");
        }
    }
}
