//! `ErrorBody` through serde's traits, as HTTP clients and frameworks use them.
#![cfg(all(feature = "body", feature = "serde"))]

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use stytch_errors::ErrorBody;

#[test]
fn owned_deserialization_as_http_clients_ask_for_it() {
    fn json<T: DeserializeOwned>(bytes: &[u8]) -> serde_json::Result<T> {
        serde_json::from_slice(bytes)
    }
    let body: ErrorBody = json(br#"{"status_code":"401","error":"\u0065","extra":1e99}"#).unwrap();
    assert_eq!(
        body,
        ErrorBody::try_from(r#"{"status_code":401,"error":"e"}"#).unwrap()
    );
}

#[test]
fn from_a_reader_and_from_a_value() {
    let bytes = br#"{"status_code":401,"error_type":"e","error_details":[1,"\n"]}"#;
    let expected = ErrorBody::from_slice(bytes).unwrap();
    let read: ErrorBody = serde_json::from_reader(&bytes[..]).unwrap();
    assert_eq!(read, expected);
    let value: Value = serde_json::from_slice(bytes).unwrap();
    assert_eq!(ErrorBody::deserialize(&value).unwrap(), expected);
    assert_eq!(
        serde_json::from_value::<ErrorBody>(value).unwrap(),
        expected
    );
}

#[test]
fn as_a_variant_of_an_untagged_enum() {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Response {
        Member { member_id: String },
        Error(ErrorBody<'static>),
    }
    let read = |json| serde_json::from_str::<Response>(json).unwrap();
    match read(r#"{"status_code":"404","error_type":"e","error_details":{"a":[1.5]}}"#) {
        Response::Error(body) => {
            assert_eq!(body.status_code, Some(404));
            assert_eq!(body.error_details.unwrap(), r#"{"a":[1.5]}"#);
        }
        Response::Member { member_id } => panic!("{member_id}"),
    }
    assert!(
        matches!(read(r#"{"member_id":"m"}"#), Response::Member { member_id } if member_id == "m")
    );
}

#[test]
fn refuses_what_the_reader_refuses() {
    let error = |json| {
        serde_json::from_str::<ErrorBody>(json)
            .unwrap_err()
            .to_string()
    };
    let cases = [
        (
            r#"{"error_type":5}"#,
            "expected `error_type` to be a string",
        ),
        (
            r#"{"error":"e","status_code":99}"#,
            "expected `status_code` to be a number between",
        ),
        (r#"{"status_code":200}"#, "missing field `error_type`"),
        (
            r#"["error_type"]"#,
            "expected the JSON object of a Stytch error",
        ),
        (r#"{"error":"e"} x"#, "trailing characters"),
    ];
    for (json, expected) in cases {
        assert!(error(json).contains(expected), "{}", error(json));
    }
}

#[test]
fn an_error_shows_nothing_of_what_came() {
    for json in [
        r#""s3cret-62117""#,
        "3362117",
        "-3362117",
        "3362117.5",
        "336211733621173362117",
        r#"["s3cret-62117"]"#,
        r#"{"error_type":3362117}"#,
        r#"{"error_type":["s3cret-62117"]}"#,
        r#"{"error":"e","status_code":"s3cret-62117"}"#,
        r#"{"error":"e","status_code":3362117}"#,
        r#"{"session_token":"s3cret-62117"}"#,
        r#"{"session_token":"s3cret-62117""#,
        r#"{"session_token":"s3cret-62117"} s3cret-62117"#,
        r#"{"s3cret-62117":s3cret-62117}"#,
    ] {
        let error = serde_json::from_str::<ErrorBody>(json).unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("62117"), "{shown}");
        if let Ok(value) = serde_json::from_str::<Value>(json) {
            let error = ErrorBody::deserialize(value).unwrap_err();
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains("62117"), "{shown}");
        }
    }
    let wide: [Result<ErrorBody<'_>, serde::de::value::Error>; 2] = [
        ErrorBody::deserialize(serde::de::value::I128Deserializer::new(-3_362_117)),
        ErrorBody::deserialize(serde::de::value::U128Deserializer::new(3_362_117)),
    ];
    for error in wide {
        let shown = error.unwrap_err().to_string();
        assert_eq!(shown, "expected the JSON object of a Stytch error");
    }
}

#[test]
fn null_is_as_good_as_missing() {
    let nulls = r#"{"status_code":null,"request_id":null,"error_type":null,"error_message":null,
        "error_url":null,"error_details":null,"error":"e","error_description":null,"error_uri":null}"#;
    let body: ErrorBody = serde_json::from_str(nulls).unwrap();
    assert_eq!(body, ErrorBody::try_from(r#"{"error":"e"}"#).unwrap());
}

#[test]
fn status_is_read_as_the_reader_reads_it() {
    for status in [
        "401.0",
        "4.01e2",
        r#""40\u0031""#,
        r#"null,"status_code":401"#,
        r#"[],"status_code":"401""#,
    ] {
        let json = format!(r#"{{"error":"e","status_code":{status}}}"#);
        let body: ErrorBody = serde_json::from_str(&json).unwrap();
        assert_eq!(body.status_code, Some(401), "{json}");
    }
}

#[test]
fn serialization_uses_the_names_of_the_wire_and_omits_what_is_missing() {
    let body = ErrorBody::try_from(r#"{"error":"e","error_description":"d"}"#).unwrap();
    assert_eq!(
        serde_json::to_value(&body).unwrap(),
        json!({"error_type":"e","error_message":"d"})
    );
    let whole = json!({
        "status_code": 404,
        "request_id": "r",
        "error_type": "t",
        "error_message": "m",
        "error_url": "u",
        "error_details": {"a": [1, null]},
    });
    let text = whole.to_string();
    let body = ErrorBody::try_from(&*text).unwrap();
    assert_eq!(serde_json::to_value(&body).unwrap(), whole);
}

#[test]
fn details_nested_too_deeply_are_an_error_both_ways() {
    // Miri would read the hundred thousand for minutes.
    let deep = if cfg!(miri) { 1_000 } else { 100_000 };
    let (open, close) = ("[".repeat(deep), "]".repeat(deep));
    let json = format!(r#"{{"error_type":"e","error_details":{open}{close}}}"#);
    let error = serde_json::from_str::<ErrorBody>(&json).unwrap_err();
    assert!(
        error.to_string().starts_with("recursion limit exceeded"),
        "{error}"
    );
    let body = ErrorBody::try_from(&*json).unwrap();
    let error = serde_json::to_string(&body).unwrap_err();
    assert!(
        error.to_string().starts_with("recursion limit exceeded"),
        "{error}"
    );
}
