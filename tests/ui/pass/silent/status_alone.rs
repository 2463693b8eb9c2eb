#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    if err.status_code == StatusCode::CONFLICT || err.status_code.as_u16() == 418 {
        return Action::Report;
    }
    match err.status_code {
        StatusCode::IM_A_TEAPOT => return Action::Explain,
        status if status.is_server_error() => return Action::Retry,
        _ => {}
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
