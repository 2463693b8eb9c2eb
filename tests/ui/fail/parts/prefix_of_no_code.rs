use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_about_passkeys(err: &ErrorResponse) -> bool {
    err.error_type.starts_with("passkey_")
}

fn main() {}
