#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

const PASSKEY: &str = "passkey_required";
const RETIRED: &str = "idp_client_not_found";

#[stytch_handle(b2b, 401, also("passkey_required"))]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == PASSKEY || err.error_type == RETIRED
}

fn main() {
    assert!(on_unauthorized(&ErrorResponse::new(401, "passkey_required")));
}
