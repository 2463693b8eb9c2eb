#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

#[derive(Clone, Copy)]
enum Kind {
    StaleFactors,
    SessionNotFound,
}

struct Failure {
    error_type: Kind,
    code: String,
}

#[stytch_handle(b2b, 401, on = failure.code)]
fn on_unauthorized(failure: &Failure) -> Action {
    match failure.error_type {
        Kind::StaleFactors => Action::StepUp,
        Kind::SessionNotFound if failure.code == "user_unauthenticated" => Action::LogIn,
        Kind::SessionNotFound => Action::Report,
    }
}

fn main() {
    let of = |error_type| on_unauthorized(&Failure { error_type, code: String::new() });
    assert_eq!(of(Kind::StaleFactors), Action::StepUp);
    assert_eq!(of(Kind::SessionNotFound), Action::Report);
}
