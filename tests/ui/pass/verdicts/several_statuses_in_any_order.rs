#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 404 | 400 | 401)]
fn on_failure(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "weak_password" => Action::Explain,
        "stale_factors" => Action::StepUp,
        "session_not_found" => Action::LogIn,
        _ => Action::Report,
    }
}

fn main() {
    assert_eq!(on_failure(&ErrorResponse::new(401, "stale_factors")), Action::StepUp);
}
