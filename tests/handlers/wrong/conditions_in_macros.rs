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
        Ok(n) = call(), if err.error_type == "stale_factor" => n, //~ ERROR `stale_factor`
        Err(err) = call(), if err.error_type.ends_with("_factors") => match err.error_type.as_str() {
            "insufficient_factor" => 1, //~ ERROR `insufficient_factor`
            _ => 2,
        },
        Err(ErrorResponse { error_type, .. }) = call() => if error_type == "rate_limited" { 3 } else { 4 }, //~ ERROR `rate_limited`
        code = async { "admin" }, if code == "twitter_400" => u8::from(code == "admin"), //~ ERROR `twitter_400`
        else => 5,
    };
    n + u8::from(code == "stale_factor") //~ ERROR `stale_factor`
}

#[stytch_handle(b2b, 401)]
fn chained(err: &ErrorResponse, other: Result<u8, ErrorResponse>, role: &str) -> bool {
    if_chain! {
        if role == "admin";
        if err.error_type == "stale_factor"; //~ ERROR `stale_factor`
        if let Err(ErrorResponse { error_type: code, error_message: text, .. }) = other;
        if code == "insufficient_factor" || text == "whatever"; //~ ERROR `insufficient_factor`
        then { err.error_type != "twitter_400" } //~ ERROR `twitter_400`
    }
}

#[stytch_handle(b2b, 401)]
fn templates(err: &ErrorResponse, result: Result<u8, ErrorResponse>) -> &'static str {
    let_assert!(Err(ErrorResponse { .. }) = &result);
    let_assert!("stale_factor" | "twitter_400" = err.error_type.as_str()); //~ ERROR `stale_factor` //~ ERROR `twitter_400`
    html! {
        @if err.error_type == "stale_factor" => { "made_up" } @else { "session_not_fond" } //~ ERROR `stale_factor`
    }
}
