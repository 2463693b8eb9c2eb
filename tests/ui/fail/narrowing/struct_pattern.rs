use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401 | 404)]
fn is_stale(err: &ErrorResponse) -> bool {
    matches!(
        err,
        ErrorResponse { status_code: StatusCode::NOT_FOUND, error_type, .. }
            if error_type == "stale_factors"
    )
}

fn main() {}
