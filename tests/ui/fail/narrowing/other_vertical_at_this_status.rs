use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b)]
fn is_user_gone(err: &ErrorResponse) -> bool {
    err.status_code == StatusCode::NOT_FOUND && err.error_type == "user_not_found"
}

fn main() {}
