#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401 | 404)]
fn on_failure(err: &ErrorResponse) -> Action {
    if err.status_code == StatusCode::NOT_FOUND {
        return Action::Report;
    }
    match err.error_type.as_str() {
        "stale_factors" => Action::StepUp,
        _ => Action::Retry,
    }
}

fn main() {
    assert_eq!(on_failure(&ErrorResponse::new(401, "stale_factors")), Action::StepUp);
}
