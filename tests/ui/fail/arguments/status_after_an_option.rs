use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(b2b, exhaustive, 405)]
fn is_refused(err: &ErrorResponse) -> bool {
    match err.error_type.as_str() {
        "method_not_allowed" => true,
        _ => false,
    }
}

fn main() {}
