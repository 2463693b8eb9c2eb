use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "unable_to_verify_member_email_update" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {}
