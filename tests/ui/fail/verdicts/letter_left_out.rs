use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factor" => Action::StepUp,
        "insuficient_factors" => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {}
