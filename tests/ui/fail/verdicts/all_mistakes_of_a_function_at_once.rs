use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    if err.error_type == "stale_factor" {
        return Action::StepUp;
    }
    match err.error_type.as_str() {
        "session_not_found" => Action::LogIn,
        "cannot_update_trusted_metadata" => Action::Report,
        "no_user_password" => Action::Explain,
        _ => Action::Retry,
    }
}

fn main() {}
