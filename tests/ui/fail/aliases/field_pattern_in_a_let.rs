use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: ErrorResponse) -> bool {
    let ErrorResponse { error_type: code, error_message, .. } = err;
    code == "stale_factor" || error_message == "stale_factor"
}

fn main() {}
