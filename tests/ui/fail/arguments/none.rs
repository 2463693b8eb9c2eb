use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle()]
fn on_not_found(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found"
}

fn main() {}
