use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

const STALE: &str = "stale_factor";

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        STALE => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {
    on_unauthorized(&ErrorResponse::new(401, "stale_factors"));
}
