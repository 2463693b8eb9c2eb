use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(consumr, 401)]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(B2B, 401)]
fn on_unauthorized_member(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {}
