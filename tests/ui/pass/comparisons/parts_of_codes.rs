#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_about_factors(err: &ErrorResponse) -> [bool; 5] {
    [
        err.error_type.starts_with("stale_"),
        err.error_type.ends_with("_factors"),
        err.error_type.contains("factor"),
        err.error_type.strip_prefix("stale_") == Some("factors"),
        err.error_type.strip_suffix("_factors").is_some(),
    ]
}

fn main() {
    assert_eq!(is_about_factors(&ErrorResponse::new(401, "stale_factors")), [true; 5]);
}
