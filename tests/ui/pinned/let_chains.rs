use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: Option<&ErrorResponse>) -> Action {
    if let Some(err) = err
        && err.error_type == "stale_factor"
    {
        return Action::StepUp;
    }
    Action::LogIn
}

fn main() {}
