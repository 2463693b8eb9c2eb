use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401, "stale_factors")]
fn on_stale(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {}
