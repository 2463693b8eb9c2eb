use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b)]
fn on_any(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "telemetry_id_not_found" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {}
