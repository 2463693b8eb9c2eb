use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

const STALE: &str = "stale_factors";

#[stytch_handle(b2b, 400 | 401)]
fn on_failure(err: &ErrorResponse) -> Action {
    match (err.status_code.as_u16(), err.error_type.as_str()) {
        (400, STALE) => Action::StepUp,
        (404, STALE) => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {
    on_failure(&ErrorResponse::new(401, "stale_factors"));
}
