#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(fraud, 403, exhaustive)]
fn on_forbidden(err: &ErrorResponse, stage: &str) -> Action {
    match stage {
        "signup" => return Action::Explain,
        _ => {}
    }
    match err.error_type.as_str() {
        "organization_suspended" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {
    assert_eq!(
        on_forbidden(&ErrorResponse::new(403, "organization_suspended"), ""),
        Action::Report,
    );
}
