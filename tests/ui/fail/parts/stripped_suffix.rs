use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, 400)]
fn missing_thing(err: &ErrorResponse) -> Option<&str> {
    err.error_type.as_str().strip_suffix("_missing_forever")
}

fn main() {}
