#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn log(err: &ErrorResponse) {
    println!("token_expired {}: {}", "rate_limit_exceeded", err.error_type);
    tracing::warn!(target: "session_expired", kind = "token_expired", "{}", err.error_type);
    let fields = [("error_type", "token_expired"), ("code", err.error_type.as_str())];
    assert!(err.error_type == "stale_factors", "expected stale_factor, got {fields:?}");
}

fn main() {
    log(&ErrorResponse::new(401, "stale_factors"));
}
