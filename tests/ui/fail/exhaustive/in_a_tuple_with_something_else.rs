use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(fraud, 401, exhaustive)]
fn on_unauthorized(err: &ErrorResponse, retries: u32) -> Action {
    match (retries, err.error_type.as_str()) {
        (_, "unauthorized_credentials_error") => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {}
