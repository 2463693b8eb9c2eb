//! Facts about Stytch's error types, and the questions that are asked of them.

mod generated;

use core::fmt;

pub(crate) use generated::{
    CODES, FOREIGN_WORDS, MISTAKEN_FOR, NEUTRAL_WORDS, OAUTH, OBSERVED, PAGES, RETIRED, UPDATED,
    WITHOUT_A_PAGE,
};

/// The APIs of Stytch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vertical {
    /// Authentication of members of organizations.
    B2b,
    /// Consumer authentication.
    Consumer,
    /// Device fingerprinting.
    Fraud,
}

impl Vertical {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::B2b, Self::Consumer, Self::Fraud];

    /// The name in the attribute and of the runtime crate's module.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::B2b => "b2b",
            Self::Consumer => "consumer",
            Self::Fraud => "fraud",
        }
    }

    /// The pages of this vertical, by status.
    pub fn pages(self) -> impl Iterator<Item = &'static Page> {
        PAGES.iter().filter(move |page| page.vertical == self)
    }

    /// The page of this status, if there is one.
    #[must_use]
    pub fn page(self, status: u16) -> Option<&'static Page> {
        self.pages().find(|page| page.status == status)
    }
}

impl fmt::Display for Vertical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One documentation page: the codes of one status in one vertical.
#[derive(Debug, PartialEq)]
pub struct Page {
    /// The API.
    pub vertical: Vertical,
    /// The HTTP status.
    pub status: u16,
    /// Whether the whole page was read: it documents no other code.
    pub complete: bool,
}

impl Page {
    pub(crate) const fn new(vertical: Vertical, status: u16, complete: bool) -> Self {
        Self {
            vertical,
            status,
            complete,
        }
    }

    /// The codes listed on this page, sorted.
    pub fn codes(&self) -> impl Iterator<Item = &'static Code> {
        let (vertical, status) = (self.vertical, self.status);
        CODES
            .iter()
            .filter(move |code| code.status == status && code.is_sent_by(vertical))
    }
}

impl Page {
    /// The runtime crate's enum for this page.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        let found = STATUS_TYPES.iter().find(|known| known.0 == self.status);
        found.map_or("", |known| known.1)
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.vertical, self.status)
    }
}

/// One code, which belongs to one status in all verticals that send it.
#[derive(Debug, PartialEq)]
pub struct Code {
    /// The code.
    pub name: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// The APIs that send it.
    pub verticals: &'static [Vertical],
}

impl Code {
    pub(crate) const fn new(
        name: &'static str,
        status: u16,
        verticals: &'static [Vertical],
    ) -> Self {
        Self {
            name,
            status,
            verticals,
        }
    }

    /// Whether a page of this API lists it.
    #[must_use]
    pub fn is_sent_by(&self, vertical: Vertical) -> bool {
        self.verticals.contains(&vertical)
    }

    /// The code's variant in the enums of the runtime crate.
    #[must_use]
    pub fn variant(&self) -> String {
        let mut variant = String::with_capacity(self.name.len());
        for word in self.name.split('_') {
            variant.push_str(&word[..1].to_ascii_uppercase());
            variant.push_str(&word[1..]);
        }
        variant
    }
}

/// A code that Stytch once sent, and dropped or renamed.
#[derive(Debug, PartialEq)]
pub struct Retired {
    /// The code.
    pub name: &'static str,
    /// The code that took its place.
    pub replaced_by: Option<&'static str>,
}

impl Retired {
    pub(crate) const fn new(name: &'static str, replaced_by: Option<&'static str>) -> Self {
        Self { name, replaced_by }
    }
}

/// A code that the API answered with, although the page of that status does not list it.
#[derive(Debug, PartialEq)]
pub(crate) struct Observed {
    pub(crate) name: &'static str,
    pub(crate) vertical: Vertical,
    pub(crate) status: u16,
}

impl Observed {
    pub(crate) const fn new(name: &'static str, vertical: Vertical, status: u16) -> Self {
        Self {
            name,
            vertical,
            status,
        }
    }
}

/// An error name of OAuth's, which the OAuth endpoints of some APIs send in `error`.
#[derive(Debug, PartialEq)]
pub(crate) struct Oauth {
    pub(crate) name: &'static str,
    /// The statuses that OAuth's specifications allow for it.
    pub(crate) statuses: &'static [u16],
    /// The APIs that have OAuth endpoints.
    pub(crate) verticals: &'static [Vertical],
}

impl Oauth {
    pub(crate) const fn new(
        name: &'static str,
        statuses: &'static [u16],
        verticals: &'static [Vertical],
    ) -> Self {
        Self {
            name,
            statuses,
            verticals,
        }
    }

    /// Whether an OAuth endpoint may answer with it where this page speaks of the same status.
    pub(crate) fn is_sent_beside(&self, page: &Page) -> bool {
        self.verticals.contains(&page.vertical) && self.statuses.contains(&page.status)
    }
}

/// A code of the catalog, by its name.
///
/// ```
/// use stytch_errors_check::catalog::code;
///
/// assert_eq!(code("stale_factors").map(|code| code.status), Some(401));
/// assert!(code("stale_factor").is_none());
/// ```
#[must_use]
pub fn code(name: &str) -> Option<&'static Code> {
    let found = CODES.binary_search_by(|code| code.name.cmp(name));
    found.ok().map(|index| &CODES[index])
}

