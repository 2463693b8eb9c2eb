use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401 | 404)]
fn on_missing(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" => Action::StepUp,
        "weak_password" => Action::Explain,
        _ => Action::LogIn,
    }
}

fn main() {}
