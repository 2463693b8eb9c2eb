use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, crate = ::stytch)]
fn is_stale(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {}
