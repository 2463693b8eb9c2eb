#![deny(unreachable_patterns)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" | "insufficient_factors" => Action::StepUp,
        "stale_factors" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {
    on_unauthorized(&ErrorResponse::new(401, "stale_factors"));
}
