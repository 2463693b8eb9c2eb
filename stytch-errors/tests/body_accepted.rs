//! Every shape of an error body that `ErrorBody` reads.
#![cfg(feature = "body")]

use std::borrow::Cow;

use itertools::Itertools;
use stytch_errors::{ErrorBody, b2b, consumer, fraud};

const REQUEST_ID: &str = "request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141";
const URL: &str = "https://stytch.com/docs/api-reference/b2b/api/errors/404#member_not_found";

fn read(json: &str) -> ErrorBody<'_> {
    ErrorBody::try_from(json).unwrap_or_else(|refused| panic!("{refused}"))
}

#[track_caller]
fn assert_text(text: Option<&Cow<'_, str>>, expected: Option<&str>) {
    assert_eq!(text.map(|text| &**text), expected);
}

#[test]
fn ordinary() {
    let json = format!(
        r#"{{
          "status_code": 404,
          "request_id": "{REQUEST_ID}",
          "error_type": "member_not_found",
          "error_message": "Member could not be found.",
          "error_url": "{URL}"
        }}"#
    );
    let body = read(&json);
    assert_eq!(body.status_code, Some(404));
    assert_text(body.request_id.as_ref(), Some(REQUEST_ID));
    assert_eq!(body.error_type, "member_not_found");
    assert_text(
        body.error_message.as_ref(),
        Some("Member could not be found."),
    );
    assert_text(body.error_url.as_ref(), Some(URL));
    assert_text(body.error_details.as_ref(), None);
}

#[test]
fn ordinary_texts_are_borrowed_from_the_input() {
    let json = format!(
        r#"{{"request_id":"{REQUEST_ID}","error_type":"e","error_message":"m","error_url":"{URL}","error_details":{{"a":[1]}}}}"#
    );
    let body = read(&json);
    let texts = [
        body.request_id,
        Some(body.error_type),
        body.error_message,
        body.error_url,
        body.error_details,
    ];
    for text in texts {
        assert!(matches!(text, Some(Cow::Borrowed(_))), "{text:?}");
    }
}

