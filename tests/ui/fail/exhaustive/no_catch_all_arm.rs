use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 499, exhaustive)]
fn on_closed(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "client_closed_request" => Action::Retry,
    }
}

fn main() {}