/// Whether people are known to make this name up for a code.
///
/// ```
/// use stytch_errors_check::catalog::is_invented;
///
/// assert!(is_invented("rate_limit_exceeded"));
/// assert!(!is_invented("invalid_request_error"));
/// ```
#[must_use]
pub fn is_invented(name: &str) -> bool {
    let found = MISTAKEN_FOR.binary_search_by(|(known, _)| (*known).cmp(name));
    found.is_ok()
}

pub(crate) fn retired(name: &str) -> Option<&'static Retired> {
    let found = RETIRED.binary_search_by(|retired| retired.name.cmp(name));
    found.ok().map(|index| &RETIRED[index])
}

/// Whether the API answered with the code on this page, which does not list it.
pub(crate) fn is_observed_on(name: &str, page: &Page) -> bool {
    let from = OBSERVED.partition_point(|observed| observed.name < name);
    let of_name = OBSERVED[from..]
        .iter()
        .take_while(|observed| observed.name == name);
    of_name
        .into_iter()
        .any(|observed| (observed.vertical, observed.status) == (page.vertical, page.status))
}

pub(crate) fn oauth(name: &str) -> Option<&'static Oauth> {
    let found = OAUTH.binary_search_by(|oauth| oauth.name.cmp(name));
    found.ok().map(|index| &OAUTH[index])
}

/// A word of the name that stands for what the API of this vertical does not have.
pub(crate) fn foreign_word(name: &str, vertical: Vertical) -> Option<&'static str> {
    let (_, words) = FOREIGN_WORDS.iter().find(|(of, _)| *of == vertical)?;
    let start = |word: &str| words_at(name, word).next();
    let neutral = |at: usize| {
        let mut phrases = NEUTRAL_WORDS.iter();
        phrases.any(|phrase| {
            words_at(name, phrase).any(|from| (from..from + phrase.len()).contains(&at))
        })
    };
    let foreign = words
        .iter()
        .filter(|word| words_at(name, word).any(|at| !neutral(at)));
    foreign.copied().min_by_key(|word| start(word))
}

/// Where whole words of the name are these words.
fn words_at<'a>(name: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let is_whole = move |at: &usize| {
        let (before, after) = (&name[..*at], &name[at + words.len()..]);
        (before.is_empty() || before.ends_with('_')) && (after.is_empty() || after.starts_with('_'))
    };
    name.match_indices(words).map(|(at, _)| at).filter(is_whole)
}

pub(crate) fn is_known_without_a_page(name: &str) -> bool {
    WITHOUT_A_PAGE.binary_search(&name).is_ok()
}

/// The runtime crate's enum for a page of each status.
pub(crate) const STATUS_TYPES: &[(u16, &str)] = &[
    (400, "BadRequest"),
    (401, "Unauthorized"),
    (403, "Forbidden"),
    (404, "NotFound"),
    (405, "MethodNotAllowed"),
    (429, "TooManyRequests"),
    (499, "ClientClosedRequest"),
    (500, "InternalServerError"),
    (503, "ServiceUnavailable"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_for_binary_search() {
        assert!(CODES.is_sorted_by(|a, b| a.name < b.name));
        assert!(RETIRED.is_sorted_by(|a, b| a.name < b.name));
        assert!(OBSERVED.is_sorted_by(|a, b| a.name <= b.name));
        assert!(OAUTH.is_sorted_by(|a, b| a.name < b.name));
        assert!(WITHOUT_A_PAGE.is_sorted_by(|a, b| a < b));
        assert!(MISTAKEN_FOR.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn every_code_is_found_by_name() {
        for code in CODES {
            assert_eq!(super::code(code.name), Some(code));
        }
        assert_eq!(super::code("stale_factor"), None);
    }

    #[test]
    fn every_page_has_an_enum() {
        for page in PAGES {
            assert!(!page.type_name().is_empty(), "{page}");
        }
    }

    #[test]
    fn a_foreign_word_is_a_whole_one_and_not_meant_otherwise() {
        let of_consumer = |name| foreign_word(name, Vertical::Consumer);
        assert_eq!(of_consumer("member_not_found"), Some("member"));
        assert_eq!(of_consumer("duplicate_member"), Some("member"));
        assert_eq!(of_consumer("remember_me_expired"), None);
        assert_eq!(of_consumer("memberships_changed"), None);
        assert_eq!(
            of_consumer("organization_member_missing"),
            Some("organization")
        );
        assert_eq!(of_consumer("organization_suspended"), None);
        assert_eq!(
            of_consumer("organization_suspended_by_member"),
            Some("member")
        );
        assert_eq!(of_consumer("user_not_found"), None);
        assert_eq!(
            foreign_word("user_not_found", Vertical::Fraud),
            Some("user")
        );
        assert_eq!(foreign_word("invalid_user_agent", Vertical::Fraud), None);
        assert_eq!(foreign_word("member_not_found", Vertical::B2b), None);
    }

    #[test]
    fn variants_are_the_words_of_the_code() {
        let code = super::code("argon_2_key_length_mismatch").unwrap();
        assert_eq!(code.variant(), "Argon2KeyLengthMismatch");
    }
}
