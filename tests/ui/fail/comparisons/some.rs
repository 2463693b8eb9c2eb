use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

#[stytch_handle(b2b, 401)]
fn on_unauthorized(error_type: Option<&str>) -> Action {
    match error_type {
        Some("stale_factor") => Action::StepUp,
        Some(_) => Action::LogIn,
        None => Action::Report,
    }
}

fn main() {}
