use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse, then: fn(bool) -> bool) -> bool {
    become then(err.error_type == "stale_factors")
}

fn main() {}
