#![deny(warnings)]

use stytch_errors_tests::client::{Action, ErrorResponse};
use stytch_errors::b2b::Unauthorized;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    if err.error_type == "twitter_401" {
        return Action::Report;
    }
    match Unauthorized::from_error_type(&err.error_type) {
        Some(Unauthorized::StaleFactors | Unauthorized::InsufficientFactors) => Action::StepUp,
        Some(_) | None => Action::LogIn,
    }
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("twitter_401"), Action::Report);
}
