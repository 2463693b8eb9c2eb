#![deny(deprecated)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 404)]
fn is_app_gone(err: &ErrorResponse) -> bool {
    err.error_type == "idp_client_not_found"
}

fn main() {
    is_app_gone(&ErrorResponse::new(404, "connected_app_not_found"));
}
