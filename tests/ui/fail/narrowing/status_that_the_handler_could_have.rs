use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn on_missing(err: &ErrorResponse) -> bool {
    err.status_code == 404 && err.error_type == "session_not_found"
}

fn main() {}
