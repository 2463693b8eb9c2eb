use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(consumer, 429)]
fn should_wait(err: &ErrorResponse) -> bool {
    err.error_type == "rate_limit_exceeded"
}

fn main() {}
