#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 429, exhaustive)]
fn on_busy(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        code if code.starts_with("too_") => Action::Retry,
        code if code.ends_with("_reached") => Action::Report,
        "captcha_failed" => Action::Explain,
        _ => Action::Report,
    }
}

fn main() {
    assert_eq!(on_busy(&ErrorResponse::new(429, "too_many_requests")), Action::Retry);
}
