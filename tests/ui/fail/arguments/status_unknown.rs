use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 402)]
fn on_payment_required(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 409)]
fn on_conflict(err: &ErrorResponse) -> bool {
    err.error_type == "duplicate_email"
}

#[stytch_handle(b2b, 422)]
fn on_unprocessable(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factor"
}

#[stytch_handle(b2b, 200)]
fn on_success(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b | fraud, 4010)]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

fn main() {}
