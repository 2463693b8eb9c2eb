use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

const fn pick(strict: bool) -> &'static str {
    if strict { "stale_factors" } else { "weak_factor_combination" }
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse, retries: u32) -> Action {
    if retries == 0 {
        const PICKED: &str = pick(true);

        return match err.error_type.as_str() {
            PICKED => Action::StepUp,
            _ => Action::Report,
        };
    }
    Action::LogIn
}

fn main() {}
