use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

#[stytch_handle(b2b, 401)]
fn on_unauthorized(error_type: Option<&str>) -> Action {
    match error_type {
        Some("insufficient_factors") => Action::StepUp,
        Some(stale_factors) => Action::StepUp,
        None => Action::LogIn,
    }
}

fn main() {}
