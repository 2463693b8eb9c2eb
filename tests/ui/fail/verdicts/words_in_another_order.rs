use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 404)]
fn is_session_gone(err: &ErrorResponse) -> bool {
    err.error_type == "not_found_session"
}

fn main() {}
