#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        r#"stale_factors"# => Action::StepUp,
        "insufficient\x5ffactors" => Action::StepUp,
        "weak_factor_\
         combination" => Action::StepUp,
        "user\u{5f}unauthenticated" => Action::Report,
        _ => Action::LogIn,
    }
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("twitter_401"), Action::LogIn);
    assert_eq!(of("weak_factor_combination"), Action::StepUp);
    assert_eq!(of("user_unauthenticated"), Action::Report);
}
