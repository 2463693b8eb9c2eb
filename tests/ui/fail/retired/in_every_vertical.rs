#![deny(deprecated)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn for_members(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_mutable_impersonated"
}

#[stytch_handle(consumer, 400)]
fn for_users(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_mutable_impersonated"
}

#[stytch_handle(fraud)]
fn for_fingerprints(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_mutable_impersonated"
}

fn main() {
    let err = ErrorResponse::new(401, "session_not_mutable");
    assert!(!for_members(&err) && !for_users(&err) && !for_fingerprints(&err));
}
