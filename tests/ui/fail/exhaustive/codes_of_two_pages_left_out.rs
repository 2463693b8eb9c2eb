use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 429 | 499, exhaustive)]
fn on_busy(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "too_many_requests" | "user_lock_limit_reached" => Action::Retry,
        _ => Action::Report,
    }
}

fn main() {}
