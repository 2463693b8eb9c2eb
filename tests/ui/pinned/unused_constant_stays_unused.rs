// The macro refers to variants, and uses nothing of the handler's own.
#![deny(dead_code)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

const STALE: &str = "stale_factors";

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {
    is_stale(&ErrorResponse::new(401, "stale_factors"));
}
