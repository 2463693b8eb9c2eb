use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, also("passkey_required"))]
fn on_passkey(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "passkey_required" | "passkeys_required")
}

fn main() {}
