#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn describe(err: &ErrorResponse) -> String {
    match err.error_type.as_str() {
        "stale_factors" => "step up".to_owned(),
        session_not_found => format!("unexpected: {session_not_found}"),
    }
}

#[stytch_handle(b2b, 401)]
fn action(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" => Action::StepUp,
        _other => Action::LogIn,
    }
}

fn main() {
    assert_eq!(describe(&ErrorResponse::new(401, "twitter_401")), "unexpected: twitter_401");
    assert_eq!(action(&ErrorResponse::new(401, "twitter_401")), Action::LogIn);
}
