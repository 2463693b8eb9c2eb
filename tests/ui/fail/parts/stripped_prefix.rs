use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn missing_factor(err: &ErrorResponse) -> Option<&str> {
    err.error_type.strip_prefix("unable_to_authentificate_")
}

fn main() {}
