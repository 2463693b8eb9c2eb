//! The ways to read an error body.
//!
//! `cargo xtask bench body` runs it and shows what came.

use std::hint::black_box;

use serde::Deserialize;
use serde::de::IgnoredAny;
use stytch_errors::ErrorBody;
use stytch_errors_benches::rounds::{Contender, Rounds};

/// 360 bytes, as Stytch sends them.
const ORDINARY: &str = r#"{"status_code":400,"request_id":"request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141","error_type":"pkce_did_not_expect_code_verifier","error_message":"This flow was started without a code_challenge but the authentication call includes a code_verifier.","error_url":"https://stytch.com/docs/api-reference/b2b/api/errors/400#pkce_did_not_expect_code_verifier"}"#;

/// The fields and attributes of the official client's `ErrorResponse`.
#[derive(Deserialize)]
#[expect(dead_code, reason = "it is read into, and dropped")]
struct ErrorResponse {
    #[serde(with = "http_serde::status_code")]
    status_code: http::StatusCode,
    request_id: String,
    #[serde(alias = "error_type", alias = "error")]
    error_type: String,
    #[serde(alias = "error_message", alias = "error_description")]
    error_message: String,
    #[serde(alias = "error_url", alias = "error_uri")]
    error_url: String,
}

/// The struct that one would write for ordinary bodies alone.
#[derive(Deserialize)]
#[expect(dead_code, reason = "it is read into, and dropped")]
struct Borrowed<'a> {
    status_code: u16,
    request_id: &'a str,
    error_type: &'a str,
    error_message: &'a str,
    error_url: &'a str,
}

fn main() {
    let rounds = Rounds::asked_for(201);
    let bodies = [ORDINARY.as_bytes(); 1_000];
    let contenders = [
        Contender::new("official client's struct", &bodies, |json| {
            serde_json::from_slice::<ErrorResponse>(json).unwrap()
        }),
        Contender::new("ErrorBody, typed", &bodies, |json| {
            let body = ErrorBody::from_slice(json).unwrap();
            black_box(body.b2b());
            body
        }),
        Contender::new("ErrorBody", &bodies, |json| {
            ErrorBody::from_slice(json).unwrap()
        }),
        Contender::new("borrowed struct", &bodies, |json| {
            serde_json::from_slice::<Borrowed>(json).unwrap()
        }),
        Contender::new("sonic-rs, same struct", &bodies, |json| {
            sonic_rs::from_slice::<Borrowed>(json).unwrap()
        }),
        Contender::new("syntax alone", &bodies, |json| {
            serde_json::from_slice::<IgnoredAny>(json).unwrap()
        }),
    ];
    rounds.measure("body", bodies.len(), &contenders);
    rounds.allocations("body", bodies.len(), &contenders);
}
