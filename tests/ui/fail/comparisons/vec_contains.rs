use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn needs_a_factor(err: &ErrorResponse) -> bool {
    vec!["stale_factors", "insufficient_factor"].contains(&err.error_type.as_str())
}

fn main() {}
