#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::Action;

#[stytch_handle(
    fraud,
    403,
    crate = ::stytch_errors,
    on = code,
    also("fingerprint_banned"),
    exhaustive,
)]
fn on_forbidden(code: &str) -> Action {
    match code {
        "organization_suspended" => Action::Report,
        "fingerprint_banned" => Action::Explain,
        _ => Action::Retry,
    }
}

fn main() {
    assert_eq!(on_forbidden("organization_suspended"), Action::Report);
}
