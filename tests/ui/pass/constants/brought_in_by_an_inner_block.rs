#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

mod codes {
    pub(crate) const STALE: &str = "stale_factors";
    pub(crate) const WEAK: &str = "weak_factor_combination";
}

#[stytch_handle(b2b, 401)]
fn on_unauthorized(err: &ErrorResponse, retries: u32) -> Action {
    if retries == 0 {
        use codes::*;

        return match err.error_type.as_str() {
            STALE => Action::StepUp,
            WEAK => Action::Explain,
            _ => Action::Report,
        };
    }
    {
        use codes::STALE as OLD;

        if err.error_type == OLD {
            return Action::Retry;
        }
    }
    Action::LogIn
}

fn main() {
    let err = ErrorResponse::new(401, "stale_factors");
    assert_eq!(on_unauthorized(&err, 0), Action::StepUp);
    assert_eq!(on_unauthorized(&err, 1), Action::Retry);
}
