//! Rendered text without bodies and URLs: nothing in it names its vertical, so that has to be given.

use std::collections::BTreeMap;

use super::heading::{self, Heading, Position};
use super::reading::{PageKey, Reading, Seen, Standing, Witness};
use super::source::{Line, Problem, Source};
use crate::catalog::is_code;

pub(crate) fn read(
    source: &Source,
    file: usize,
    asked: Option<PageKey>,
) -> Result<Reading, Vec<Problem>> {
    let lines = source.lines();
    let Some(page) = asked else {
        return Err(vec![unasked(source, &lines)]);
    };
    let mut problems = Vec::new();
    let mut seen: Vec<Seen> = Vec::new();
    let mut first_lines = BTreeMap::new();
    for entry in entries(&lines) {
        let code = entry.heading.code();
        let line = entry.heading.line;
        if let Err((line, message)) = check(&entry, page) {
            problems.push(source.problem(line, message));
        }
        if let Some(first) = first_lines.get(&code) {
            let message = format!("`{code}` is here twice, first on line {first}");
            problems.push(source.problem(line, message));
            continue;
        }
        first_lines.insert(code.clone(), line);
        let message = Some(entry.description.join(" ")).filter(|message| !message.is_empty());
        seen.push(Seen {
            code,
            message: message.map(|message| straight(&message)),
            witness: Witness::Prose,
            line,
        });
    }
    if problems.is_empty() && seen.is_empty() {
        problems.push(source.whole("the page lists no code"));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Reading {
        file,
        page,
        standing: Standing::Current,
        seen,
    })
}

/// Whether text without bodies looks like this rendition.
pub(crate) fn fits(source: &Source) -> bool {
    let lines = source.lines();
    first_heading(&lines).is_some()
}

struct Entry<'a> {
    heading: Heading,
    description: Vec<&'a str>,
    /// Whether the line that closes an entry was seen.
    closed: bool,
}

fn entries<'a>(lines: &[Line<'a>]) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut position = Position::Preamble;
    let mut in_description = false;
    let mut at = 0;
    while at < lines.len() {
        let text = lines[at].text;
        if heading::is_end(text) {
            if let Some(entry) = entries.last_mut() {
                entry.closed = true;
            }
            position = Position::Between;
            in_description = false;
        } else if let Some((heading, length)) = heading::read(lines, at, position) {
            // Navigation, since another heading follows where its end should have come.
            if entries
                .last()
                .is_some_and(|entry| entry.heading.tentative && !entry.closed)
            {
                entries.pop();
            }
            if !heading.tentative {
                position = Position::Inside;
            }
            in_description = true;
            entries.push(Entry {
                heading,
                description: Vec::new(),
                closed: false,
            });
            at += length;
            continue;
        } else if opens_advice(text) {
            in_description = false;
        } else if in_description
            && !text.is_empty()
            && let Some(entry) = entries.last_mut()
        {
            entry.description.push(text);
        }
        at += 1;
    }
    entries
}

/// A mistake in an entry, and its line.
fn check(entry: &Entry<'_>, page: PageKey) -> Result<(), (usize, String)> {
    let line = entry.heading.line;
    let code = entry.heading.code();
    let title = entry.heading.title.as_ref();
    if let Some(title) = title.filter(|title| title.status_code != page.status_code) {
        let message = format!(
            "`{code}` has status {} in its title, but this is the {page} page",
            title.status_code
        );
        return Err((title.line, message));
    }
    if !is_code(&code) {
        let shown = title.and_then(|title| title.text.as_ref()).unwrap_or(&code);
        return Err((line, format!("`{shown}` is not spelled like a code")));
    }
    if let Some(titled) = title.and_then(heading::Title::as_code)
        && titled != code
    {
        let message = format!("the anchor `{code}` differs from its code, `{titled}`");
        return Err((line, message));
    }
    if entry.description.is_empty() && !entry.closed {
        let message = format!("`{code}` is not understood: the entry is cut off after its heading");
        return Err((line, message));
    }
    Ok(())
}

/// Whether causes and remedies begin here, which are not part of the description.
fn opens_advice(text: &str) -> bool {
    ["common causes", "troubleshooting", "troubleshooting steps"]
        .iter()
        .any(|advice| text.eq_ignore_ascii_case(advice))
}

/// Rendered prose has curly quotes where the wire has straight ones.
fn straight(text: &str) -> String {
    text.replace(['‘', '’'], "'").replace(['“', '”'], "\"")
}

fn first_heading(lines: &[Line<'_>]) -> Option<Heading> {
    let headings = (0..lines.len()).filter_map(|at| {
        let (heading, _) = heading::read(lines, at, Position::Between)?;
        Some(heading)
    });
    headings.into_iter().find(|heading| heading.title.is_some())
}

fn unasked(source: &Source, lines: &[Line<'_>]) -> Problem {
    let title = first_heading(lines).and_then(|heading| heading.title);
    let status = title.map_or("404".to_owned(), |title| title.status_code.to_string());
    source.whole(format!(
        "this page has no bodies, so nothing in it names its vertical\n  \
         help: name the page before the file: `--page b2b/{status} {}`",
        source.path
    ))
}
