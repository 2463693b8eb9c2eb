//! The handler of `wrong_handler.rs`, as the compiler's help suggests it.

use stytch_errors::stytch_handle;

/// The field of the official client's type that a handler looks at.
pub(crate) struct ErrorResponse {
    pub(crate) error_type: String,
}

#[derive(Debug)]
pub(crate) enum Action {
    StepUp,
    LogIn,
    Wait,
    NewCaptcha,
    SayLocked,
    GiveUp,
}

#[stytch_handle(b2b, 401 | 404 | 429)]
pub(crate) fn on_failure(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" => Action::StepUp,
        "session_not_found" => Action::LogIn,
        "too_many_requests" => Action::Wait,
        _ => Action::GiveUp,
    }
}

#[stytch_handle(consumer, 429, exhaustive)]
pub(crate) fn on_limit(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "too_many_requests" | "too_few_tokens_authenticated" => Action::Wait,
        "captcha_failed" => Action::NewCaptcha,
        "user_lock_limit_reached" => Action::SayLocked,
        _ => Action::GiveUp,
    }
}
