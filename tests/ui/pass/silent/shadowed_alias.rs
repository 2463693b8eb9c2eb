#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse, stage: &str) -> Action {
    let code = err.error_type.as_str();
    let is_stale = code == "stale_factors";
    {
        let code = stage;
        if code == "token_expired" {
            return Action::SendAnotherLink;
        }
    }
    let report = |code: &str| code == "rate_limit_exceeded";
    if report(stage) {
        return Action::Report;
    }
    let code = stage.len();
    match code {
        0 if is_stale => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {
    let of = |code, stage| on_unauthorized(&ErrorResponse::new(401, code), stage);
    assert_eq!(of("stale_factors", ""), Action::StepUp);
    assert_eq!(of("twitter_401", "token_expired"), Action::SendAnotherLink);
}
