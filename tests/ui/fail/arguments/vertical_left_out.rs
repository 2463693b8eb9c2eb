use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(401)]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(exhaustive)]
fn on_any(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {}
