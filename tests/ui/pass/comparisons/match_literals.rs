#![deny(warnings, missing_docs)]
//! The handler that the README shows.

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" | "insufficient_factors" => Action::StepUp,
        "unable_to_auth_magic_link" => Action::SendAnotherLink,
        _ => Action::LogIn,
    }
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("unable_to_auth_magic_link"), Action::SendAnotherLink);
    assert_eq!(of("twitter_401"), Action::LogIn);
}
