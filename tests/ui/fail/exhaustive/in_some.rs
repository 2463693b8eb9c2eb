use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

struct Failure {
    error_type: Option<String>,
}

#[stytch_handle(fraud, 401, exhaustive)]
fn on_unauthorized(failure: &Failure) -> Action {
    match failure.error_type.as_deref() {
        Some("unauthorized_credentials_error") => Action::Report,
        Some(_) => Action::LogIn,
        None => Action::Retry,
    }
}

fn main() {}
