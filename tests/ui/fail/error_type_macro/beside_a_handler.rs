use stytch_errors::{error_type, stytch_handle};
use stytch_errors_tests::client::{Action, ErrorResponse};

const STALE: &str = error_type!(b2b, 401, "stale_factor");

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        STALE => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {}
