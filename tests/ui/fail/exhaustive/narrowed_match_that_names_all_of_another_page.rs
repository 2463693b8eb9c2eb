use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(fraud, 401 | 403, exhaustive)]
fn on_refusal(err: &ErrorResponse) -> Action {
    if err.status_code == StatusCode::FORBIDDEN {
        return match err.error_type.as_str() {
            "unauthorized_credentials_error" | "unauthorized_credentials_homepage" => Action::Report,
            _ => Action::LogIn,
        };
    }
    Action::Retry
}

fn main() {}
