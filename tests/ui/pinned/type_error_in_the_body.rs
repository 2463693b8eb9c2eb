use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

// The body stays where it is, so both mistakes are told at once.
#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    let retries: u32 = "three";
    match err.error_type.as_str() {
        "stale_factor" if retries == 0 => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {}
