//! The pages that a handler is for.

use core::fmt;

use crate::catalog::{Code, Page, Vertical};
use crate::judge::statuses::Statuses;

/// A vertical, and those of its pages that a response can come from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Coverage {
    pub(crate) vertical: Vertical,
    /// By status.
    pub(crate) pages: Vec<&'static Page>,
    /// What else the attribute says, each option behind a comma.
    pub(crate) options: String,
}

impl Coverage {
    /// Every page of the vertical.
    pub(crate) fn whole(vertical: Vertical) -> Self {
        Self {
            vertical,
            pages: vertical.pages().collect(),
            options: String::new(),
        }
    }

    /// The codes of all pages, by status and name.
    pub(crate) fn codes(&self) -> Vec<&'static Code> {
        let mut codes = Vec::new();
        for page in &self.pages {
            codes.extend(page.codes());
        }
        codes
    }

    /// What is left where the response has one of these statuses.
    pub(crate) fn narrowed(&self, statuses: &Statuses) -> Self {
        let pages = self.pages.iter().copied();
        Self {
            vertical: self.vertical,
            pages: pages
                .filter(|page| statuses.contains(page.status))
                .collect(),
            options: self.options.clone(),
        }
    }

    /// The attribute's arguments for these pages and one more: `b2b, 401 | 404`.
    pub(crate) fn arguments_with(&self, status: u16) -> String {
        let mut statuses: Vec<u16> = self.pages.iter().map(|page| page.status).collect();
        let at = statuses.partition_point(|&known| known < status);
        statuses.insert(at, status);
        let statuses: Vec<_> = statuses.iter().map(u16::to_string).collect();
        format!(
            "{}, {}{}",
            self.vertical,
            statuses.join(" | "),
            self.options
        )
    }

    /// `401`, `401 or 404`, `400, 401 or 404`.
    pub(crate) fn statuses(&self) -> String {
        list(self.pages.iter().map(|page| page.status), "or")
    }
}

/// `b2b 401`, `b2b 401 and 404`.
impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let statuses = self.pages.iter().map(|page| page.status);
        write!(f, "{} {}", self.vertical, list(statuses, "and"))
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn list<T: ToString>(items: impl IntoIterator<Item = T>, conjunction: &str) -> String {
    let mut items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    match items.pop() {
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} {conjunction} {last}", items.join(", ")),
        None => String::new(),
    }
}
