use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

struct Failure {
    error_type: Option<String>,
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(failure: &Failure) -> Action {
    match failure.error_type.as_deref() {
        Some("stale_factor") => Action::StepUp,
        _ => match failure.error_type.as_deref().unwrap_or_default() {
            "insufficient_factor" => Action::StepUp,
            _ => Action::LogIn,
        },
    }
}

fn main() {}
