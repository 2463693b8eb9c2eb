use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b; 401)]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, (401 | 404))]
fn on_missing(err: &ErrorResponse) -> bool {
    err.error_type == "session_not_found"
}

#[stytch_handle(b2b, 401, = exhaustive)]
fn on_all(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b; mine)]
fn on_mine(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, (401 | MINE))]
fn on_constant(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401, ?mine)]
fn on_option(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {}
