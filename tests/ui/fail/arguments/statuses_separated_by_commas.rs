use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, 404)]
fn on_missing(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found"
}

fn main() {}
