use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, also("passkey_required", "passkey_expired"))]
fn on_passkey(err: &ErrorResponse) -> bool {
    err.error_type == "passkey_required"
}

fn main() {}
