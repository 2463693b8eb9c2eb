use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse, retries: u32) -> Action {
    match retries {
        0 => match err.error_type.as_str() {
            "stale_factor" => Action::StepUp,
            _ => Action::LogIn,
        },
        _ => Action::Report,
    }
}

fn main() {}
