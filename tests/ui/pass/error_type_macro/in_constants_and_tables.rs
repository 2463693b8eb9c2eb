#![deny(warnings, missing_docs)]
//! Literals outside of functions, checked.

use stytch_errors::{error_type, stytch_handle};
use stytch_errors_tests::client::ErrorResponse;

const GONE: &str = error_type!(b2b, 404, "session_not_found");
const ANY_STATUS: &str = error_type!(consumer, "user_not_found");

static TEXTS: [(&str, &str); 2] = [
    (GONE, "Please log in again."),
    (error_type!(b2b, 400 | 401, "weak_password"), "Please choose a longer password."),
];

#[stytch_handle(b2b, 404)]
fn text(err: &ErrorResponse) -> Option<&'static str> {
    if err.error_type == error_type!(b2b, 404, "member_not_found") {
        return Some("Please sign up.");
    }
    match err.error_type.as_str() {
        GONE => TEXTS.iter().find(|(code, _)| *code == GONE).map(|(_, text)| *text),
        _ => None,
    }
}

fn main() {
    assert_eq!(text(&ErrorResponse::new(404, "session_not_found")), Some("Please log in again."));
    assert_eq!(ANY_STATUS, "user_not_found");
}
