use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 404)]
fn has_no_passkey(err: &ErrorResponse) -> bool {
    err.error_type == "passkey_registration_missing"
}

fn main() {}
