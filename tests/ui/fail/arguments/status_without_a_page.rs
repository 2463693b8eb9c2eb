use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

#[stytch_handle(fraud, 429)]
fn on_too_many_fingerprints(err: &ErrorResponse) -> bool {
    err.error_type == "too_many_requests"
}

#[stytch_handle(consumer, 405)]
fn on_wrong_method(err: &ErrorResponse) -> bool {
    err.error_type == "method_not_allowed"
}

fn main() {}
