#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401 | 404)]
fn on_failure(err: &ErrorResponse) -> Action {
    if err.status_code == StatusCode::NOT_FOUND || err.error_type == "stale_factors" {
        return Action::LogIn;
    }
    if (err.status_code == StatusCode::NOT_FOUND || err.request_id.is_empty())
        && err.error_type == "weak_factor_combination"
    {
        return Action::StepUp;
    }
    Action::Report
}

fn main() {
    assert_eq!(on_failure(&ErrorResponse::new(401, "stale_factors")), Action::LogIn);
}
