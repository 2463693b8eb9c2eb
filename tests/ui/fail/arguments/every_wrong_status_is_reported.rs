use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 402 | 404 | 409 | 404)]
fn on_client_error(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found"
}

fn main() {}
