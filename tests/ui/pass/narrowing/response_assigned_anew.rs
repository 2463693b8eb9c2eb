#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401 | 404)]
fn on_failure(mut err: ErrorResponse, retry: impl Fn() -> ErrorResponse) -> Action {
    if err.status_code == StatusCode::NOT_FOUND {
        err = retry();
        if err.error_type == "stale_factors" {
            return Action::StepUp;
        }
    }
    Action::Report
}

fn main() {
    let retry = || ErrorResponse::new(401, "stale_factors");
    assert_eq!(on_failure(ErrorResponse::new(404, "session_not_found"), retry), Action::StepUp);
}
