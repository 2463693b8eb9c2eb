#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(b2b)]
fn on_failure(err: &ErrorResponse) -> Action {
    if err.status_code == StatusCode::NOT_FOUND && err.error_type == "session_not_found" {
        return Action::LogIn;
    }
    match (err.status_code.as_u16(), err.error_type.as_str()) {
        (401, "stale_factors") => Action::StepUp,
        (400 | 404, "weak_password" | "password_not_found") => Action::Explain,
        (500.., "internal_server_error" | "server_unavailable") => Action::Retry,
        (status, "captcha_required") if status == 403 => Action::Explain,
        _ => match err.status_code {
            StatusCode::TOO_MANY_REQUESTS if err.error_type == "too_many_requests" => Action::Retry,
            _ => Action::Report,
        },
    }
}

fn main() {
    let of = |status, code| on_failure(&ErrorResponse::new(status, code));
    assert_eq!(of(404, "session_not_found"), Action::LogIn);
    assert_eq!(of(401, "stale_factors"), Action::StepUp);
    assert_eq!(of(404, "password_not_found"), Action::Explain);
    assert_eq!(of(503, "server_unavailable"), Action::Retry);
    assert_eq!(of(429, "too_many_requests"), Action::Retry);
}
