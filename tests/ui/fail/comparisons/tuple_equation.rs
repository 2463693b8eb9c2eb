use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_first_stale(err: &ErrorResponse, retries: u32) -> bool {
    (err.error_type.as_str(), retries) == ("stale_factor", 0)
}

fn main() {}
