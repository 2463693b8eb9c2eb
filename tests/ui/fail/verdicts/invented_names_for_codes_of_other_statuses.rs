use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn on_rate_limit(err: &ErrorResponse) -> bool {
    err.error_type == "rate_limit_exceeded"
}

#[stytch_handle(b2b, 401)]
fn on_forbidden(err: &ErrorResponse) -> bool {
    err.error_type == "forbidden"
}

#[stytch_handle(b2b, 401)]
fn on_expiry(err: &ErrorResponse) -> bool {
    err.error_type == "token_expired"
}

fn main() {}
