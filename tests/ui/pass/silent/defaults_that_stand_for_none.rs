#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

struct Failure {
    error_type: Option<String>,
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(failure: &Failure) -> Action {
    match failure.error_type.as_deref().unwrap_or("none") {
        "none" => Action::Report,
        "stale_factors" => Action::StepUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn is_missing(failure: &Failure) -> bool {
    let code = failure.error_type.clone().unwrap_or_default();
    code == "" || code == "stale_factors"
}

fn main() {
    assert_eq!(on_unauthorized(&Failure { error_type: None }), Action::Report);
    assert!(is_missing(&Failure { error_type: None }));
}
