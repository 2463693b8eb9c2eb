use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

// A warning, and the error.
#[stytch_handle(b2b, 404)]
fn is_app_gone(err: &ErrorResponse) -> bool {
    err.error_type == "idp_client_not_found" || err.error_type == "connected_app_not_fund"
}

fn main() {}
