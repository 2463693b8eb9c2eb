//! The lines that open an entry in rendered text: the anchor (`session_not_found`) and the title
//! (`404 Session not found`, or `404` alone). Either may be missing.

use super::reading::parse_status;
use super::source::Line;
use crate::catalog::looks_like_code;

/// The line that opens an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    pub(crate) line: usize,
    pub(crate) anchor: Option<String>,
    pub(crate) title: Option<Title>,
    /// Found where site navigation may stand, which can look the same: counts once an entry follows.
    pub(crate) tentative: bool,
}

/// The title of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Title {
    pub(crate) line: usize,
    pub(crate) status_code: u16,
    pub(crate) text: Option<String>,
}

impl Title {
    /// Titles are the codes with spaces and a capital.
    pub(crate) fn as_code(&self) -> Option<String> {
        self.text.as_deref().map(code_of)
    }

    fn read(line: usize, text: &str) -> Option<Self> {
        let (status, words) = match text.split_once(char::is_whitespace) {
            Some((status, words)) => (status, Some(words.trim())),
            None => (text, None),
        };
        Some(Self {
            line,
            status_code: parse_status(status)?,
            text: words.map(str::to_owned),
        })
    }
}

impl Heading {
    /// The code that the heading stands for.
    pub(crate) fn code(&self) -> String {
        let from_title = || self.title.as_ref().and_then(Title::as_code);
        self.anchor.clone().or_else(from_title).unwrap_or_default()
    }

    /// Whether this is not a section of the page's own, such as `## Overview`.
    pub(crate) fn stands_for_a_code(&self) -> bool {
        !self.tentative || self.code().contains('_')
    }
}

/// Where in a page a line stands, which decides what it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    /// Before the first entry, where the site's navigation may stand.
    Preamble,
    /// After an entry, where the next one is due.
    Between,
    /// Inside an entry, where prose stands.
    Inside,
}

/// Reads the heading that starts at `lines[at]`, and how many lines it takes.
pub(crate) fn read(lines: &[Line<'_>], at: usize, position: Position) -> Option<(Heading, usize)> {
    let text = lines[at].text;
    if looks_like_code(text) {
        let next = (at + 1..lines.len()).find(|&next| !lines[next].text.is_empty());
        let title = next.and_then(|next| Title::read(next + 1, lines[next].text));
        if let Some(title) = title {
            // A single word above a number is more likely navigation than a code.
            if text.contains('_') || title.as_code().as_deref() == Some(text) {
                let below = title.line;
                let reason = title.text.is_none() && is_reason(lines, below, title.status_code);
                let length = below - at + usize::from(reason);
                return Some((heading(at, Some(text), Some(title), false), length));
            }
        } else if text.contains('_') && position != Position::Inside {
            let tentative = position == Position::Preamble && !is_first(lines, at);
            return Some((heading(at, Some(text), None, tentative), 1));
        }
        return None;
    }
    let title = Title::read(at + 1, text)?;
    let is_page_title = matches!(title.as_code().as_deref(), None | Some("error" | "errors"));
    if is_page_title || position == Position::Inside {
        return None;
    }
    let tentative = position == Position::Preamble;
    Some((heading(at, None, Some(title), tentative), 1))
}

fn heading(at: usize, anchor: Option<&str>, title: Option<Title>, tentative: bool) -> Heading {
    Heading {
        line: at + 1,
        anchor: anchor.map(str::to_owned),
        title,
        tentative,
    }
}

/// Whether the line spells out the status above it, as older pages do.
fn is_reason(lines: &[Line<'_>], at: usize, status_code: u16) -> bool {
    let reason = match status_code {
        400 => "bad request",
        401 => "unauthorized",
        403 => "forbidden",
        404 => "not found",
        405 => "method not allowed",
        429 => "too many requests",
        499 => "client closed request",
        500 => "internal server error",
        _ => "service unavailable",
    };
    let line = lines.get(at);
    line.is_some_and(|line| line.text.eq_ignore_ascii_case(reason))
}

/// Whether the page's own text begins here.
fn is_first(lines: &[Line<'_>], at: usize) -> bool {
    // From the end, since a line of text is near as a rule.
    lines[..at]
        .iter()
        .rev()
        .all(|line| line.text.is_empty() || line.text.eq_ignore_ascii_case("skip to main content"))
}

/// Whether the line closes an entry: the offer of help that stands below each.
pub(crate) fn is_end(text: &str) -> bool {
    ["need help?", "how to get help"]
        .iter()
        .any(|end| text.eq_ignore_ascii_case(end))
}

fn code_of(title: &str) -> String {
    let words = title
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words
        .map(str::to_ascii_lowercase)
        .collect::<Vec<_>>()
        .join("_")
}
