//! From bytes to an `ErrorBody`, or to the reason why there is none.

use alloc::string::{String, ToString};

use serde_json::error::Category;
use serde_json::value::RawValue;

use super::fields::Fields;
use super::{ErrorBody, InvalidBody, InvalidBodyKind as Kind};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

pub(super) fn read(body: &[u8]) -> Result<ErrorBody<'_>, InvalidBody<'_>> {
    let refuse = |kind, offset, problem: &str| InvalidBody::new(body, kind, offset, problem);

    let json = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    let start = body.len() - json.len();
    let blanks = json
        .iter()
        .take_while(|byte| b" \t\r\n".contains(byte))
        .count();
    match json.get(blanks) {
        Some(b'{') => {}
        Some(_) => {
            let problem = "it does not begin with `{` as a JSON object does";
            return Err(refuse(Kind::NotAnObject, start + blanks, problem));
        }
        None => return Err(refuse(Kind::Empty, body.len(), "it is empty")),
    }

    // All of it, since `serde_json` looks only at the strings that it hands out.
    let json = core::str::from_utf8(json).map_err(|error| {
        refuse(
            Kind::NotUtf8,
            start + error.valid_up_to(),
            "it is not UTF-8",
        )
    })?;

    let mut fields = Fields::default();
    fill(&mut fields, json).map_err(|error| {
        let (kind, offset) = match error.classify() {
            Category::Eof => (Kind::Truncated, body.len()),
            Category::Data => (Kind::InvalidField, start + offset(json, &error)),
            Category::Syntax | Category::Io => (Kind::NotJson, start + offset(json, &error)),
        };
        refuse(kind, offset, &without_position(&error))
    })?;
    fields.into_body().ok_or_else(|| {
        let problem = "it has neither `error_type` nor `error`";
        refuse(Kind::NoErrorType, body.len(), problem)
    })
}

fn fill<'a>(fields: &mut Fields<'a>, json: &'a str) -> serde_json::Result<()> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    fields.fill::<_, &RawValue>(&mut deserializer)?;
    deserializer.end()
}

/// The byte at which `serde_json` noticed the error. It counts lines and columns from 1.
fn offset(json: &str, error: &serde_json::Error) -> usize {
    let (line, column) = (error.line().max(1), error.column().max(1));
    let lines_before = json.split_inclusive('\n').take(line - 1);
    lines_before.map(str::len).sum::<usize>() + column - 1
}

/// `serde_json` ends its messages with the line and column, where ours have the offset.
fn without_position(error: &serde_json::Error) -> String {
    let mut message = error.to_string();
    if let Some(end) = message.rfind(" at line ") {
        message.truncate(end);
    }
    message
}
