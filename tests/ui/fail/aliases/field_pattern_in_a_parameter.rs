use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(ErrorResponse { error_type: code, .. }: &ErrorResponse) -> bool {
    code == "stale_factor"
}

fn main() {}
