use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(b2b, 400 | 404)]
fn on_failure(err: &ErrorResponse) -> Action {
    if err.status_code == StatusCode::NOT_FOUND && err.error_type == "weak_password" {
        return Action::Explain;
    }
    Action::Report
}

fn main() {}
