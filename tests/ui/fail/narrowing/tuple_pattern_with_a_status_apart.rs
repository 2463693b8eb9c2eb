use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

// Neither value names a response, but they stand side by side.
#[stytch_handle(b2b, 401 | 404)]
fn on_failure(status: u16, error_type: &str) -> Action {
    match (status, error_type) {
        (404, "stale_factors") => Action::StepUp,
        _ => Action::Report,
    }
}

fn main() {}
