use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 403)]
fn on_forbidden(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "session_not_found" => Action::LogIn,
        _ => Action::Report,
    }
}

fn main() {}
