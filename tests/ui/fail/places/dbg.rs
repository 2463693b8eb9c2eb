use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    dbg!(err.error_type == "stale_factor") || dbg!(err.error_type.as_str()) == "weak_factor"
}

fn main() {}
