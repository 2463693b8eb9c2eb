use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(fraud, 401 | 404)]
fn on_failure(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "unauthorized_credentials_errors" => Action::Report,
        "organization_suspended" => Action::Report,
        "stale_factors" => Action::StepUp,
        "invalid_authorization_header" => Action::Report,
        "no_user_password" => Action::Explain,
        _ => Action::Retry,
    }
}

fn main() {}
