#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 404)]
fn for_members(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "member_not_found" | "organization_not_found")
}

#[stytch_handle(consumer, 404)]
fn for_users(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "user_not_found" | "crypto_wallet_not_found")
}

#[stytch_handle(fraud, 404)]
fn for_fingerprints(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "telemetry_id_not_found" | "route_not_found")
}

fn main() {
    assert!(for_members(&ErrorResponse::new(404, "member_not_found")));
    assert!(for_users(&ErrorResponse::new(404, "user_not_found")));
    assert!(for_fingerprints(&ErrorResponse::new(404, "telemetry_id_not_found")));
}
