use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401 | 404)]
fn on_failure(err: &ErrorResponse) -> Action {
    match (err.status_code.as_u16(), err.error_type.as_str()) {
        (401, "session_not_found") => Action::LogIn,
        (404, "stale_factors") => Action::StepUp,
        _ => Action::Report,
    }
}

fn main() {}
