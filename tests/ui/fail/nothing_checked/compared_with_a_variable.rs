use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is(err: &ErrorResponse, code: &str) -> bool {
    err.error_type == code
}

fn main() {}
