//! What an `ErrorBody` and an `InvalidBody` show: what is known to be harmless, and nothing else of what came.
#![cfg(feature = "body")]

use stytch_errors::{ErrorBody, InvalidBody};

#[track_caller]
fn refused(body: &[u8]) -> InvalidBody<'_> {
    ErrorBody::from_slice(body).expect_err("it should be refused")
}

/// What is said of what came, after the problem and its place.
#[track_caller]
fn described(body: impl AsRef<[u8]>) -> String {
    let body = body.as_ref();
    let shown = refused(body).to_string();
    let (_, description) = shown
        .split_once(&format!(" of {}: ", body.len()))
        .unwrap_or_else(|| panic!("{shown}"));
    description.to_owned()
}

#[test]
fn beginnings() {
    for (body, expected) in [
        (&b"<!DOCTYPE html><p>s3cret"[..], "HTML"),
        (b"\n<HTML lang=en>s3cret", "HTML"),
        (b"<head></head>", "HTML"),
        (b"<title>s3cret</title>", "HTML"),
        (b"<h1>s3cret</h1>", "HTML"),
        (b"<?xml version='1.0'?><s3cret/>", "XML"),
        (b"<Error>s3cret</Error>", "markup"),
        (b"{\0\"\0s\0e\0c\0", "UTF-16"),
        (b"\0{\0\"\0s\0e\0c", "UTF-16"),
        (b"\xFF\xFE{\0", "UTF-16"),
        (b"\xFE\xFF\0{", "UTF-16"),
        (b"\xEF\xBB\xBF\xEF\xBB\xBF{}", "a second byte order mark"),
        (b"\x1F\x8B\x08s3cret", "gzip"),
        (b"HTTP/1.1 200 OK\r\n\r\n{}", "an HTTP head"),
        (b"data: {}", "an event stream"),
        (b"event: s3cret", "an event stream"),
        (b")]}'\n{}", "a guard against scripts"),
        (b"\0{", "UTF-16"),
        (b"\0", "a NUL"),
        (b"\0s3cret", "a NUL"),
        (b"[{}]", "a JSON array"),
        (b"\"s3cret\"", "a string in quotes"),
        (b"s3cret", "text"),
        (b"Z", "text"),
        (b"access_token=s3cret&token_type=bearer", "text"),
        (b"1f\r\n{}\r\n0\r\n\r\n", "a digit"),
        (b"90", "a digit"),
        (b"-1", "punctuation"),
        (b"~", "punctuation"),
        (b"\x01{}", "a control character"),
        (b"\x7F", "a control character"),
        ("é".as_bytes(), "bytes that are not ASCII"),
        (b"\x80", "bytes that are not ASCII"),
    ] {
        assert_eq!(described(body), expected, "{body:?}");
        let before = [b"\xEF\xBB\xBF \t\r\n", body].concat();
        if !body.starts_with(b"\xEF") {
            assert_eq!(described(before), expected, "{body:?}");
        }
    }
}

#[test]
fn phrases_of_gateways() {
    for (body, expected) in [
        (
            "<html><title>502 Bad Gateway</title>",
            "HTML that says `Bad Gateway`",
        ),
        (
            "<html>\r\n<head><TITLE> 503 service temporarily unavailable</TITLE>s3cret",
            "HTML that says `Service Temporarily Unavailable`",
        ),
        (
            "<html><h1>Not Found</h1><p>s3cret",
            "HTML that says `Not Found`",
        ),
        ("<title>s3cret</title><h1>Not Found</h1>", "HTML"),
        ("<html><h1>s3cret</h1>Not Found", "HTML"),
        ("<html><p>Bad Gateway", "HTML"),
        (
            "no healthy upstream",
            "text that says `No healthy upstream`",
        ),
        (
            "upstream connect error or disconnect/reset before headers",
            "text that says `Upstream connect error`",
        ),
        ("error code: 1020", "text that says `Error code:`"),
        (
            "504 Gateway Time-out",
            "a digit that says `Gateway Time-out`",
        ),
        ("999 Gateway Time-out", "a digit"),
        ("50 Gateway Time-out", "a digit"),
        ("5004 Gateway Time-out", "a digit"),
        ("s3cret Bad Gateway", "text"),
        ("Bad Gatewa", "text"),
    ] {
        assert_eq!(described(body), expected, "{body}");
    }
    let title = "<title>Forbidden</title>";
    let head = |blanks: usize| format!("<html>{}{title}", " ".repeat(blanks));
    assert_eq!(described(head(900)), "HTML that says `Forbidden`");
    assert_eq!(described(head(1024)), "HTML");
    // The title begins within the first 1024 bytes, but the phrase does not end there.
    assert_eq!(
        described(head(1024 - 6 - 7 - 9)),
        "HTML that says `Forbidden`"
    );
    assert_eq!(described(head(1024 - 6 - 7 - 8)), "HTML");
}

