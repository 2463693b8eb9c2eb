//! Every shape of a body that is no Stytch error, and what is said about it.
#![cfg(feature = "body")]

use stytch_errors::{ErrorBody, InvalidBody, InvalidBodyKind as Kind};

#[track_caller]
fn refused(body: &[u8]) -> InvalidBody<'_> {
    let refused = ErrorBody::from_slice(body).expect_err("it should be refused");
    assert_eq!(refused.body_with_secrets(), body, "what came is kept");
    assert!(refused.offset() <= body.len());
    refused
}

#[track_caller]
fn assert_refused(body: impl AsRef<[u8]>, kind: Kind, offset: usize, message: &str) {
    let refused = refused(body.as_ref());
    assert_eq!(refused.kind(), kind);
    assert_eq!(refused.offset(), offset);
    assert_eq!(refused.to_string(), message);
}

#[test]
fn empty() {
    assert_refused(
        "",
        Kind::Empty,
        0,
        "not a Stytch error: it is empty, at byte 0 of 0",
    );
    assert_refused(
        " \n",
        Kind::Empty,
        2,
        "not a Stytch error: it is empty, at byte 2 of 2",
    );
    assert_eq!(refused(b"\xEF\xBB\xBF").kind(), Kind::Empty);
}

#[test]
fn html() {
    assert_refused(
        "\n<!DOCTYPE html>\n<title>502</title>",
        Kind::NotAnObject,
        1,
        "not a Stytch error: it does not begin with `{` as a JSON object does, at byte 1 of 35: \
         HTML",
    );
}

#[test]
fn json_that_is_no_object() {
    for json in [
        r#"[{"error_type":"e"}]"#,
        r#""error_type""#,
        "404",
        "null",
        "true",
    ] {
        assert_eq!(refused(json.as_bytes()).kind(), Kind::NotAnObject, "{json}");
    }
}

#[test]
fn truncated_at_every_byte() {
    let bodies = [
        r#"{"status_code":404,"request_id":"r","error_type":"member_not_found","error_message":"Member could not be found.","error_url":"https://stytch.com/docs/b2b/api/errors/404#member_not_found"}"#,
        r#"{"status_code":"404","error_type":"e"}"#,
        r#"{"error":"invalid_client"}"#,
        r#"{"error_type":"e","error_details":{"a":[1,-2.5e3,true,null,"\u00e9"]},"extra":[{}]}"#,
        "\u{feff} {\n \"error_type\" : \"é\\ud83d\\ude00\" , \"status_code\" : null\n}",
    ];
    for body in bodies {
        assert!(ErrorBody::try_from(body).is_ok(), "{body}");
        for end in 0..body.len() {
            let begun = &body.as_bytes()[..end];
            let refused = refused(begun);
            let expected = match refused.kind() {
                // The marks that the whole begins with say nothing yet.
                Kind::Empty => begun.trim_ascii().is_empty() || begun.starts_with(b"\xEF\xBB\xBF"),
                Kind::NotAnObject => begun == b"\xEF" || begun == b"\xEF\xBB",
                Kind::NotUtf8 => !body.is_char_boundary(end),
                Kind::Truncated => refused.offset() == end,
                // The beginning of a number may not be one.
                Kind::NotJson => matches!(begun.last(), Some(b'-' | b'.' | b'e')),
                _ => false,
            };
            assert!(expected, "{refused:?}");
        }
    }
}

#[test]
fn truncated_object() {
    assert_refused(
        r#"{"error_type":"stale_fac"#,
        Kind::Truncated,
        24,
        "not a Stytch error: it ends before the object does, at byte 24 of 24: {\"error_type\": …",
    );
}

#[test]
fn malformed_object() {
    assert_refused(
        "{\"error_type\":\n'e'}",
        Kind::NotJson,
        15,
        "not a Stytch error: expected value, at byte 15 of 19: {\"error_type\": …",
    );
    for json in [
        r#"{"error_type":"e",}"#,
        r#"{error_type:"e"}"#,
        r#"{"error_type" "e"}"#,
        "{\"error_type\":\"two\nlines\"}",
        r#"{"error_type":"\x41"}"#,
        r#"{"error_type":"\ud800 alone"}"#,
        r#"{"error_type":"e","status_code":0401}"#,
        r#"{"error_type":"e","extra":NaN}"#,
    ] {
        assert_eq!(refused(json.as_bytes()).kind(), Kind::NotJson, "{json}");
    }
}

#[test]
fn something_after_the_object() {
    assert_refused(
        r#"{"error":"e"} {"error":"f"}"#,
        Kind::NotJson,
        14,
        "not a Stytch error: expected nothing after the object, at byte 14 of 27: \
         {\"error\": string}",
    );
}

#[test]
fn invalid_utf8_wherever_it_stands() {
    for (body, offset) in [
        (&b"{\"error\":\"\xFF\"}"[..], 10),
        (b"{\"\xC3\":1,\"error\":\"e\"}", 2),
        (b"{\"error\":\"e\",\"extra\":\"\xED\xA0\x80\"}", 22),
        (b"{\"error\":\"e\"}\x80", 13),
        (b"\xEF\xBB\xBF{\"error\":\"\xE9t\xE9\"}", 13),
    ] {
        assert_eq!(refused(body).kind(), Kind::NotUtf8);
        assert_eq!(refused(body).offset(), offset);
    }
    assert_eq!(
        refused(b"{\"error\":\"\xE9t\xE9\"}").to_string(),
        "not a Stytch error: it is not UTF-8, at byte 10 of 15: {\"error\": …",
    );
}

