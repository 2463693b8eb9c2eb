use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(fraud, 403)]
fn on_rejected_fingerprint(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "too_many_requests" => Action::Retry,
        _ => Action::Report,
    }
}

#[stytch_handle(consumer)]
fn on_outage(err: &ErrorResponse) -> bool {
    matches!(err.error_type.as_str(), "server_unavailable" | "method_not_allowed")
}

fn main() {}
