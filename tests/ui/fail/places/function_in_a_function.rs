use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    fn is_stale(error_type: &str) -> bool {
        error_type == "stale_factor"
    }

    if is_stale(&err.error_type) { Action::StepUp } else { Action::LogIn }
}

fn main() {}
