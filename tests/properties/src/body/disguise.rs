//! What a proxy, a mistake or an attacker makes of a body.

use super::choices::Choices;
use super::secrets::{base64, written};

/// The text of a body in one of many forms. Where the form has a place for it, the secret is there
/// once more.
pub(super) fn disguised(choices: &mut Choices<'_>, text: String, secret: &str) -> Vec<u8> {
    let mut bytes = match choices.below(32) {
        0 => format!("[{text}]").into_bytes(),
        1 => format!("[1,{text},\"{secret}\"]").into_bytes(),
        2 => format!("\"{secret}\"").into_bytes(),
        3 => secret.to_owned().into_bytes(),
        4 => format!(
            "{}.{}.{secret}",
            jwt_part("{\"alg\":\"RS256\"}"),
            jwt_part(&text)
        )
        .into_bytes(),
        5 => format!("access_token={secret}&token_type=bearer").into_bytes(),
        6 => format!("error=&refresh_token={}", percent(secret)).into_bytes(),
        7 => format!("\u{feff}{text}").into_bytes(),
        8 => format!("\u{feff}\u{feff}{text}").into_bytes(),
        9 => format!("\0{text}").into_bytes(),
        10 => format!("{text}\0{secret}").into_bytes(),
        11 => format!(")]}}'\n{text}").into_bytes(),
        12 => format!("data: {text}\n\ndata: {secret}\n\n").into_bytes(),
        13 => format!("HTTP/1.1 200 OK\r\nSet-Cookie: s={secret}\r\n\r\n{text}").into_bytes(),
        14 => format!("{:x}\r\n{text}\r\n0\r\n\r\n", text.len()).into_bytes(),
        15 => utf_16(&text, u16::to_le_bytes),
        16 => utf_16(&text, u16::to_be_bytes),
        17 => utf_16(&format!("\u{feff}{text}"), u16::to_le_bytes),
        18 => utf_16(&format!("\u{feff}{text}"), u16::to_be_bytes),
        19 => html(choices, &text, secret),
        20 => plain(choices, &text, secret),
        21 => format!("{text}{text}").into_bytes(),
        22 => format!("{text} {secret}").into_bytes(),
        23 => base64(text.as_bytes(), *b"+/").into_bytes(),
        24 => [b"\x1F\x8B\x08", text.as_bytes()].concat(),
        25 => format!("callback({text})").into_bytes(),
        26 => format!("{text:?}").into_bytes(),
        27 => format!("{{\"{secret}\":{text}}}").into_bytes(),
        _ => text.into_bytes(),
    };
    match choices.below(8) {
        0 => bytes.truncate(choices.below(bytes.len() + 1)),
        1 => {
            let start = choices.below(bytes.len() + 1);
            bytes.drain(..start);
        }
        2 if !bytes.is_empty() => {
            let place = choices.below(bytes.len());
            let byte = choices.below(256).to_le_bytes()[0];
            // A backslash would make the next letter of the secret decide whether this is JSON.
            bytes[place] = if byte == b'\\' { 0 } else { byte };
        }
        3 => {
            // Anywhere: within a key, a value, a number or a mark.
            let place = choices.below(bytes.len() + 1);
            bytes.splice(place..place, secret.bytes());
        }
        _ => {}
    }
    bytes
}

fn html(choices: &mut Choices<'_>, text: &str, secret: &str) -> Vec<u8> {
    let title = choices.one_of(&["502 Bad Gateway", secret, "Forbidden", ""]);
    let begin = choices.one_of(&["<!doctype html>", "<html>", "", "<?xml?>", "<!-- -->"]);
    let tag = choices.one_of(&["title", "h1", "TITLE", "p"]);
    format!("{begin}<{tag}>{title}{secret}</{tag}><pre>{text}</pre>").into_bytes()
}

fn plain(choices: &mut Choices<'_>, text: &str, secret: &str) -> Vec<u8> {
    let begin = choices.one_of(&[
        "upstream connect error ",
        "502 Bad Gateway: ",
        "Forbidden",
        "error_type: ",
        "# ",
    ]);
    format!("{begin}{secret} {text}").into_bytes()
}

fn jwt_part(text: &str) -> String {
    base64(text.as_bytes(), *b"-_")
}

fn percent(text: &str) -> String {
    written(text.bytes(), |byte| format!("%{byte:02X}"))
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}
