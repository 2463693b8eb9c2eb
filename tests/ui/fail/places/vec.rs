use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn flags(err: &ErrorResponse) -> Vec<bool> {
    vec![err.error_type == "stale_factor", err.error_type == "weak_factor"]
}

fn main() {}
