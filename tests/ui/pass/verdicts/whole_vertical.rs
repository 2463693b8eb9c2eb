#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b)]
fn on_any(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "weak_password" | "breached_password" => Action::Explain,
        "stale_factors" => Action::StepUp,
        "session_authorization_error" => Action::Report,
        "session_not_found" => Action::LogIn,
        "too_many_requests" | "internal_server_error" | "server_unavailable" => Action::Retry,
        _ => Action::Report,
    }
}

fn main() {
    let of = |status, code| on_any(&ErrorResponse::new(status, code));
    assert_eq!(of(400, "weak_password"), Action::Explain);
    assert_eq!(of(503, "server_unavailable"), Action::Retry);
}
