//! The findings of a reader in one file: pages, and facts beside them.

use std::fmt;

use super::source::{Problem, Source};
use crate::catalog::{Catalog, Observed, Page, Retired, STATUSES, Vertical};

/// One page of the documentation: one status in one vertical.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PageKey {
    pub(crate) vertical: Vertical,
    pub(crate) status_code: u16,
}

impl fmt::Display for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.vertical, self.status_code)
    }
}

impl PageKey {
    pub(crate) fn of(page: &Page) -> Self {
        Self {
            vertical: page.vertical,
            status_code: page.status_code,
        }
    }

    pub(crate) fn find(self, catalog: &Catalog) -> Option<&Page> {
        catalog.pages.iter().find(|page| Self::of(page) == self)
    }

    /// Whether the catalog has the code on this very page.
    pub(crate) fn is_listing(self, catalog: &Catalog, code: &str) -> bool {
        let page = self.find(catalog);
        page.is_some_and(|page| page.entry(code).is_some())
    }

    /// Reads `b2b/404`, the form of the command line.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (vertical, status) = text.split_once('/')?;
        Some(Self {
            vertical: Vertical::parse(vertical)?,
            status_code: parse_status(status)?,
        })
    }
}

/// Reads a status that Stytch has a page for.
pub(crate) fn parse_status(text: &str) -> Option<u16> {
    STATUSES
        .into_iter()
        .find(|status| status.to_string() == text)
}

/// The page that the bodies name, unless the command line says otherwise.
pub(crate) fn page_asked(
    source: &Source,
    named: Option<PageKey>,
    asked: Option<PageKey>,
) -> Result<Option<PageKey>, Vec<Problem>> {
    match (named, asked) {
        (Some(named), Some(asked)) if named != asked => Err(vec![source.whole(format!(
            "the bodies belong to the {named} page, but `--page` says {asked}"
        ))]),
        (named, asked) => Ok(named.or(asked)),
    }
}

/// How much a reading says about its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// The whole page as it is now: a code that is not on it is gone.
    Current,
    /// A part of the page as it is now.
    Partial,
    /// The whole page as it once was.
    Older,
}

/// Where a message comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Witness {
    /// A body, as it is sent.
    Wire,
    /// The description beside it, which may differ from what is sent.
    Prose,
}

/// One code of a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) code: String,
    pub(crate) message: Option<String>,
    pub(crate) witness: Witness,
    pub(crate) line: usize,
}

/// One page as one file shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The index of the file among those of the run.
    pub(crate) file: usize,
    pub(crate) page: PageKey,
    pub(crate) standing: Standing,
    pub(crate) seen: Vec<Seen>,
}

/// Everything that one file says.
#[derive(Debug, Default)]
pub(crate) struct File {
    pub(crate) readings: Vec<Reading>,
    pub(crate) facts: Facts,
}

/// The facts of a file beside its pages.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) retired: Vec<Retired>,
    pub(crate) known_without_a_page: Vec<String>,
    /// With the line of each.
    pub(crate) observed: Vec<(usize, Observed)>,
}
