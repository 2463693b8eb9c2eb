use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

// Only the consumer API sends it, and never with 401.
#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "user_not_found" => Action::LogIn,
        _ => Action::StepUp,
    }
}

fn main() {}
