#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    if let "unable_to_auth_magic_link" = err.error_type.as_str() {
        return Action::SendAnotherLink;
    }
    let ErrorResponse { error_type: code, .. } = err;
    let "stale_factors" = code.as_str() else {
        return Action::LogIn;
    };
    Action::StepUp
}

#[stytch_handle(b2b, 429)]
fn tries(mut next: impl FnMut() -> ErrorResponse) -> u32 {
    let mut tries = 0;
    while let "too_many_requests" = next().error_type.as_str() {
        tries += 1;
    }
    while next().error_type == "too_many_requests" {
        tries += 10;
    }
    tries
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("unable_to_auth_magic_link"), Action::SendAnotherLink);
    assert_eq!(of("twitter_401"), Action::LogIn);
    let mut codes = ["too_many_requests", "captcha_failed", "too_many_requests", "captcha_failed"]
        .into_iter();
    assert_eq!(tries(|| ErrorResponse::new(429, codes.next().unwrap())), 11);
}
