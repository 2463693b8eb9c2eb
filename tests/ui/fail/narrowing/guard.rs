use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401 | 404)]
fn on_failure(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" if err.status_code == StatusCode::NOT_FOUND => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {}
