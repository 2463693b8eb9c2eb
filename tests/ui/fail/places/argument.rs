use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

fn count(found: bool) -> usize {
    usize::from(found)
}

#[stytch_handle(b2b, 401)]
fn stale(err: &ErrorResponse) -> usize {
    count(err.error_type == "stale_factor")
}

fn main() {}
