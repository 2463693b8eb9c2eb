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

fn main() {}
