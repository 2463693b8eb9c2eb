use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 429, exhaustive)]
fn on_busy(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        code if code.starts_with("too_") => Action::Retry,
        "captcha_failed" => Action::Explain,
        _ => Action::Report,
    }
}

fn main() {}
