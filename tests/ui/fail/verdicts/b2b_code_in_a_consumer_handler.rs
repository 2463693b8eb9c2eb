use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "unable_to_verify_member_email_update" => Action::Report,
        _ => Action::LogIn,
    }
}

#[stytch_handle(consumer, 400)]
fn on_bad_request(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "saml_response_too_long" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {}
