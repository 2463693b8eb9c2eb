#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 429)]
fn for_members(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "too_many_requests" | "user_lock_limit_reached")
}

#[stytch_handle(consumer, 400)]
fn for_users(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "bad_request" | "weak_password" | "duplicate_phone_number")
}

#[stytch_handle(fraud, 400)]
fn for_fingerprints(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "invalid_asn" | "bad_request" | "invalid_signature")
}

fn main() {
    assert!(for_members(&ErrorResponse::new(429, "user_lock_limit_reached")));
    assert!(for_users(&ErrorResponse::new(400, "weak_password")));
    assert!(for_fingerprints(&ErrorResponse::new(400, "bad_request")));
}
