use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn expect_fresh(err: &ErrorResponse) {
    assert_ne!("stale_factor", err.error_type);
}

fn main() {}
