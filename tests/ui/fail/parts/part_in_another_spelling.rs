use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_unauthorized(err: &ErrorResponse) -> bool {
    err.error_type.starts_with("unauthorised_")
}

#[stytch_handle(b2b, 401)]
fn is_missing(err: &ErrorResponse) -> bool {
    err.error_type.ends_with("_not_found")
}

fn main() {}
