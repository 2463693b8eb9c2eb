use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(consumer)]
fn on_failure(err: &ErrorResponse) -> Action {
    match err.status_code {
        StatusCode::UNAUTHORIZED => match err.error_type.as_str() {
            "captcha_required" => Action::Explain,
            _ => Action::LogIn,
        },
        StatusCode::TOO_MANY_REQUESTS => Action::Retry,
        _ => Action::Report,
    }
}

fn main() {}
