// The help in fail/verdicts/{like_no_code_at_all, empty_string,
// code_without_a_page_on_a_complete_page, code_of_a_status_without_a_page_here}.stderr.
#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401, also("quux", "say \"please\""))]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "quux" => Action::StepUp,
        r#"say "please""# => Action::Explain,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401, also(""))]
fn is_missing(err: &ErrorResponse) -> bool {
    err.error_type == ""
}

#[stytch_handle(b2b, 400, also("no_user_password"))]
fn has_no_password(err: &ErrorResponse) -> bool {
    err.error_type == "no_user_password"
}

#[stytch_handle(fraud, 403, also("too_many_requests"))]
fn on_rejected_fingerprint(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "too_many_requests" => Action::Retry,
        _ => Action::Report,
    }
}

fn main() {
    assert_eq!(on_unauthorized(&ErrorResponse::new(401, "quux")), Action::StepUp);
    assert!(is_missing(&ErrorResponse::new(401, "")));
    assert!(has_no_password(&ErrorResponse::new(400, "no_user_password")));
    let wait = on_rejected_fingerprint(&ErrorResponse::new(403, "too_many_requests"));
    assert_eq!(wait, Action::Retry);
}
