use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b)]
fn is_stale(err: Option<&ErrorResponse>) -> bool {
    if let Some(err) = err
        && err.status_code == StatusCode::NOT_FOUND
        && err.error_type == "stale_factors"
    {
        return true;
    }
    false
}

fn main() {}
