#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, also("cannot_update_trusted_metadata"))]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == "cannot_update_trusted_metadata"
}

fn main() {
    assert!(on_unauthorized(&ErrorResponse::new(401, "cannot_update_trusted_metadata")));
}
