use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401 | 404)]
fn on_failure(err: &ErrorResponse) -> Action {
    if err.status_code.as_u16() == 404 {
        if err.error_type == "stale_factors" {
            return Action::StepUp;
        }
    }
    Action::LogIn
}

fn main() {}
