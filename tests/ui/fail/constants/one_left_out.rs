use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

const UNAUTHORIZED: &str = "unauthorized_credentials_error";

#[stytch_handle(fraud, 401 | 403, exhaustive)]
fn on_refusal(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        UNAUTHORIZED => Action::Report,
        "organization_suspended" => Action::Explain,
        _ => Action::LogIn,
    }
}

fn main() {
    on_refusal(&ErrorResponse::new(401, "unauthorized_credentials_error"));
}
