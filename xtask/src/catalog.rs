//! `catalog.json`: its shape in memory. Its file is in `store`, what must hold of it in `check`,
//! what is known beside the pages in `beside`.

mod beside;
mod check;
mod store;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

pub(crate) use beside::{Oauth, Observed, Words};
pub(crate) use check::is_date;
pub(crate) use store::digest;

/// The APIs of Stytch, each with error pages of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Vertical {
    B2b,
    Consumer,
    Fraud,
}

impl Vertical {
    pub(crate) const ALL: [Self; 3] = [Self::B2b, Self::Consumer, Self::Fraud];

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|vertical| vertical.as_str() == name)
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::B2b => "b2b",
            Self::Consumer => "consumer",
            Self::Fraud => "fraud",
        }
    }
}

impl fmt::Display for Vertical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The statuses that Stytch documents a page for.
pub(crate) const STATUSES: [u16; 9] = [400, 401, 403, 404, 405, 429, 499, 500, 503];

/// Names that clients make up for what they do not understand. They are never on the wire.
pub(crate) const MADE_UP: [&str; 1] = ["unknown_error"];

/// Whether a name is spelled as every `error_type` is: lowercase words with single underscores
/// between them, the first of which starts with a letter. The names of constants need nothing else,
/// and the runtime crate's `Debug` relies on it.
pub(crate) fn is_code(name: &str) -> bool {
    looks_like_code(name) && name.split('_').all(|word| !word.is_empty())
}

/// Whether a name is made of what codes are made of, which one that is spelled wrong may be too.
pub(crate) fn looks_like_code(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// The current address of a page.
pub(crate) fn page_url(vertical: Vertical, status_code: u16) -> String {
    format!("https://stytch.com/docs/api-reference/{vertical}/api/errors/{status_code}")
}

/// Everything that is known about Stytch's error types.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Catalog {
    /// The newest day on which a page was read, as `YYYY-MM-DD`.
    pub(crate) updated: String,
    /// Of all the rest, so that an edit by hand is noticed; empty where none was written.
    #[serde(default)]
    pub(crate) digest: String,
    /// Sorted by vertical and status.
    pub(crate) pages: Vec<Page>,
    /// Sorted by code.
    pub(crate) retired: Vec<Retired>,
    /// Sorted.
    pub(crate) known_without_a_page: Vec<String>,
    /// Sorted by code, vertical and status.
    #[serde(default)]
    pub(crate) observed: Vec<Observed>,
    /// Sorted.
    #[serde(default)]
    pub(crate) oauth: Vec<Oauth>,
    #[serde(default)]
    pub(crate) words: Words,
    /// Invented name to the codes that were meant, best first.
    pub(crate) mistaken_for: BTreeMap<String, Vec<String>>,
}

impl Catalog {
    /// The codes of a page, in order; none where there is no such page.
    pub(crate) fn codes(&self, vertical: Vertical, status_code: u16) -> Vec<String> {
        let mut pages = self.pages.iter();
        let page = pages.find(|page| (page.vertical, page.status_code) == (vertical, status_code));
        let errors = page.map_or(&[][..], |page| &page.errors);
        errors
            .iter()
            .map(|entry| entry.error_type.clone())
            .collect()
    }
}

/// One documentation page: the codes of one status in one vertical.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page {
    pub(crate) vertical: Vertical,
    pub(crate) status_code: u16,
    /// Whether the whole page was read: it documents no other code.
    pub(crate) complete: bool,
    pub(crate) url: String,
    /// The files that show the page, sorted by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) read: Vec<Read>,
    /// Sorted by code.
    pub(crate) errors: Vec<Entry>,
}

impl Page {
    /// The entry of a code. The entries of every page are sorted.
    pub(crate) fn entry(&self, code: &str) -> Option<&Entry> {
        let found = self
            .errors
            .binary_search_by(|entry| entry.error_type.as_str().cmp(code));
        found.ok().map(|at| &self.errors[at])
    }

    /// The day of the newest reading, where one is recorded.
    pub(crate) fn read_on(&self) -> Option<&str> {
        self.read.iter().map(|read| read.on.as_str()).max()
    }
}

/// A file that was saved from a page, or tells of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Read {
    pub(crate) file: String,
    /// The day on which it was saved, as `YYYY-MM-DD`: not that of its import.
    pub(crate) on: String,
    /// Of what the file holds.
    #[serde(default)]
    pub(crate) digest: String,
}

/// One code on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) error_type: String,
    /// The text on the wire, absent where none was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) error_message: Option<String>,
    /// The page's description of the code, kept where no text on the wire was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    /// One line of advice in our own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) hint: Option<String>,
}

/// A code that Stytch once sent, and dropped or renamed.
#[expect(clippy::struct_field_names, reason = "the names are those of the file")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Retired {
    pub(crate) error_type: String,
    /// The day of the change, as `YYYY-MM-DD`.
    pub(crate) retired: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) replaced_by: Option<String>,
    /// Where it was sent, as far as that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) vertical: Option<Vertical>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) status_code: Option<u16>,
}
