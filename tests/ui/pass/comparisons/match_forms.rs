#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

struct Failure<'a> {
    error_type: Option<&'a str>,
    retries: u32,
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match &*err.error_type {
        | "stale_factors"
        | "insufficient_factors" => Action::StepUp,
        code @ ("unable_to_auth_magic_link" | "unable_to_auth_otp_code") if code.len() > 3 => {
            Action::SendAnotherLink
        }
        code if code == "weak_factor_combination" || code.starts_with("unauthorized_") => {
            Action::Report
        }
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn on_failure(failure: &Failure<'_>) -> Action {
    match (failure.error_type, failure.retries) {
        (Some("stale_factors"), 0..3) => Action::StepUp,
        (Some(_), 0) => Action::Retry,
        (Some(_) | None, _) => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn on_named(failure: &Failure<'_>) -> Action {
    match *failure {
        Failure { error_type: Some("stale_factors"), .. } => Action::StepUp,
        Failure { error_type: None, retries: 0 } => Action::Retry,
        Failure { .. } => Action::LogIn,
    }
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("unable_to_auth_otp_code"), Action::SendAnotherLink);
    assert_eq!(of("unauthorized_action"), Action::Report);
    assert_eq!(of("twitter_401"), Action::LogIn);
    let stale = Failure { error_type: Some("stale_factors"), retries: 1 };
    assert_eq!((on_failure(&stale), on_named(&stale)), (Action::StepUp, Action::StepUp));
}
