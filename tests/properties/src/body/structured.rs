//! Objects such as Stytch sends them, and such as it never would: every field with values of every
//! kind, repeated, escaped, nested, and with white space anywhere.

use std::fmt::Write as _;

use super::choices::Choices;

const NAMES: [&str; 9] = [
    "status_code",
    "request_id",
    "error_type",
    "error_message",
    "error_url",
    "error_details",
    "error",
    "error_description",
    "error_uri",
];

const OTHER_KEYS: [&str; 12] = [
    "",
    "Error",
    "error ",
    "error_typ",
    "errors",
    "message",
    "session_jwt",
    "session_token",
    "trusted_metadata",
    "untrusted_metadata",
    "é",
    "$serde_json::private::Number",
];

const NUMBERS: [&str; 24] = [
    "0",
    "-0",
    "1",
    "99",
    "100",
    "401",
    "404",
    "999",
    "1000",
    "65937",
    "-401",
    "401.0",
    "401e0",
    "4.01e2",
    "4.01E+2",
    "40100e-2",
    "401.5",
    "4.015e2",
    "0.401e3",
    "1e999",
    "-1e-999",
    "18446744073709551617",
    "400.99999999999999",
    "99.99999999999999999",
];

/// So many at the end of `NUMBERS` are nearly statuses. Digits of a secret among theirs may make them
/// statuses or not.
const ROUNDED: usize = 2;

const TEXTS: [&str; 16] = [
    "",
    "401",
    "404",
    "099",
    "0401",
    "+401",
    " 401",
    "4٠1",
    "4.01e2",
    "stale_factors",
    "invalid_client",
    "Member could not be found.",
    "a\"b\\c/d",
    "\n\t\u{1}\u{7f}",
    "é😀",
    "\u{202e}",
];

/// Makes the text of JSON. Where it has a secret, keys and values are the secret now and then.
pub(super) struct Json<'c, 'b, 's> {
    pub(super) choices: &'c mut Choices<'b>,
    pub(super) secret: Option<&'s str>,
    pub(super) out: String,
}

impl Json<'_, '_, '_> {
    /// An object, in most cases with a code in it.
    pub(super) fn object(&mut self) {
        self.out.push('{');
        let members = self.choices.below(9);
        for member in 0..members {
            if member > 0 {
                self.blank();
                self.out.push(',');
            }
            self.member();
        }
        if self.choices.below(4) > 0 {
            if members > 0 {
                self.out.push(',');
            }
            self.key("error_type");
            self.string();
        }
        self.blank();
        self.out.push('}');
    }

    fn member(&mut self) {
        match self.choices.below(5) {
            0 => {
                let key = self.choices.one_of(&OTHER_KEYS);
                self.key(key);
                self.value(3);
            }
            1 => {
                self.blank();
                self.string();
                self.blank();
                self.out.push(':');
                self.value(3);
            }
            _ => {
                let name = self.choices.one_of(&NAMES);
                self.key(name);
                // What the field may be, more often than not.
                match (name, self.choices.below(4)) {
                    (_, 0) => self.value(3),
                    ("status_code", 1) => self.string(),
                    ("status_code", _) => self.number(),
                    ("error_details", _) => self.value(2),
                    _ => self.string(),
                }
            }
        }
    }

    fn key(&mut self, key: &str) {
        self.blank();
        self.quoted(key);
        self.blank();
        self.out.push(':');
        self.blank();
    }

    fn value(&mut self, depth: usize) {
        self.blank();
        match self.choices.below(if depth > 0 { 8 } else { 6 }) {
            0 => self.out.push_str("null"),
            1 => {
                let word = self.choices.one_of(&["true", "false"]);
                self.out.push_str(word);
            }
            2 => self.number(),
            3..=5 => self.string(),
            6 => {
                self.out.push('[');
                for item in 0..self.choices.below(4) {
                    if item > 0 {
                        self.out.push(',');
                    }
                    self.value(depth - 1);
                }
                self.out.push(']');
            }
            _ => {
                self.out.push('{');
                for member in 0..self.choices.below(4) {
                    if member > 0 {
                        self.out.push(',');
                    }
                    self.string();
                    self.out.push(':');
                    self.value(depth - 1);
                }
                self.out.push('}');
            }
        }
        self.blank();
    }

    fn number(&mut self) {
        let number = match self.secret {
            None => self.choices.one_of(&NUMBERS),
            Some(_) => self.choices.one_of(&NUMBERS[..NUMBERS.len() - ROUNDED]),
        };
        match self.secret {
            Some(secret) if is_number(secret) && self.choices.once_in(2) => {
                self.out.push_str(secret);
            }
            _ => self.out.push_str(number),
        }
    }

    fn string(&mut self) {
        let text = self.choices.one_of(&TEXTS);
        match self.secret {
            Some(secret) if self.choices.once_in(4) => self.quoted(secret),
            _ => self.quoted(text),
        }
    }

    /// Each character is escaped where it has to be, and now and then where it need not be.
    pub(super) fn quoted(&mut self, text: &str) {
        let escapes = self.choices.one_of(&[usize::MAX, usize::MAX, 4, 1]);
        self.out.push('"');
        for c in text.chars() {
            if matches!(c, '"' | '\\') {
                self.out.extend(['\\', c]);
            } else if c < ' ' || escapes < usize::MAX && self.choices.once_in(escapes) {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    let _ = write!(self.out, "\\u{unit:04x}");
                }
            } else {
                self.out.push(c);
            }
        }
        self.out.push('"');
    }

    fn blank(&mut self) {
        if self.choices.once_in(8) {
            let blank = self.choices.one_of(&[" ", "\n", "\t\r\n", "  "]);
            self.out.push_str(blank);
        }
    }
}

pub(super) fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// An object, at times with a byte order mark before it, with something else after it, or damaged.
pub(super) fn body(choices: &mut Choices<'_>) -> Vec<u8> {
    let mut json = Json {
        choices,
        secret: None,
        out: String::new(),
    };
    json.object();
    let mut bytes = json.out.into_bytes();
    match choices.below(16) {
        0 => bytes.truncate(choices.below(bytes.len() + 1)),
        1 => {
            let place = choices.below(bytes.len());
            bytes[place] = choices.below(256).to_le_bytes()[0];
        }
        2 => bytes = [b"\xEF\xBB\xBF ", &*bytes].concat(),
        3 => bytes.extend(choices.one_of(&[&b"\n"[..], b" \0", b"{}", b"x", b"\xFF"])),
        4 => {
            let (place, end) = (choices.below(bytes.len()), choices.below(bytes.len() + 1));
            bytes.drain(place.min(end)..end);
        }
        _ => {}
    }
    bytes
}
