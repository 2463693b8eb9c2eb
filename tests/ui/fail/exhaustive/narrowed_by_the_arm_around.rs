use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(fraud, 401 | 404, exhaustive)]
fn on_failure(err: &ErrorResponse) -> Action {
    match err.status_code.as_u16() {
        401 => match err.error_type.as_str() {
            "unauthorized_credentials_error" => Action::Report,
            _ => Action::LogIn,
        },
        _ => Action::Retry,
    }
}

fn main() {}
