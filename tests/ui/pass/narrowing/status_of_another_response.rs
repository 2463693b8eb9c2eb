#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401 | 404)]
fn on_failure(first: &ErrorResponse, second: &ErrorResponse) -> Action {
    if first.status_code == StatusCode::NOT_FOUND && second.error_type == "stale_factors" {
        return Action::StepUp;
    }
    match first.status_code.as_u16() {
        404 => match second.error_type.as_str() {
            "user_unauthenticated" => Action::LogIn,
            _ => Action::Report,
        },
        _ => Action::Retry,
    }
}

fn main() {
    let (first, second) =
        (ErrorResponse::new(404, "session_not_found"), ErrorResponse::new(401, "stale_factors"));
    assert_eq!(on_failure(&first, &second), Action::StepUp);
}
