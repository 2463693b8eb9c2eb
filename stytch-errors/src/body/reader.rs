//! From bytes to an `ErrorBody`, or to the reason why there is none.

use alloc::borrow::Cow;

use super::fields::{Fields, Lack, Name};
use super::json::{Break, Members};
use super::{ErrorBody, InvalidBody, InvalidBodyKind as Kind};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

pub(super) fn read(body: &[u8]) -> Result<ErrorBody<'_>, InvalidBody<'_>> {
    let refuse = |kind, offset, problem| InvalidBody::new(body, kind, offset, problem);

    let start = start(body);
    match body.get(start) {
        Some(b'{') => {}
        Some(_) => {
            let problem = "it does not begin with `{` as a JSON object does";
            return Err(refuse(Kind::NotAnObject, start, problem));
        }
        None => return Err(refuse(Kind::Empty, body.len(), "it is empty")),
    }

    // All of it, since `serde_json` looks only at the strings that it hands out.
    let json = core::str::from_utf8(body)
        .map_err(|error| refuse(Kind::NotUtf8, error.valid_up_to(), "it is not UTF-8"))?;

    let fields = fields(json, start).map_err(|broken| {
        let kind = if broken.truncated {
            Kind::Truncated
        } else {
            Kind::NotJson
        };
        refuse(kind, broken.offset, broken.problem)
    })?;
    fields.into_body().map_err(|lack| match lack {
        Lack::Wrong(expected, place) => refuse(Kind::InvalidField, place, expected),
        Lack::NoErrorType => {
            let problem = "it has neither `error_type` nor `error`";
            refuse(Kind::NoErrorType, body.len(), problem)
        }
    })
}

/// The place after the byte order mark and the white space that a body may begin with.
pub(super) fn start(body: &[u8]) -> usize {
    let json = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    let is_blank = |byte: &&u8| b" \t\r\n".contains(byte);
    body.len() - json.len() + json.iter().take_while(is_blank).count()
}

fn fields(json: &str, start: usize) -> Result<Fields<'_>, Break> {
    let mut fields = Fields::new();
    let mut members = Members::new(json, start);
    while let Some(key) = members.next_key()? {
        match Name::of(&key) {
            None => {
                members.skip()?;
            }
            Some(Name::ErrorDetails) => {
                let details = members.skip()?;
                fields.set_details((details != "null").then_some(Cow::Borrowed(details)));
            }
            Some(name) => {
                let place = members.place();
                fields.set(name, members.value()?, place);
            }
        }
    }
    members.end()?;
    Ok(fields)
}
