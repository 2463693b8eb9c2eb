use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle("b2b", 401)]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle("b2b", MINE)]
fn on_mine(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b | 401 | MINE)]
fn on_constant(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {}
