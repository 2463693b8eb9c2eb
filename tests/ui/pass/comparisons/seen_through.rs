#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;
use std::borrow::{Borrow, Cow};
use std::ops::Deref;

struct Failure<'a> {
    error_type: Cow<'a, str>,
}

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse, failure: &Failure<'_>) -> [bool; 10] {
    let borrowed: &str = err.error_type.borrow();
    let error_type = Some(err.error_type.clone());
    let text: String = err.error_type.as_str().into();
    [
        borrowed == "stale_factors",
        &err.error_type[..] == "stale_factors",
        *err.error_type == *"stale_factors",
        err.error_type.deref() == "stale_factors",
        err.error_type.to_owned() == "stale_factors",
        err.error_type.trim() == "stale_factors",
        error_type.as_deref() == Some("stale_factors"),
        text == "stale_factors",
        failure.error_type == "stale_factors",
        failure.error_type.as_ref() == "stale_factors",
    ]
}

fn main() {
    let err = ErrorResponse::new(401, "stale_factors");
    let failure = Failure { error_type: Cow::Borrowed(&err.error_type) };
    assert_eq!(is_stale(&err, &failure), [true; 10]);
}
