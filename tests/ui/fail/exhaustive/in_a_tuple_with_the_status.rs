use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(fraud, 401 | 403, exhaustive)]
fn on_refusal(err: &ErrorResponse) -> Action {
    match (err.status_code.as_u16(), err.error_type.as_str()) {
        (401, "unauthorized_credentials_error") => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {}
