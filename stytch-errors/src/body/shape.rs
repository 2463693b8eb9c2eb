//! The shape of a JSON object: which listed keys it has, and values of which kinds.

use core::fmt;

use super::json::Members;

/// Writes the members of the object as far as they can be read, in one line of bounded length: a
/// key only if it is listed, and of each value only its kind.
///
/// Nothing else of the object is harmless. A key may be a secret as well as a value may, as in a map
/// from tokens to sessions, and so may the key and the value beside a listed one.
pub(super) struct Shape<'a> {
    pub(super) json: &'a str,
    /// The place of its brace.
    pub(super) brace: usize,
}

/// Keys of Stytch's errors and answers, of OAuth's, and of gateways' errors. The key is shown as it
/// is written here, not as it came.
const KEYS: [&str; 36] = [
    "access_token",
    "body",
    "code",
    "data",
    "detail",
    "details",
    "error",
    "error_description",
    "error_details",
    "error_message",
    "error_type",
    "error_uri",
    "error_url",
    "errors",
    "expires_in",
    "id_token",
    "intermediate_session_token",
    "member",
    "member_id",
    "message",
    "method_id",
    "organization",
    "organization_id",
    "reason",
    "refresh_token",
    "request_id",
    "scope",
    "session",
    "session_jwt",
    "session_token",
    "status",
    "status_code",
    "title",
    "token_type",
    "user",
    "user_id",
];

/// How many members are shown.
const SHOWN: usize = 16;

impl fmt::Display for Shape<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("{")?;
        let mut members = Members::new(self.json, self.brace);
        let mut separator = "";
        for _ in 0..SHOWN {
            let key = match members.next_key() {
                Ok(Some(key)) => key,
                Ok(None) => return f.write_str("}"),
                Err(_) => break,
            };
            f.write_str(separator)?;
            separator = ", ";
            match KEYS.iter().find(|listed| **listed == key) {
                Some(listed) => write!(f, "\"{listed}\": ")?,
                None => f.write_str("_: ")?,
            }
            let kind = members.peek().map_or("…", kind);
            if members.skip().is_err() {
                break;
            }
            f.write_str(kind)?;
        }
        f.write_str("…")
    }
}

/// The kind of value that begins with this byte.
fn kind(first: u8) -> &'static str {
    match first {
        b'"' => "string",
        b'{' => "object",
        b'[' => "array",
        b'n' => "null",
        b't' | b'f' => "boolean",
        _ => "number",
    }
}
