use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    matches!(err.status_code.as_u16(), 401 if err.error_type == "stale_factor")
}

fn main() {}
