//! The Markdown/MDX source of a page: `## code`, a badge with status and title, and the body in a
//! code fence of whatever language.

use super::body::{self, BadBody};
use super::entries::{Event, assemble, page_of};
use super::heading::{self, Heading, Title};
use super::reading::{PageKey, Reading, page_asked, parse_status};
use super::source::{Line, Problem, Source};
use crate::catalog::looks_like_code;

pub(crate) fn read(
    source: &Source,
    file: usize,
    asked: Option<PageKey>,
) -> Result<Reading, Vec<Problem>> {
    let events = events(source);
    let named = page_of(events.iter().filter_map(|event| match event {
        Event::Body(body) => Some(body),
        _ => None,
    }));
    let page = page_asked(source, named, asked)?;
    assemble(source, file, page, events)
}

/// Whether no other rendition has such a line.
pub(crate) fn is_markdown(text: &str) -> bool {
    let is_entry = |(level, text): (usize, &str)| level > 1 && looks_like_code(&unescaped(text));
    fence(text).is_some() || heading(text).is_some_and(is_entry)
}

/// The text of a heading and its level.
fn heading(text: &str) -> Option<(usize, &str)> {
    let rest = text.trim_start_matches('#');
    let level = text.len() - rest.len();
    (1..=6).contains(&level).then_some(())?;
    rest.starts_with(' ').then_some((level, rest.trim()))
}

/// The characters that open a code fence, and have to close it.
fn fence(text: &str) -> Option<&str> {
    ['`', '~'].into_iter().find_map(|mark| {
        let length = text.len() - text.trim_start_matches(mark).len();
        (length >= 3).then(|| &text[..length])
    })
}

fn events(source: &Source) -> Vec<Event> {
    let lines = source.lines();
    let mut events = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let text = lines[at].text;
        if let Some(fence) = fence(text) {
            let inside = at + 1;
            let closes = |line: &Line<'_>| {
                line.text.starts_with(fence) && line.text.trim_start_matches(&fence[..1]).is_empty()
            };
            let length = lines[inside..].iter().position(closes);
            events.extend(fenced(source, &lines, inside, length));
            at = length.map_or(lines.len(), |length| inside + length + 1);
            continue;
        }
        if text == "***" || heading::is_end(without_tags(text).trim()) {
            events.push(Event::End);
        } else if let Some((level, text)) = heading(text) {
            events.extend(section(at + 1, level, &unescaped(text)));
        } else if let Some(title) = badge(at + 1, text) {
            add_title(&mut events, title);
        }
        at += 1;
    }
    events
}

/// A body, if the fence holds one. Without a length the fence is never closed.
fn fenced(
    source: &Source,
    lines: &[Line<'_>],
    from: usize,
    length: Option<usize>,
) -> Option<Event> {
    let end = length.map_or(source.text.len(), |length| lines[from + length].offset);
    let start = lines.get(from).map_or(end, |line| line.offset);
    let text = &source.text[start..end];
    let brace = text.find(|c: char| !c.is_whitespace()).unwrap_or(0);
    if !text[brace..].starts_with('{') && !text.contains("\"error_type\"") {
        return None;
    }
    let read = body::read(source, start + brace, end);
    Some(match (read, length) {
        (Ok((body, stop)), Some(_)) if source.text[stop..end].trim().is_empty() => {
            Event::Body(body)
        }
        (Err(bad), Some(_)) => Event::BadBody(bad),
        (read, length) => Event::BadBody(BadBody {
            line: source.line_at(start + brace),
            code: match read {
                Ok((body, _)) => Some(body.code),
                Err(bad) => bad.code,
            },
            reason: match length {
                Some(_) => "something follows the body inside its code fence".to_owned(),
                None => "the page ends in the middle of the code fence".to_owned(),
            },
        }),
    })
}

/// A heading below the page's own is an entry, unless it names a part of one.
fn section(line: usize, level: usize, text: &str) -> Option<Event> {
    let is_entry = looks_like_code(text) && text.contains('_');
    let part = ["common causes", "troubleshooting", "troubleshooting steps"]
        .iter()
        .any(|part| text.eq_ignore_ascii_case(part));
    if level == 1 || part || (level > 2 && !is_entry) {
        return None;
    }
    Some(Event::Heading(Heading {
        line,
        anchor: Some(text.to_owned()),
        title: None,
        tentative: !is_entry,
    }))
}

/// Reads `<Badge color="red">404</Badge> <strong>Session not found</strong>`.
fn badge(line: usize, text: &str) -> Option<Title> {
    let (_, rest) = text.split_once("<Badge")?;
    let (_, rest) = rest.split_once('>')?;
    let (status, rest) = rest.split_once("</Badge>")?;
    let words = without_tags(rest);
    let words = words.trim();
    Some(Title {
        line,
        status_code: parse_status(status.trim())?,
        text: (!words.is_empty()).then(|| unescaped(words)),
    })
}

/// The title belongs to the heading above it, or opens an entry that has none.
fn add_title(events: &mut Vec<Event>, title: Title) {
    match events.last_mut() {
        Some(Event::Heading(heading)) if heading.title.is_none() => heading.title = Some(title),
        _ => events.push(Event::Heading(Heading {
            line: title.line,
            anchor: None,
            title: Some(title),
            tentative: false,
        })),
    }
}

/// `\_` is `_`, and so with all punctuation.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escapes = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        if !escapes && c != '`' {
            plain.push(c);
        } else if escapes {
            plain.extend(chars.next());
        }
    }
    plain
}

fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => plain.push(c),
            _ => {}
        }
    }
    plain
}
