// The help in fail/verdicts/code_of_another_status.stderr, and in code_of_a_third_status.stderr.
#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401 | 404)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" => Action::StepUp,
        "session_not_found" => Action::LogIn,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 400 | 401 | 404)]
fn on_missing(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" => Action::StepUp,
        "weak_password" => Action::Explain,
        _ => Action::LogIn,
    }
}

fn main() {
    assert_eq!(on_unauthorized(&ErrorResponse::new(401, "stale_factors")), Action::StepUp);
    assert_eq!(on_missing(&ErrorResponse::new(400, "weak_password")), Action::Explain);
}
