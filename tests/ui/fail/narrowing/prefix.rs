use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b)]
fn is_about_factors(err: &ErrorResponse) -> bool {
    err.status_code == StatusCode::NOT_FOUND && err.error_type.starts_with("stale_")
}

fn main() {}
