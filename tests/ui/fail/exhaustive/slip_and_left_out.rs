use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(fraud, 401, exhaustive)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "unauthorized_credential_error" => Action::Report,
        "unauthorized_credentials_homepage" => Action::LogIn,
        _ => Action::Retry,
    }
}

fn main() {}
