use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(fraud, 401, exhaustive)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        code if code == "unauthorized_credentials_error" => Action::Report,
        "unauthorized_credentials_homepage" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {}
