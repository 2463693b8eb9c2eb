#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

fn code_of(body: &str) -> Option<&str> {
    body.split('"').nth(3)
}

#[stytch_handle(b2b, 401, on = code)]
fn on_unauthorized(body: &str) -> Action {
    let Some(code) = code_of(body) else {
        return Action::Report;
    };
    match code {
        "stale_factors" => Action::StepUp,
        _ => Action::LogIn,
    }
}

fn main() {
    assert_eq!(on_unauthorized(r#"{"error_type":"stale_factors"}"#), Action::StepUp);
}
