use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(consumer, 400 | 401)]
fn on_token(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "invalid_client" | "invalid_grant" => Action::Report,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401 | 429)]
fn on_limit(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "invalid_client" => Action::Report,
        "slow_down" => Action::Retry,
        _ => Action::LogIn,
    }
}

#[stytch_handle(fraud, 400)]
fn for_fingerprints(err: &ErrorResponse) -> bool {
    err.error_type == "invalid_grant"
}

fn main() {}
