use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_wrong_code(err: &ErrorResponse) -> bool {
    err.error_type == "totp_authentication_failed"
}

fn main() {}
