//! The description of a refused body: texts of this file, chosen by the bytes.
//!
//! A body that is refused may be the answer to a request that succeeded, with a session's token in
//! it, in any form that a proxy or a mistake gives it. So nothing is copied from it.

use core::fmt;

use super::reader::start;
use super::shape::Shape;

/// Writes what a body seems to be.
pub(super) struct Description<'a>(pub(super) &'a [u8]);

impl fmt::Display for Description<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = start(self.0);
        let bytes = &self.0[start..];
        let beginning = beginning(bytes);
        if beginning != OBJECT {
            f.write_str(beginning)?;
            return match phrase(bytes) {
                Some(phrase) => write!(f, " that says `{phrase}`"),
                None => Ok(()),
            };
        }
        let json = self
            .0
            .utf8_chunks()
            .next()
            .map_or("", |chunk| chunk.valid());
        write!(f, "{}", Shape { json, brace: start })
    }
}

const OBJECT: &str = "a JSON object";

/// Beginnings in lower case, the longer ones first.
const BEGINNINGS: [(&[u8], &str); 21] = [
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<head", "HTML"),
    (b"<title", "HTML"),
    (b"<h1", "HTML"),
    (b"<?xml", "XML"),
    (b"<", "markup"),
    (b"{\0", "UTF-16"),
    (b"\0{", "UTF-16"),
    (b"\xFF\xFE", "UTF-16"),
    (b"\xFE\xFF", "UTF-16"),
    (b"\xEF\xBB\xBF", "a second byte order mark"),
    (b"\x1F\x8B", "gzip"),
    (b"http/", "an HTTP head"),
    (b"data:", "an event stream"),
    (b"event:", "an event stream"),
    (b")]}'", "a guard against scripts"),
    (b"\0", "a NUL"),
    (b"{", OBJECT),
    (b"[", "a JSON array"),
    (b"\"", "a string in quotes"),
];

fn beginning(bytes: &[u8]) -> &'static str {
    let found = BEGINNINGS.iter().find(|(text, _)| begins(bytes, text));
    match (found, bytes.first()) {
        (Some((_, name)), _) => name,
        (None, None) => "nothing",
        (None, Some(first)) if first.is_ascii_alphabetic() => "text",
        (None, Some(first)) if first.is_ascii_digit() => "a digit",
        (None, Some(first)) if first.is_ascii_punctuation() => "punctuation",
        (None, Some(first)) if first.is_ascii() => "a control character",
        (None, Some(_)) => "bytes that are not ASCII",
    }
}

/// Phrases of gateways, in the title of their page or at the beginning of their text.
const PHRASES: [&str; 28] = [
    "Access Denied",
    "Attention Required!",
    "Bad Gateway",
    "Bad Request",
    "Error code:",
    "Forbidden",
    "Gateway Time-out",
    "Gateway Timeout",
    "Internal Server Error",
    "Just a moment...",
    "Method Not Allowed",
    "Moved Permanently",
    "No healthy upstream",
    "Not Found",
    "Not Implemented",
    "Payload Too Large",
    "Permanent Redirect",
    "Proxy Error",
    "Request Entity Too Large",
    "Request Header Or Cookie Too Large",
    "Request Timeout",
    "Service Temporarily Unavailable",
    "Service Unavailable",
    "Temporary Redirect",
    "Too Many Requests",
    "Unauthorized",
    "Upstream connect error",
    "Upstream request timeout",
];

/// How far a title is looked for.
const HEAD: usize = 1024;

fn phrase(bytes: &[u8]) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let text = after(head, b"<title>")
        .or_else(|| after(head, b"<h1>"))
        .unwrap_or(head);
    // The status that some begin with.
    let text = match text {
        [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9', rest @ ..] => rest,
        _ => text,
    };
    let text = text.trim_ascii_start();
    let said = |phrase: &&&str| begins(text, phrase.as_bytes());
    PHRASES.iter().find(said).copied()
}

fn after<'a>(bytes: &'a [u8], tag: &[u8]) -> Option<&'a [u8]> {
    let place = bytes
        .windows(tag.len())
        .position(|part| begins(part, tag))?;
    Some(bytes[place + tag.len()..].trim_ascii_start())
}

/// Whether the bytes begin with the text, in whichever case.
fn begins(bytes: &[u8], text: &[u8]) -> bool {
    let start = bytes.get(..text.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(text))
}
