use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b | consumer, 401)]
fn on_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type == "unauthorized_credentials_error"
}

#[stytch_handle(consumer | fraud, 404)]
fn on_missing(err: &ErrorResponse) -> bool {
    err.error_type == "member_not_found"
}

fn main() {}
