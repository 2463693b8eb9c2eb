#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401, also("passkey_required", "session_not_found", "", "no_user_password",))]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" | "passkey_required" => Action::StepUp,
        "session_not_found" | "no_user_password" => Action::LogIn,
        "" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("twitter_401"), Action::LogIn);
    assert_eq!(of(""), Action::Report);
}
