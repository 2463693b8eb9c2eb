//! Rendered text with bodies: with or without the site's navigation, with straight or curly quotes.
//! Each entry is an anchor, a title, prose and a body; only the body has to be there.

use super::body::{self, BadBody};
use super::entries::{Event, assemble, page_of};
use super::heading::{self, Position};
use super::reading::{PageKey, Reading, page_asked};
use super::source::{Line, Problem, Source};

pub(crate) fn read(
    source: &Source,
    file: usize,
    asked: Option<PageKey>,
) -> Result<Reading, Vec<Problem>> {
    let lines = source.lines();
    let bodies = bodies(source, &lines);
    let named = page_of(bodies.iter().filter_map(|(_, event)| match event {
        Event::Body(body) => Some(body),
        _ => None,
    }));
    let page = page_asked(source, named, asked)?;
    assemble(source, file, page, events(&lines, bodies))
}

/// Whether a body starts on this line.
pub(crate) fn opens_body(text: &str) -> bool {
    text.strip_prefix('{').is_some_and(|rest| {
        let rest = rest.trim_start();
        rest.is_empty() || rest.starts_with('"')
    })
}

/// The bodies of the page, each with the indices of the lines that it takes.
fn bodies(source: &Source, lines: &[Line<'_>]) -> Vec<(std::ops::Range<usize>, Event)> {
    let mut bodies = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let text = lines[at].text;
        if opens_body(text) {
            let from = lines[at].offset + source.text[lines[at].offset..].find('{').unwrap_or(0);
            // A body that is not closed ends where the next one begins: to read on to the end of the
            // page would take as long for each of them.
            let to = next_body(lines, at).map_or(source.text.len(), |next| lines[next].offset);
            let (event, next) = match body::read(source, from, to) {
                Ok((body, end)) => (Event::Body(body), source.line_at(end)),
                Err(bad) => (Event::BadBody(bad), after_broken(lines, at + 1)),
            };
            bodies.push((at..next, event));
            at = next;
        } else if is_fragment(text) {
            let bad = BadBody {
                line: at + 1,
                code: body::code_in(text_between(source, lines, at, after_broken(lines, at + 1))),
                reason: "the beginning of the body is missing".to_owned(),
            };
            let next = after_broken(lines, at + 1);
            bodies.push((at..next, Event::BadBody(bad)));
            at = next;
        } else {
            at += 1;
        }
    }
    bodies
}

/// The index of the next line that opens a body.
fn next_body(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let next = lines[at + 1..]
        .iter()
        .position(|line| opens_body(line.text));
    next.map(|next| at + 1 + next)
}

/// The text from one line to another.
fn text_between<'a>(source: &'a Source, lines: &[Line<'_>], from: usize, to: usize) -> &'a str {
    let end = lines.get(to).map_or(source.text.len(), |line| line.offset);
    &source.text[lines[from].offset..end]
}

/// Whether the line is out of a body, wherever it stands.
fn is_fragment(text: &str) -> bool {
    ["status_code", "error_type", "error_message", "error_url"]
        .iter()
        .any(|field| text.starts_with(&format!("\"{field}\"")))
}

/// The index of the line after what is left of a broken body.
fn after_broken(lines: &[Line<'_>], from: usize) -> usize {
    let ends = |line: &Line<'_>| !line.text.starts_with(['"', '}']);
    lines[from..]
        .iter()
        .position(ends)
        .map_or(lines.len(), |length| from + length)
}

fn events(lines: &[Line<'_>], bodies: Vec<(std::ops::Range<usize>, Event)>) -> Vec<Event> {
    let mut events = Vec::new();
    let mut bodies = bodies.into_iter().peekable();
    let mut position = Position::Preamble;
    let mut at = 0;
    while at < lines.len() {
        if let Some((range, body)) = bodies.next_if(|(range, _)| range.start == at) {
            events.push(body);
            position = Position::Between;
            at = range.end;
        } else if heading::is_end(lines[at].text) {
            events.push(Event::End);
            position = Position::Between;
            at += 1;
        } else if let Some((heading, length)) = heading::read(lines, at, position) {
            if !heading.tentative {
                position = Position::Inside;
            }
            events.push(Event::Heading(heading));
            at += length;
        } else {
            at += 1;
        }
    }
    events
}
