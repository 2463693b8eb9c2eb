#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401 | 404)]
fn on_failure(err: &ErrorResponse, retries: u32) -> Action {
    match (retries, err.error_type.as_str()) {
        (404, "stale_factors") => Action::StepUp,
        (0, "session_not_found") => Action::LogIn,
        _ => Action::Report,
    }
}

fn main() {
    assert_eq!(on_failure(&ErrorResponse::new(401, "stale_factors"), 404), Action::StepUp);
}
