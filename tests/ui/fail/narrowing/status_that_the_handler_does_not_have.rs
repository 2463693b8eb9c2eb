use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b, 400)]
fn on_conflict(err: &ErrorResponse) -> bool {
    err.status_code == StatusCode::CONFLICT && err.error_type == "duplicate_email"
}

fn main() {}
