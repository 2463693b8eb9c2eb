use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factor" => Action::StepUp,
        "user_not_found" => Action::LogIn,
        "connected_app_not_allowed_for_org" => Action::Report,
        "invalid_magic_link_url" => Action::Report,
        "no_user_password" => Action::Explain,
        _ => Action::LogIn,
    }
}

fn main() {}
