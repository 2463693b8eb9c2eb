#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_among(err: &ErrorResponse, expected: &str, listed: &[String], last: Option<&str>) -> bool {
    err.error_type == "stale_factors"
        || err.error_type == expected
        || listed.contains(&err.error_type)
        || last == Some(err.error_type.as_str())
        || err.error_type.starts_with(expected)
        || err.error_type == format!("unable_to_{expected}")
}

fn main() {
    let err = ErrorResponse::new(401, "unable_to_auth_magic_link");
    assert!(is_among(&err, "auth_magic_link", &[], None));
}
