use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b)]
fn is_stale(err: &ErrorResponse) -> bool {
    [403, 404].contains(&err.status_code.as_u16()) && err.error_type == "stale_factors"
}

fn main() {}
