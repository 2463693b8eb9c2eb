use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    if let "stale_factor" = err.error_type.as_str() {
        return Action::StepUp;
    }
    Action::LogIn
}

fn main() {}
