#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse, error_type: Option<&str>) -> [bool; 10] {
    [
        err.error_type == "stale_factors",
        "stale_factors" == err.error_type,
        err.error_type != "weak_factor_combination",
        err.error_type.eq("stale_factors"),
        "stale_factors".eq(&err.error_type),
        err.error_type.as_str().ne("weak_factor_combination"),
        error_type == Some("stale_factors"),
        (err.error_type.as_str(), 3) == ("stale_factors", 3),
        err.error_type == String::from("stale_factors"),
        err.error_type.eq_ignore_ascii_case("stale_factors"),
    ]
}

fn main() {
    let err = ErrorResponse::new(401, "stale_factors");
    assert_eq!(is_stale(&err, Some(&err.error_type)), [true; 10]);
}
