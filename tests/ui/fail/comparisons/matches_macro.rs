use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "stale_factors" | "stale_session")
}

fn main() {}
