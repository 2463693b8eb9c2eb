use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    if err.error_type == "stale_factors" {
        Action::StepUp
    } else if err.error_type == "insufficient_factor" {
        Action::StepUp
    } else {
        Action::LogIn
    }
}

fn main() {}
