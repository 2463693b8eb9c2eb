use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    let owned = err.error_type.clone();
    let code = owned.trim();
    code == "stale_factor"
}

fn main() {}
