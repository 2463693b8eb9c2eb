use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn needs_a_factor(err: &ErrorResponse) -> bool {
    const STEP_UP: [&str; 2] = ["stale_factors", "insufficient_factor"];

    STEP_UP.contains(&err.error_type.as_str())
}

fn main() {}
