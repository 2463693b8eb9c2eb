#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(consumer, 400)]
fn has_no_password(err: &ErrorResponse) -> bool {
    err.error_type == "no_user_password" || err.error_type == "weak_password"
}

#[stytch_handle(b2b)]
fn is_without_a_page(err: &ErrorResponse) -> bool {
    err.error_type == "no_user_password"
}

fn main() {
    assert!(has_no_password(&ErrorResponse::new(400, "no_user_password")));
    assert!(is_without_a_page(&ErrorResponse::new(500, "no_user_password")));
}
