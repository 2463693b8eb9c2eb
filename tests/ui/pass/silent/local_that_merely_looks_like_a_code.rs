#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    let stale_factor = "a factor that is older than an hour";
    let code = "E401";
    tracing::debug!(stale_factor, code, error_type = %err.error_type);
    if code == "E500" || stale_factor == "token_expired" {
        return Action::Report;
    }
    match err.error_type.as_str() {
        "stale_factors" => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("twitter_401"), Action::LogIn);
}
