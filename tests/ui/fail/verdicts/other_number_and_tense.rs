use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b)]
fn on_any(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "too_many_request" => Action::Retry,
        "breach_password" => Action::Explain,
        "sessions_not_found" => Action::LogIn,
        _ => Action::Report,
    }
}

fn main() {}