#[test]
fn texts_of_another_type() {
    assert_refused(
        r#"{"error_type":5}"#,
        Kind::InvalidField,
        14,
        "not a Stytch error: expected `error_type` to be a string, at byte 14 of 16: \
         {\"error_type\": number}",
    );
    for name in [
        "request_id",
        "error_type",
        "error_message",
        "error_url",
        "error",
        "error_description",
        "error_uri",
    ] {
        for value in ["5", "-1.5", "true", "[]", "{}", r#"{"code":"e"}"#] {
            let json = format!(r#"{{"error_type":"e","error":"e","{name}":{value}}}"#);
            let refused = refused(json.as_bytes());
            assert_eq!(refused.kind(), Kind::InvalidField, "{json}");
            let expected = format!("expected `{name}` to be a string");
            assert!(refused.to_string().contains(&expected), "{refused}");
        }
    }
}

#[test]
fn schema_error() {
    let json = r#"{"status_code":400,"body":[{"dataPath":".email","keyword":"format"}]}"#;
    assert_eq!(refused(json.as_bytes()).kind(), Kind::NoErrorType);
}

#[test]
fn status_that_is_none() {
    for status in [
        "0",
        "99",
        "1000",
        "65937",
        "-401",
        "401.5",
        "4.015e2",
        "401e1",
        "1e999",
        "18446744073709552017",
        "65937.0",
        "-0",
        r#""""#,
        r#""four""#,
        r#""+401""#,
        r#"" 401""#,
        r#""0401""#,
        r#""401 ""#,
        r#""\u0034""#,
        r#""99999999999999999999""#,
        "true",
        "[401]",
        r#"{"code":401}"#,
    ] {
        let json = format!(r#"{{"error_type":"e","status_code":{status}}}"#);
        let refused = refused(json.as_bytes());
        assert_eq!(refused.kind(), Kind::InvalidField, "{json}");
        let expected = "expected `status_code` to be a number between 100 and 999, at byte ";
        assert!(refused.to_string().contains(expected), "{refused}");
    }
}

#[test]
fn object_without_a_code() {
    assert_refused(
        r#"{"status_code":200,"session_token":"secret"}"#,
        Kind::NoErrorType,
        44,
        "not a Stytch error: it has neither `error_type` nor `error`, at byte 44 of 44: \
         {\"status_code\": number, \"session_token\": string}",
    );
    for json in [
        "{}",
        r#"{"error_type":null,"error":null}"#,
        r#"{"error_type":"e","error_type":null}"#,
        r#"{"message":"no"}"#,
    ] {
        assert_eq!(refused(json.as_bytes()).kind(), Kind::NoErrorType, "{json}");
    }
}

#[test]
fn first_of_several_wrong_fields_is_named() {
    for (json, offset, name) in [
        (r#"{"error":[],"error_type":1}"#, 9, "error"),
        (r#"{"error_type":1,"error":[]}"#, 14, "error_type"),
        (r#"{"error_uri":1,"status_code":0}"#, 13, "error_uri"),
        (r#"{"status_code":0,"error_uri":1}"#, 15, "status_code"),
        (r#"{"error":1,"error_uri":1,"error":"e"}"#, 23, "error_uri"),
    ] {
        let refused = refused(json.as_bytes());
        assert_eq!(refused.kind(), Kind::InvalidField, "{json}");
        assert_eq!(refused.offset(), offset, "{json}");
        let expected = format!("expected `{name}` to be a ");
        assert!(refused.to_string().contains(&expected), "{refused}");
    }
}

/// Miri would read the hundred thousand for minutes.
const DEEP: usize = if cfg!(miri) { 1_000 } else { 100_000 };

#[test]
fn deep_nesting() {
    let deep = "[".repeat(DEEP);
    assert_eq!(refused(deep.as_bytes()).kind(), Kind::NotAnObject);
    let deep = r#"{"a":"#.repeat(DEEP);
    assert_eq!(refused(deep.as_bytes()).kind(), Kind::Truncated);
    for name in ["extra", "error_details", "status_code", "error_type"] {
        let deep = format!(r#"{{"{name}":{}"#, "[".repeat(DEEP));
        assert_eq!(refused(deep.as_bytes()).kind(), Kind::Truncated, "{name}");
    }
    let deep = format!(
        r#"{{"error_type":{}{}}}"#,
        "[".repeat(DEEP),
        "]".repeat(DEEP)
    );
    assert_eq!(refused(deep.as_bytes()).kind(), Kind::InvalidField);
}

#[test]
#[cfg_attr(miri, ignore = "Miri would read for hours")]
fn ten_mebibytes_of_garbage() {
    const SIZE: usize = 10 << 20;
    let begun = |with: &str, byte: u8| {
        let mut body = with.as_bytes().to_vec();
        body.resize(SIZE, byte);
        body
    };
    for body in [
        vec![0; SIZE],
        vec![0xFF; SIZE],
        vec![b' '; SIZE],
        begun("{", b'['),
        begun("{", b'\n'),
        begun(r#"{"error_type":""#, b'x'),
        begun(r#"{"error_type":"e","extra":"#, b'['),
        begun(r#"{"error_type":"e","extra":"#, b'9'),
        begun(r#"{"error_type":"e"}"#, b'\n')
            .into_iter()
            .chain(*b"x")
            .collect(),
    ] {
        // A reader whose time grows with the square of the size would take hours.
        let shown = refused(&body).to_string();
        assert!(shown.len() < 1_000, "{shown}");
    }
}

#[test]
fn owned_error_is_equal_and_can_be_boxed() {
    let owned: InvalidBody<'static> = {
        let body = b"<html>".to_vec();
        let refused = refused(&body);
        assert_eq!(refused.clone().into_owned(), refused);
        refused.into_owned()
    };
    let boxed: Box<dyn std::error::Error + Send + Sync> = Box::new(owned);
    assert!(boxed.to_string().ends_with(": HTML"));
}
