use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401)]
fn is_unauthorized(err: &ErrorResponse) -> bool {
    err.status_code == StatusCode::UNAUTHORIZED
}

fn main() {}