#[test]
fn shapes_of_objects() {
    for (json, expected) in [
        ("{}", "{}"),
        ("{", "{…"),
        (
            r#"{"status_code":200,"session_token":"s3cret"}"#,
            r#"{"status_code": number, "session_token": string}"#,
        ),
        (
            r#"{"data":null,"errors":[],"body":{},"user":true,"code":false,"status":-1,"scope":"s3cret"}"#,
            r#"{"data": null, "errors": array, "body": object, "user": boolean, "code": boolean, "status": number, "scope": string}"#,
        ),
        (
            r#"{"s3cret":{"s3cret":"s3cret"},"message":"s3cret"}"#,
            r#"{_: object, "message": string}"#,
        ),
        (
            r#"{"messag\u0065":1,"Message":2,"message ":3}"#,
            r#"{"message": number, _: number, _: number}"#,
        ),
        (
            r#"{"message":1,"message":"s3cret"}"#,
            r#"{"message": number, "message": string}"#,
        ),
        (r#"{"message":"s3cret"} s3cret"#, r#"{"message": string}"#),
        (r#"{"message":"s3cret"#, r#"{"message": …"#),
        (r#"{"message":"#, r#"{"message": …"#),
        (r#"{"s3cret"#, "{…"),
        (r#"{"message":1,"s3cret"#, r#"{"message": number…"#),
        (r#"{"message":s3cret}"#, r#"{"message": …"#),
        (r#"{"message":nulls3cret}"#, r#"{"message": …"#),
        (r"{s3cret:1}", "{…"),
        (
            "{\"message\":1,\"code\":\"\u{1}\"}",
            r#"{"message": number, "code": …"#,
        ),
    ] {
        assert_eq!(described(json), expected, "{json}");
    }
    let sixteen = vec![r#""message":1"#; 16].join(",");
    let shown = [r#""message": number"#; 16].join(", ");
    assert_eq!(described(format!("{{{sixteen}}}")), format!("{{{shown}…"));
    let fifteen = vec![r#""message":1"#; 15].join(",");
    let shown = [r#""message": number"#; 15].join(", ");
    assert_eq!(described(format!("{{{fifteen}}}")), format!("{{{shown}}}"));
    assert_eq!(
        described(b"\xEF\xBB\xBF\n{\"message\":1,\"s\":\"\xFF\",\"code\":1}"),
        r#"{"message": number, _: …"#
    );
}

#[test]
fn what_is_wrong_with_the_json() {
    for (json, problem, offset) in [
        (r#"{"error":"e","#, "it ends before the object does", 13),
        (r#"{"error":"e""#, "it ends before the object does", 12),
        (r#"{"error""#, "it ends before the object does", 8),
        (r#"{"error":"#, "it ends before the object does", 9),
        (r#"{"error":  "#, "it ends before the object does", 11),
        (r#"{"error":tru"#, "it ends before the object does", 12),
        (r#"{"error":"e";}"#, "expected `,` or `}`", 12),
        (r#"{"error":"e",}"#, "expected a key in double quotes", 13),
        (r"{,}", "expected a key in double quotes", 1),
        (r#"{'error':"e"}"#, "expected a key in double quotes", 1),
        (r#"{"error" "e"}"#, "expected `:`", 9),
        (r#"{"error":}"#, "expected value", 9),
        (r#"{"error":nope}"#, "expected ident", 10),
        (r#"{"error":[1 2]}"#, "expected `,` or `]`", 12),
        (r#"{"error":{"a":1 2}}"#, "expected `,` or `}`", 16),
        (r#"{"error":{"a" 1}}"#, "expected `:`", 14),
        (r#"{"error":{1:1}}"#, "key must be a string", 10),
        (r#"{"error":01}"#, "invalid number", 10),
        (r#"{"error":"\x"}"#, "invalid escape", 11),
        (r#"{"error":"\ud800"}"#, "unexpected end of hex escape", 16),
        (
            "{\"error\":\n\"\u{1}\"}",
            "control character (\\u0000-\\u001F) found while parsing a string",
            11,
        ),
        (r#"{"error":"e"}{"#, "expected nothing after the object", 13),
        (r#"{"error":1e}"#, "invalid number", 11),
        (r#"{"error":true1}"#, "it is not JSON", 13),
    ] {
        let refused = refused(json.as_bytes());
        let expected = format!(
            "not a Stytch error: {problem}, at byte {offset} of {}: ",
            json.len()
        );
        assert!(
            refused.to_string().starts_with(&expected),
            "{refused} {expected}"
        );
    }
}

#[test]
fn debug_is_display_and_the_kind() {
    let refused = refused(b"<html>");
    assert_eq!(
        format!("{refused:?}"),
        format!("InvalidBody(NotAnObject: {refused})")
    );
    assert_eq!(format!("{refused:#?}"), format!("{refused:?}"));
}

const HOSTILE: &str = r"a\n\u001b[2K\u202eb";
const ESCAPED: &str = r"a\n\u{1b}[2K\u{202e}b";

#[test]
fn hostile_texts_are_escaped() {
    let json = format!(
        r#"{{"request_id":"{HOSTILE}","error_type":"{HOSTILE}","error_message":"{HOSTILE}","error_url":"{HOSTILE}"}}"#
    );
    let body = ErrorBody::try_from(&*json).unwrap();
    assert_eq!(body.error_type, "a\n\u{1b}[2K\u{202e}b");
    assert_eq!(
        body.to_string(),
        format!("{ESCAPED}: {ESCAPED} ({ESCAPED})")
    );
    assert_eq!(
        format!("{body:?}"),
        format!(
            "ErrorBody {{ status_code: None, request_id: Some(\"{ESCAPED}\"), \
             error_type: \"{ESCAPED}\", error_message: Some(\"{ESCAPED}\"), \
             error_url: Some(\"{ESCAPED}\"), error_details: None }}"
        )
    );
    let lines = format!("{body:#?}");
    assert!(!lines.contains(['\u{1b}', '\u{202e}']), "{lines}");
    assert_eq!(lines.lines().count(), 14, "{lines}");
}

#[test]
fn long_texts_are_cut_with_a_sign() {
    let read = |length: usize| {
        let x = "x".repeat(length);
        let json = format!(
            r#"{{"request_id":"{x}","error_type":"{x}","error_message":"{x}","error_url":"{x}"}}"#
        );
        ErrorBody::try_from(&*json).unwrap().into_owned()
    };
    let whole = read(96);
    assert!(!format!("{whole} {whole:?}").contains('…'));
    for length in [513, 1_000_000] {
        let (name, message) = ("x".repeat(96), "x".repeat(512));
        let body = read(length);
        assert_eq!(body.to_string(), format!("{name}…: {message}… ({name}…)"));
        assert_eq!(
            format!("{body:?}"),
            format!(
                "ErrorBody {{ status_code: None, request_id: Some(\"{name}\"…), \
                 error_type: \"{name}\"…, error_message: Some(\"{message}\"…), \
                 error_url: Some(\"{message}\"…), error_details: None }}"
            )
        );
    }
    let message = read(512).error_message;
    assert_eq!(message.as_deref().map(str::len), Some(512));
    assert!(
        read(512)
            .to_string()
            .contains(&format!(": {} (", "x".repeat(512)))
    );
}

#[test]
fn details_are_not_shown() {
    let json = r#"{"status_code":400,"error":"e","error_details":{"token":"secret"}}"#;
    let body = ErrorBody::try_from(json).unwrap();
    let expected = "error_details: Some(18 bytes)";
    assert!(format!("{body:?}").contains(expected), "{body:?}");
    assert!(!format!("{body} {body:?} {body:#?}").contains("secret"));
    let mut none = body.clone();
    none.error_details = None;
    assert!(format!("{none:?}").contains("error_details: None"));
}
