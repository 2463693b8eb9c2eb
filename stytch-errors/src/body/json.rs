//! The members of a JSON object, one after the other, with the place of each value in the text.
//!
//! `serde_json` reads the keys and the values. The object around them is read here, because its
//! `Deserializer` does not say where a value begins and ends.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, IgnoredAny, Visitor};
use serde_json::error::Category;

use super::fields::Value;

/// Why the members end before the object does.
pub(super) struct Break {
    pub(super) problem: &'static str,
    /// The byte at which it shows.
    pub(super) offset: usize,
    /// Whether the text ended too early.
    pub(super) truncated: bool,
}

pub(super) struct Members<'a> {
    json: &'a str,
    at: usize,
    first: bool,
}

impl<'a> Members<'a> {
    /// Those of the object whose brace opens at this place.
    pub(super) fn new(json: &'a str, brace: usize) -> Self {
        Self {
            json,
            at: brace + 1,
            first: true,
        }
    }

    /// The place that was reached.
    pub(super) fn place(&self) -> usize {
        self.at
    }

    /// The next key, with the place at its value. `None` at the end of the object.
    #[inline]
    pub(super) fn next_key(&mut self) -> Result<Option<Cow<'a, str>>, Break> {
        let first = core::mem::replace(&mut self.first, false);
        if self.take(b'}') {
            return Ok(None);
        }
        if !first && !self.take(b',') {
            return Err(self.broken("expected `,` or `}`"));
        }
        self.skip_blanks();
        if self.peek() != Some(b'"') {
            return Err(self.broken("expected a key in double quotes"));
        }
        let key = self.read::<Text<'a>>()?.0;
        if !self.take(b':') {
            return Err(self.broken("expected `:`"));
        }
        self.skip_blanks();
        Ok(Some(key))
    }

    /// The value at this place.
    #[inline]
    pub(super) fn value(&mut self) -> Result<Value<'a>, Break> {
        let first = self.peek();
        if first == Some(b'"') {
            return Ok(Value::Text(self.read::<Text<'a>>()?.0));
        }
        let json = self.skip()?;
        Ok(match first {
            Some(b'n') => Value::Null,
            Some(b'-' | b'0'..=b'9') => {
                serde_json::from_str(json).map_or(Value::Other, Value::Number)
            }
            _ => Value::Other,
        })
    }

    /// The JSON text of the value at this place, of whatever kind it is.
    #[inline]
    pub(super) fn skip(&mut self) -> Result<&'a str, Break> {
        let start = self.at;
        self.read::<IgnoredAny>()?;
        Ok(&self.json[start..self.at])
    }

    /// That nothing but white space follows.
    pub(super) fn end(&mut self) -> Result<(), Break> {
        self.skip_blanks();
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.broken("expected nothing after the object")),
        }
    }

    /// The byte at this place.
    pub(super) fn peek(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        self.skip_blanks();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip_blanks(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.peek() {
            self.at += 1;
        }
    }

    #[inline]
    fn read<T: Deserialize<'a>>(&mut self) -> Result<T, Break> {
        let rest = &self.json[self.at..];
        let mut values = serde_json::Deserializer::from_str(rest).into_iter();
        match values.next() {
            Some(Ok(value)) => {
                self.at += values.byte_offset();
                Ok(value)
            }
            Some(Err(error)) => Err(self.error(rest, &error)),
            None => Err(self.broken("expected a value")),
        }
    }

    #[cold]
    fn broken(&self, problem: &'static str) -> Break {
        let truncated = self.at == self.json.len();
        Break {
            problem: if truncated { TRUNCATED } else { problem },
            offset: self.at,
            truncated,
        }
    }

    #[cold]
    fn error(&self, rest: &str, error: &serde_json::Error) -> Break {
        let truncated = error.classify() == Category::Eof;
        let offset = if truncated {
            self.json.len()
        } else {
            self.at + offset(rest, error)
        };
        Break {
            problem: if truncated { TRUNCATED } else { problem(error) },
            offset,
            truncated,
        }
    }
}

const TRUNCATED: &str = "it ends before the object does";

/// The byte at which `serde_json` noticed the error. It counts lines and columns from 1.
fn offset(json: &str, error: &serde_json::Error) -> usize {
    let (line, column) = (error.line().max(1), error.column().max(1));
    let lines_before = json.split_inclusive('\n').take(line - 1);
    lines_before.map(str::len).sum::<usize>() + column - 1
}

/// `serde_json`'s messages about texts that are not JSON. One is shown only if it is known to
/// hold nothing of the text.
const PROBLEMS: [&str; 12] = [
    "control character (\\u0000-\\u001F) found while parsing a string",
    "expected `,` or `]`",
    "expected `,` or `}`",
    "expected `:`",
    "expected ident",
    "expected value",
    "invalid escape",
    "invalid number",
    "key must be a string",
    "lone leading surrogate in hex escape",
    "trailing comma",
    "unexpected end of hex escape",
];

fn problem(error: &serde_json::Error) -> &'static str {
    let message = error.to_string();
    let known = PROBLEMS.iter().find(|known| message.starts_with(**known));
    known.copied().unwrap_or("it is not JSON")
}

/// A string, borrowed where it has no escapes.
struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    #[inline]
    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Text(Cow::Owned(String::from(text))))
    }
}
