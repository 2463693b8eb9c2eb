use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b, StatusCode::UNAUTHORIZED)]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.status_code == StatusCode::UNAUTHORIZED && err.error_type == "stale_factors"
}

fn main() {}
