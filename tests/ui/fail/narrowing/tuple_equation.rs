use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401 | 404)]
fn is_stale(err: &ErrorResponse) -> bool {
    (err.status_code, err.error_type.as_str()) == (StatusCode::NOT_FOUND, "stale_factors")
}

fn main() {}
