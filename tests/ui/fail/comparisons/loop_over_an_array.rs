use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn needs_a_factor(err: &ErrorResponse) -> bool {
    for code in ["stale_factors", "insufficient_factor"] {
        if err.error_type == code {
            return true;
        }
    }
    false
}

fn main() {}
