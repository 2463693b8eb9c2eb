use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b, StatusCode::UNAUTHORIZED)]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.status_code == StatusCode::UNAUTHORIZED && err.error_type == "stale_factor"
}

#[stytch_handle(b2b, NotFound | BadGateway)]
fn on_missing(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found"
}

#[stytch_handle(b2b, 4.01)]
fn on_number(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found"
}

#[stytch_handle(b2b, crate::MINE)]
fn on_mine(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {}
