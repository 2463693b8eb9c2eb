//! What `ErrorBody` allocates.
#![cfg(feature = "body")]

use std::hint::black_box;

use allocation_counter::{AllocationInfo, measure};
use stytch_errors::{ErrorBody, b2b};

/// 360 bytes, as Stytch sends them.
const ORDINARY: &str = r#"{"status_code":400,"request_id":"request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141","error_type":"pkce_did_not_expect_code_verifier","error_message":"This flow was started without a code_challenge but the authentication call includes a code_verifier.","error_url":"https://stytch.com/docs/api-reference/b2b/api/errors/400#pkce_did_not_expect_code_verifier"}"#;

fn reading(json: &str) -> AllocationInfo {
    measure(|| {
        let body = ErrorBody::try_from(black_box(json)).unwrap();
        black_box(body.b2b());
        black_box(&body);
    })
}

#[test]
fn ordinary_body_and_its_type_allocate_nothing() {
    assert_eq!(ORDINARY.len(), 360);
    let body = ErrorBody::try_from(ORDINARY).unwrap();
    assert_eq!(body.b2b(), b2b::BadRequest::PkceDidNotExpectCodeVerifier);
    assert_eq!(reading(ORDINARY).count_total, 0);
}

#[test]
fn no_accepted_shape_without_escapes_allocates() {
    for json in [
        r#"{"error":"invalid_client"}"#,
        r#"{"status_code":"401","request_id":null,"error":"e","error_description":"d","error_uri":"u"}"#,
        r#"{"error_type":"e","error":"e","error_type":"f"}"#,
        r#"{"error_type":"unknown","error_details":{"a":"b"},"extra":{"c":1}}"#,
    ] {
        assert_eq!(reading(json).count_total, 0, "{json}");
    }
}

#[test]
fn only_what_is_escaped_is_copied() {
    let json = ORDINARY.replace("This flow", r#"This \"flow\""#);
    let message = ErrorBody::try_from(&*json).unwrap().error_message.unwrap();
    let info = reading(&json);
    assert!(info.count_total > 0);
    // The copy, and the buffer in which `serde_json` resolves the escapes.
    assert_eq!(info.bytes_current, 0);
    assert!(
        info.bytes_max < 4 * u64::try_from(message.len()).unwrap(),
        "{info:?}"
    );
}
