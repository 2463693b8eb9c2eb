use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

#[stytch_handle(b2b, 401, on = code, also("passkey_required"))]
fn on_unauthorized(code: &str) -> Action {
    match code {
        "stale_factors" | "passkey_required" => Action::StepUp,
        "session_not_found" => Action::LogIn,
        _ => Action::Report,
    }
}

#[stytch_handle(b2b, 401, exhaustive, on = code)]
fn on_each(code: &str) -> Action {
    if code == "too_many_requests" {
        return Action::Retry;
    }
    Action::Report
}

fn main() {}
