#![deny(warnings)]

use stytch_errors_tests::client::{Action, ErrorResponse};

mod errors {
    pub(crate) use ::stytch_errors::*;
}

use errors::stytch_handle as checked;

#[checked(b2b, 401, crate = crate::errors)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    const STALE: &str = "stale_factors";

    match err.error_type.as_str() {
        STALE | "insufficient_factors" => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("twitter_401"), Action::LogIn);
}
