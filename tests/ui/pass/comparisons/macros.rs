#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn describe(err: &ErrorResponse) -> Result<String, std::fmt::Error> {
    use std::fmt::Write;

    assert_eq!(err.error_type, "stale_factors", "request {}", err.request_id);
    assert_ne!("weak_factor_combination", err.error_type);
    debug_assert_eq!(err.error_type(), "stale_factors");
    assert!(matches!(err.error_type.as_str(), "stale_factors" | "insufficient_factors"));
    assert!(matches!(err.status_code.as_u16(), 401 if err.error_type == "stale_factors"));
    tracing::info!(stale = err.error_type == "stale_factors", code = %err.error_type, "refused");
    println!("stale: {}", err.error_type == "stale_factors");
    let flags = vec![err.error_type == "stale_factors"; 2];
    let mut text = format!("{flags:?}");
    write!(text, " {}", dbg!(err.error_type == "stale_factors"))?;
    Ok(text)
}

fn main() {
    let text = describe(&ErrorResponse::new(401, "stale_factors"));
    assert_eq!(text.as_deref(), Ok("[true, true] true"));
}
