#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &stytch::ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factor" => Action::StepUp,
        "session_not_found" => Action::LogIn,
        _ => Action::GiveUp,
    }
}

// The block above is that of the README, and stands here first for the numbers of its lines.

use stytch_errors::stytch_handle;
use stytch_errors_tests::client as stytch;

enum Action {
    StepUp,
    LogIn,
    GiveUp,
}

fn main() {}
