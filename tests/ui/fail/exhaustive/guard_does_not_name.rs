use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(fraud, 401, exhaustive)]
fn on_unauthorized(err: &ErrorResponse, strict: bool) -> Action {
    match err.error_type.as_str() {
        "unauthorized_credentials_error" if strict => Action::Report,
        "unauthorized_credentials_homepage" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {}
