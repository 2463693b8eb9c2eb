// The end of the consumer 404 page was not seen, so what only the b2b page lists may be on it.
#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 404)]
fn on_not_found(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "user_not_found" => Action::LogIn,
        "otp_code_not_found" | "telemetry_id_not_found" => Action::Explain,
        _ => Action::Report,
    }
}

#[stytch_handle(b2b, 403)]
fn on_forbidden(err: &ErrorResponse) -> bool {
    err.error_type == "email_not_in_allowlist"
}

fn main() {
    assert_eq!(on_not_found(&ErrorResponse::new(404, "otp_code_not_found")), Action::Explain);
    assert!(on_forbidden(&ErrorResponse::new(403, "email_not_in_allowlist")));
}
