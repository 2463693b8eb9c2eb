use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b)]
fn is_down(err: &ErrorResponse) -> bool {
    err.status_code.is_server_error() && err.error_type == "too_many_requests"
}

fn main() {}
