use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 400)]
fn for_users(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "duplicate_member_email" => Action::LogIn,
        "invalid_saml_response" => Action::Report,
        "invalid_phone_number" => Action::Explain,
        _ => Action::Report,
    }
}

#[stytch_handle(fraud, 400)]
fn for_fingerprints(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "weak_password" | "invalid_user_agent")
}

fn main() {}
