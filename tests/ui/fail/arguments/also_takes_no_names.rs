use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, also(passkey_required))]
fn by_name(err: &ErrorResponse) -> bool {
    err.error_type == "passkey_required"
}

#[stytch_handle(b2b, 401, also("passkey_required" | "passkey_expired"))]
fn by_alternatives(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "passkey_required" | "passkey_expired")
}

#[stytch_handle(b2b, 401, also(b"passkey_required"))]
fn by_bytes(err: &ErrorResponse) -> bool {
    err.error_type == "passkey_required"
}

fn main() {}
