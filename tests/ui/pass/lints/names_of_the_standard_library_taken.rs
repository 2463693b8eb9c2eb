#![deny(warnings)]
#![allow(dead_code, non_camel_case_types)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

mod core {}
mod std {}
mod alloc {}
mod b2b {}
struct Option;
struct Some;
struct None;
struct Result;
struct str;

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    const STALE: &::core::primitive::str = "stale_factors";

    match err.error_type.as_str() {
        STALE => Action::StepUp,
        "unable_to_auth_magic_link" => Action::SendAnotherLink,
        _ => Action::LogIn,
    }
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("twitter_401"), Action::LogIn);
}