#[test]
fn status_as_a_number() {
    assert_eq!(
        read(r#"{"status_code":401,"error_type":"e"}"#).status_code,
        Some(401)
    );
}

#[test]
fn status_as_a_numeric_string() {
    assert_eq!(
        read(r#"{"status_code":"401","error_type":"e"}"#).status_code,
        Some(401)
    );
}

#[test]
fn status_as_a_string_of_digits_however_escaped() {
    for digits in [r"40\u0031", r"\u0034\u0030\u0031", "401"] {
        let json = format!(r#"{{"status_code":"{digits}","error_type":"e"}}"#);
        assert_eq!(read(&json).status_code, Some(401), "{json}");
    }
}

#[test]
fn status_as_a_number_however_written() {
    for number in ["401.0", "401e0", "4.01e2", "4.01E+2", "40100e-2", "0.401e3"] {
        let json = format!(r#"{{"status_code":{number},"error_type":"e"}}"#);
        assert_eq!(read(&json).status_code, Some(401), "{json}");
    }
}

#[test]
fn status_at_either_end_of_its_range() {
    assert_eq!(
        read(r#"{"status_code":100,"error_type":"e"}"#).status_code,
        Some(100)
    );
    assert_eq!(
        read(r#"{"status_code":"999","error_type":"e"}"#).status_code,
        Some(999)
    );
}

#[test]
fn missing_fields() {
    let body = read(r#"{"error_type":"e"}"#);
    assert_eq!(body.status_code, None);
    assert_eq!(body.error_type, "e");
    for text in [
        &body.request_id,
        &body.error_message,
        &body.error_url,
        &body.error_details,
    ] {
        assert_eq!(*text, None);
    }
}

#[test]
fn null_fields_are_as_good_as_missing() {
    let nulls = r#"{"status_code":null,"request_id":null,"error_type":"e","error_message":null,
        "error_url":null,"error_details":null,"error":null,"error_description":null,
        "error_uri":null}"#;
    assert_eq!(read(nulls), read(r#"{"error_type":"e"}"#));
}

#[test]
fn empty_texts_are_kept() {
    let body = read(r#"{"request_id":"","error_type":"e","error_message":""}"#);
    assert_text(body.request_id.as_ref(), Some(""));
    assert_text(body.error_message.as_ref(), Some(""));
}

#[test]
fn oauth_names_alone() {
    let body = read(r#"{"error":"invalid_client"}"#);
    assert_eq!(body.error_type, "invalid_client");
    assert_eq!(body.status_code, None);
    assert_text(body.error_message.as_ref(), None);

    let body = read(r#"{"error":"e","error_description":"d","error_uri":"u"}"#);
    assert_text(body.error_message.as_ref(), Some("d"));
    assert_text(body.error_url.as_ref(), Some("u"));
}

#[test]
fn oauth_names_with_status() {
    let json = format!(
        r#"{{"status_code":400,"request_id":"{REQUEST_ID}","error":"unauthorized_client","error_description":"d","error_uri":"u"}}"#
    );
    let body = read(&json);
    assert_eq!(body.status_code, Some(400));
    assert_text(body.request_id.as_ref(), Some(REQUEST_ID));
    assert_eq!(body.b2b(), b2b::BadRequest::UnauthorizedClient);
}

#[test]
fn stytch_names_win_where_both_spellings_came() {
    let both = [
        r#""error_type":"stytch","error_message":"stytch","error_url":"stytch""#,
        r#""error":"oauth","error_description":"oauth","error_uri":"oauth""#,
    ];
    for [first, second] in [both, [both[1], both[0]]] {
        let json = format!("{{{first},{second}}}");
        let body = read(&json);
        assert_eq!(body.error_type, "stytch");
        assert_text(body.error_message.as_ref(), Some("stytch"));
        assert_text(body.error_url.as_ref(), Some("stytch"));
    }
}

#[test]
fn spellings_may_be_mixed_field_by_field() {
    let body = read(r#"{"error_type":null,"error":"e","error_message":"m","error_uri":"u"}"#);
    assert_eq!(body.error_type, "e");
    assert_text(body.error_message.as_ref(), Some("m"));
    assert_text(body.error_url.as_ref(), Some("u"));
}

#[test]
fn error_details_of_every_kind_are_kept_as_they_came() {
    for details in [
        r#"{ "allowed_domains" : ["example.com", "b\u00fccher.example"] }"#,
        r#"[{"field":"email","message":"taken"}]"#,
        r#""a string""#,
        "false",
        "-1.50e+400",
        "123456789012345678901234567890",
    ] {
        let json = format!(r#"{{"error_details": {details} ,"error_type":"e"}}"#);
        assert_text(read(&json).error_details.as_ref(), Some(details));
    }
}

#[test]
fn old_and_new_url_bases() {
    for url in [
        "https://stytch.com/docs/b2b/api/errors/404#member_not_found",
        "https://stytch.com/docs/api/errors/404#session_not_found",
        "https://stytch.com/docs/api-reference/b2b/api/errors/404#member_not_found",
    ] {
        let json = format!(r#"{{"error_type":"e","error_url":"{url}"}}"#);
        assert_text(read(&json).error_url.as_ref(), Some(url));
    }
}

#[test]
fn unknown_code() {
    let body = read(r#"{"status_code":401,"error_type":"added_tomorrow"}"#);
    let unlisted = b2b::ErrorType::Unlisted {
        status: Some(401),
        error_type: "added_tomorrow",
    };
    assert_eq!(body.b2b(), unlisted);
    assert_eq!(body.consumer().as_str(), "added_tomorrow");
    assert_eq!(body.fraud().status(), Some(401));
}

#[test]
fn known_code_in_each_vertical() {
    let body = read(r#"{"status_code":404,"error_type":"session_not_found"}"#);
    assert_eq!(body.b2b(), b2b::NotFound::SessionNotFound);
    assert_eq!(body.consumer(), consumer::NotFound::SessionNotFound);
    let body = read(r#"{"status_code":404,"error_type":"telemetry_id_not_found"}"#);
    assert_eq!(body.fraud(), fraud::NotFound::TelemetryIdNotFound);
}

#[test]
fn status_of_the_response_fills_in_for_a_missing_one_only() {
    let read = |json| ErrorBody::from_response(503_u16, json).unwrap().status_code;
    assert_eq!(read(br#"{"error":"e"}"#), Some(503));
    assert_eq!(read(br#"{"error":"e","status_code":null}"#), Some(503));
    assert_eq!(read(br#"{"error":"e","status_code":404}"#), Some(404));
}

#[test]
fn code_without_any_status_is_unlisted() {
    let body = read(r#"{"error_type":"member_not_found"}"#);
    let unlisted = b2b::ErrorType::Unlisted {
        status: None,
        error_type: "member_not_found",
    };
    assert_eq!(body.b2b(), unlisted);
}

#[test]
#[cfg_attr(miri, ignore = "Miri would read for hours")]
fn any_key_order() {
    let members = [
        r#""status_code":"404""#,
        r#""request_id":"r""#,
        r#""error_type":"t""#,
        r#""error_message":"m \"quoted\"""#,
        r#""error_description":"lost""#,
        r#""error_uri":"u""#,
        r#""error_details":{"error_type":"inner"}"#,
        r#""extra":[{"error":"inner"}]"#,
    ];
    let expected = read(
        r#"{"status_code":404,"request_id":"r","error_type":"t","error_message":"m \"quoted\"",
            "error_url":"u","error_details":{"error_type":"inner"}}"#,
    );
    let mut orders = 0;
    for order in members.iter().permutations(members.len()) {
        let json = format!("{{{}}}", order.iter().join(","));
        assert_eq!(read(&json), expected, "{json}");
        orders += 1;
    }
    assert_eq!(orders, 40_320);
}

#[test]
fn extra_fields_of_every_kind() {
    let body = read(
        r#"{"a":null,"b":true,"c":-1e999,"d":"\ud800","e":[[],{}],"f":{"error_type":5},
            "error_type":"e","Error_Type":"f","error_type ":"g","":"h"}"#,
    );
    assert_eq!(body.error_type, "e");
}

#[test]
fn last_of_duplicate_keys_counts() {
    let body = read(
        r#"{"error_type":"first","status_code":400,"error_details":1,"request_id":"first",
            "error_type":"last","status_code":"404","error_details":2,"request_id":null}"#,
    );
    assert_eq!(body.error_type, "last");
    assert_eq!(body.status_code, Some(404));
    assert_text(body.error_details.as_ref(), Some("2"));
    assert_text(body.request_id.as_ref(), None);
}

#[test]
fn last_of_duplicate_keys_counts_also_where_it_is_null() {
    let body = read(
        r#"{"error_type":"t","error_type":null,"error":"e","error_details":{"a":1},
            "error_details":null,"status_code":400,"status_code":null,"request_id":"r",
            "request_id":null}"#,
    );
    assert_eq!(body, read(r#"{"error":"e"}"#));
}

#[test]
fn last_of_duplicate_keys_counts_whatever_the_others_came_with() {
    for wrong in [
        "5",
        "1e999",
        "true",
        "[{}]",
        r#"{"a":"b"}"#,
        r#""no digits""#,
    ] {
        let json = format!(
            r#"{{"error_type":{wrong},"status_code":{wrong},"request_id":{wrong},"error_message":{wrong},
                "error_url":{wrong},"error":{wrong},"error_description":{wrong},"error_uri":{wrong},
                "error_type":"t","status_code":"404","request_id":"r","error_message":"m",
                "error_url":"u","error":"e","error_description":null,"error_uri":"v"}}"#
        );
        let body = read(&json);
        assert_eq!(body.to_string(), "404 t: m (r)");
        assert_text(body.error_url.as_ref(), Some("u"));
    }
}

#[test]
fn escapes_in_texts_and_keys() {
    let body = read(
        r#"{"error\u005ftype":"a\/b","error_message":"\"\\\n\u00e9\ud83d\ude00é",
            "request_\u0069d":"r\u002d1","error_detail\u0073":{"\u0061":"\u0062"}}"#,
    );
    assert_eq!(body.error_type, "a/b");
    assert_text(body.request_id.as_ref(), Some("r-1"));
    assert_text(body.error_details.as_ref(), Some(r#"{"\u0061":"\u0062"}"#));
    assert_text(body.error_message.as_ref(), Some("\"\\\né😀é"));
}

#[test]
fn white_space_and_a_byte_order_mark_around_the_object() {
    assert_eq!(
        read("\u{feff} \r\n\t{\"error\" : \"e\"}\n\n ").error_type,
        "e"
    );
}

/// Miri would read the hundred thousand for minutes.
const DEEP: usize = if cfg!(miri) { 1_000 } else { 100_000 };

#[test]
fn deep_nesting_in_what_is_not_read() {
    for name in ["extra", "error_details"] {
        let (open, close) = ("[".repeat(DEEP), "]".repeat(DEEP));
        let json = format!(r#"{{"{name}":{open}{close},"error_type":"e"}}"#);
        assert_eq!(read(&json).error_type, "e");
    }
}

#[test]
fn owned_body_is_equal_and_outlives_its_input() {
    let owned: ErrorBody<'static> = {
        let json = String::from(
            r#"{"status_code":400,"request_id":"r","error_type":"t","error_message":"m","error_url":"u","error_details":[]}"#,
        );
        let body = read(&json);
        assert_eq!(body.clone().into_owned(), body);
        body.into_owned()
    };
    assert_eq!(owned.error_type, "t");
    assert_text(owned.error_details.as_ref(), Some("[]"));
}

#[test]
fn display_is_one_line_of_what_came() {
    let show = |json| read(json).to_string();
    let all = r#"{"status_code":404,"request_id":"r-1","error_type":"t","error_message":"Gone."}"#;
    assert_eq!(show(all), "404 t: Gone. (r-1)");
    assert_eq!(show(r#"{"error":"t"}"#), "t");
    assert_eq!(show(r#"{"error":"t","error_message":""}"#), "t");
    assert_eq!(
        show(r#"{"error":"t","error_message":"\"a\"\n\u001b[1mé"}"#),
        "t: \"a\"\\n\\u{1b}[1mé"
    );
}
