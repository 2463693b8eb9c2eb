use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401 | 404)]
fn is_stale(err: &ErrorResponse) -> bool {
    if err.status_code != StatusCode::NOT_FOUND {
        return false;
    }
    err.error_type == "stale_factors"
}

fn main() {}
