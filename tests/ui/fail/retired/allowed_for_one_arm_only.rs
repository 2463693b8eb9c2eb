#![deny(deprecated)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 400)]
fn on_bad_request(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        #[allow(deprecated)]
        "too_many_idp_clients" => Action::Explain,
        "invalid_idp_client_type" => Action::Report,
        _ => Action::Retry,
    }
}

fn main() {
    on_bad_request(&ErrorResponse::new(400, "weak_password"));
}
