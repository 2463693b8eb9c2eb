use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn expect_stale(err: &ErrorResponse) {
    debug_assert_eq!(err.error_type(), "stale_factor");
}

fn main() {}
