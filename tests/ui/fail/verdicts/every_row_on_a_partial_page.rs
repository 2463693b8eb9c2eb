use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

// What may still be on the part that was not seen is fine; the rest is wrong here too.
#[stytch_handle(consumer, 404)]
fn on_not_found(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "user_not_found" | "otp_code_not_found" | "telemetry_id_not_found" => Action::LogIn,
        "no_user_password" => Action::Explain,
        "users_not_found" => Action::LogIn,
        "stale_factors" => Action::StepUp,
        "server_unavailable" => Action::Retry,
        _ => Action::Report,
    }
}

fn main() {}
