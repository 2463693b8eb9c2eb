//! The handlers of the tour. Each is plain Rust: the attribute checks the strings and adds nothing.

use stytch::ErrorResponse;
use stytch_errors::{ErrorBody, b2b, stytch_handle};

/// The next step after an error of the b2b API.
pub(crate) fn on_b2b(err: &ErrorResponse) -> &'static str {
    match err.status_code.as_u16() {
        401 => on_unauthorized(err),
        404 => on_not_found(err),
        _ => on_anything_else(err),
    }
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> &'static str {
    match err.error_type.as_str() {
        "unable_to_auth_magic_link" => "send another link",
        "stale_factors" => "ask the user to authenticate again",
        "insufficient_factors" => "ask for another factor",
        code if code.starts_with("unauthorized_project_id") => "page us: it is set up wrong",
        _ => "log in again",
    }
}

#[stytch_handle(b2b, 404)]
fn on_not_found(err: &ErrorResponse) -> &'static str {
    if err.error_type == "session_not_found" {
        "log in again"
    } else {
        "show the 404 page"
    }
}

/// The types need no attribute, since rustc checks a `match` on them.
fn on_anything_else(err: &ErrorResponse) -> &'static str {
    match b2b::ErrorType::from(err) {
        b2b::ErrorType::BadRequest(b2b::BadRequest::WeakPassword) => "ask for a stronger password",
        error if error.is_retryable() => "try again in a moment",
        error if error.is_unlisted() => "log it: the catalog does not list it",
        _ => "log it",
    }
}

/// The next step after an error of the consumer API: every code of the page has its arm here, or this
/// would not compile.
#[stytch_handle(consumer, 429, exhaustive)]
pub(crate) fn on_consumer_limit(err: &ErrorResponse) -> &'static str {
    match err.error_type.as_str() {
        "too_many_requests" => "try again in a moment",
        "captcha_failed" => "show another captcha",
        "too_few_tokens_authenticated" => "log it: few of the links and codes are used",
        "user_lock_limit_reached" => "say that the account is locked",
        _ => "log it: the catalog does not list it",
    }
}

/// The next step after an error that the official client could not read.
#[stytch_handle(b2b, 400)]
pub(crate) fn on_oauth(body: &ErrorBody<'_>) -> &'static str {
    if body.error_type == "unauthorized_client" {
        "page us: it is set up wrong"
    } else {
        "log it"
    }
}
