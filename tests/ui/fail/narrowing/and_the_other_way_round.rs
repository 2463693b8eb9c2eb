use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b, 400 | 404)]
fn is_weak(err: &ErrorResponse) -> bool {
    err.error_type == "weak_password" && StatusCode::NOT_FOUND == err.status_code
}

fn main() {}
