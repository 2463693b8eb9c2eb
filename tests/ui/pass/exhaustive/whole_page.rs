#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 429, exhaustive)]
fn on_busy(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "too_many_requests" | "too_few_tokens_authenticated" => Action::Retry,
        "captcha_failed" => Action::Explain,
        "user_lock_limit_reached" => Action::Report,
        _ => Action::Report,
    }
}

fn main() {
    assert_eq!(on_busy(&ErrorResponse::new(429, "captcha_failed")), Action::Explain);
}
