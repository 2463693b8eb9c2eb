use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn needs_a_factor(err: &ErrorResponse) -> bool {
    let step_up = ["stale_factors", "insufficient_factor"];
    step_up.iter().any(|code| *code == err.error_type)
}

fn main() {}
