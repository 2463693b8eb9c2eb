use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factor".to_string() || err.error_type == String::from("stale_session")
}

fn main() {}
