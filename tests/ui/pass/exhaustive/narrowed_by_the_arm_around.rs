#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

#[stytch_handle(fraud, 401 | 403 | 404, exhaustive)]
fn on_failure(err: &ErrorResponse) -> Action {
    match err.status_code {
        StatusCode::UNAUTHORIZED => match err.error_type.as_str() {
            "unauthorized_credentials_error" | "unauthorized_credentials_homepage" => Action::Report,
            _ => Action::LogIn,
        },
        StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => match err.error_type.as_str() {
            "organization_suspended" => Action::Report,
            "route_not_found" | "telemetry_id_not_found" => Action::Explain,
            _ => Action::LogIn,
        },
        _ => Action::Retry,
    }
}

fn main() {
    assert_eq!(on_failure(&ErrorResponse::new(404, "route_not_found")), Action::Explain);
}
