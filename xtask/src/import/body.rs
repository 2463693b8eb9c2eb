//! The JSON body of an entry: what Stytch sends, and so the best witness of a code.

use serde::Deserialize;
use serde_json::error::Category;

use super::source::Source;

#[derive(Debug, Deserialize)]
struct Wire {
    status_code: u16,
    error_type: String,
    error_message: String,
    error_url: String,
}

/// A body that was read.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) line: usize,
    pub(crate) code: String,
    pub(crate) code_line: usize,
    pub(crate) message: String,
    pub(crate) status_code: u16,
    pub(crate) status_line: usize,
    pub(crate) url: String,
    pub(crate) url_line: usize,
}

/// A body that could not be read.
#[derive(Debug)]
pub(crate) struct BadBody {
    pub(crate) line: usize,
    /// The code, as far as the rest of the body shows it.
    pub(crate) code: Option<String>,
    pub(crate) reason: String,
}

/// Reads the body that starts at byte `from`, and returns with it where it ends.
pub(crate) fn read(source: &Source, from: usize, to: usize) -> Result<(Body, usize), BadBody> {
    let text = &source.text[from..to];
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Wire>();
    match values.next() {
        Some(Ok(wire)) => {
            let end = from + values.byte_offset();
            let line_of = |field| line_of(source, from, end, field);
            let body = Body {
                line: source.line_at(from),
                code_line: line_of("error_type"),
                status_line: line_of("status_code"),
                url_line: line_of("error_url"),
                code: wire.error_type,
                message: wire.error_message,
                status_code: wire.status_code,
                url: wire.error_url,
            };
            Ok((body, end))
        }
        Some(Err(error)) => Err(bad(source, from, text, &error)),
        None => Err(BadBody {
            line: source.line_at(from),
            code: None,
            reason: "the body is empty".to_owned(),
        }),
    }
}

fn bad(source: &Source, from: usize, text: &str, error: &serde_json::Error) -> BadBody {
    let first = source.line_at(from);
    let reason = without_position(error);
    let reason = match error.classify() {
        Category::Eof => "the body is cut off".to_owned(),
        Category::Data => format!("the body is not an error of Stytch's: {reason}"),
        Category::Syntax | Category::Io => format!("the body is not valid JSON: {reason}"),
    };
    // A field that is not there has no line of its own.
    let line = if reason.contains("missing field") {
        first
    } else {
        first + error.line().saturating_sub(1)
    };
    BadBody {
        line,
        code: code_in(text),
        reason,
    }
}

/// The value of the next `error_type`, however broken the rest is.
pub(crate) fn code_in(text: &str) -> Option<String> {
    // Another body follows the next opening brace.
    let next = text.match_indices('{').find(|(at, _)| *at > 0);
    let own = next.map_or(text, |(at, _)| &text[..at]);
    let (_, rest) = own.split_once("\"error_type\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    let (code, _) = rest.strip_prefix('"')?.split_once('"')?;
    Some(code.to_owned())
}

fn line_of(source: &Source, from: usize, end: usize, field: &str) -> usize {
    let key = format!("\"{field}\"");
    let at = source.text[from..end].find(&key).unwrap_or(0);
    source.line_at(from + at)
}

/// The words of an error, without the position, which counts from the start of the value.
pub(crate) fn without_position(error: &serde_json::Error) -> String {
    let words = error.to_string();
    match words.rfind(" at line ") {
        Some(end) => words[..end].to_owned(),
        None => words,
    }
}
