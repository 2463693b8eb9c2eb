use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

struct Failure<'a> {
    error_type: &'a str,
    retries: u32,
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(failure: &Failure<'_>) -> Action {
    match failure {
        Failure { error_type: "stale_factor", retries: 0 } => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {}
