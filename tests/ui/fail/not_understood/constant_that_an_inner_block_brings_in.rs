use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

mod codes {
    pub const STALE: &str = "stale_factors";
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse, retries: u32) -> Action {
    if retries == 0 {
        use codes::*;

        return match err.error_type.as_str() {
            STALE => Action::StepUp,
            _ => Action::Report,
        };
    }
    Action::LogIn
}

fn main() {}
