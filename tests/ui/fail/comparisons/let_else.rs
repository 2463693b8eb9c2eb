use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    let "stale_factor" = err.error_type.as_str() else {
        return Action::LogIn;
    };
    Action::StepUp
}

fn main() {}
