use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn count_stale(errors: &[ErrorResponse]) -> usize {
    errors.iter().filter(|err| err.error_type == "stale_factor").count()
}

fn main() {}
