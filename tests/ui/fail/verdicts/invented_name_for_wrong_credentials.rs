use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(consumer, 401)]
fn is_wrong_password(err: &ErrorResponse) -> bool {
    err.error_type == "invalid_credentials"
}

fn main() {}
