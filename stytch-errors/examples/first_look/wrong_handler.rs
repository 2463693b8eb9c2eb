//! A handler as people write it, with mistakes. The compiler is asked about this file as a crate of its
//! own; it is part of nothing else.

use stytch_errors::stytch_handle;

/// The field of the official client's type that a handler looks at.
pub struct ErrorResponse {
    pub error_type: String,
}

pub enum Action {
    StepUp,
    LogIn,
    Wait,
    GiveUp,
}

#[stytch_handle(b2b, 401)]
pub fn on_failure(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factor" => Action::StepUp,
        "session_not_found" => Action::LogIn,
        "rate_limit_exceeded" => Action::Wait,
        _ => Action::GiveUp,
    }
}

#[stytch_handle(consumer, 429, exhaustive)]
pub fn on_limit(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "too_many_requests" => Action::Wait,
        _ => Action::GiveUp,
    }
}
