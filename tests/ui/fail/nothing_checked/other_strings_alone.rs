use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 401)]
fn is_about_factors(err: &ErrorResponse) -> bool {
    err.error_message.contains("factors") || err.request_id.starts_with("request-id-test")
}

fn main() {}
