use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factor"
}

#[stytch_handle(b2b, 404)]
fn is_session_gone(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_fond"
}

fn main() {}
