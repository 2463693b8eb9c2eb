use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_expected(err: &ErrorResponse, strict: bool) -> bool {
    err.error_type == if strict { "stale_factors" } else { "weak_factors" }
}

fn main() {}
