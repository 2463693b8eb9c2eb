//! Conditions, arms and patterns in macros with a syntax of their own.

use clients::stytch::ErrorResponse;
use clients::{html, if_chain, let_assert, select};
use stytch_errors::stytch_handle;

async fn call() -> Result<u8, ErrorResponse> {
    Ok(1)
}

#[stytch_handle(b2b, 401 | 429)]
async fn selected(err: ErrorResponse) -> u8 {
    let code = err.error_type.as_str();
    let n = select! {
        Ok(n) = call(), if err.error_type == "stale_factors" => n,
        Err(err) = call(), if err.error_type.ends_with("_factors") => match err.error_type.as_str() {
            "insufficient_factors" => 1,
            _ => 2,
        },
        Err(ErrorResponse { error_type, .. }) = call() => if error_type == "too_many_requests" { 3 } else { 4 },
        code = async { "admin" }, if code == "twitter_401" => u8::from(code == "admin"),
        else => 5,
    };
    n + u8::from(code == "stale_factors")
}

#[stytch_handle(b2b, 401)]
fn chained(err: &ErrorResponse, other: Result<u8, ErrorResponse>, role: &str) -> bool {
    if_chain! {
        if role == "admin";
        if err.error_type == "stale_factors";
        if let Err(ErrorResponse { error_type: code, error_message: text, .. }) = other;
        if code == "insufficient_factors" || text == "whatever";
        then { err.error_type != "twitter_401" }
    }
}

#[stytch_handle(b2b, 401)]
fn templates(err: &ErrorResponse, result: Result<u8, ErrorResponse>) -> &'static str {
    let_assert!(Err(ErrorResponse { .. }) = &result);
    let_assert!("stale_factors" | "twitter_401" = err.error_type.as_str());
    html! {
        @if err.error_type == "stale_factors" => { "made_up" } @else { "session_not_fond" }
    }
}
