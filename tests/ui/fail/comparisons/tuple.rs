use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse, retries: u32) -> Action {
    match (err.error_type.as_str(), retries) {
        ("stale_factor", 0) => Action::StepUp,
        (_, 0) => Action::Retry,
        _ => Action::LogIn,
    }
}

fn main() {}
