use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, on = kind)]
fn on_stale(code: &str, err: &ErrorResponse) -> bool {
    code.is_empty() || err.error_type == "stale_factors"
}

fn main() {}
