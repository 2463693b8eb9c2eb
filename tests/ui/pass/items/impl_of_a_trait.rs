#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

struct Refused(ErrorResponse);

#[stytch_handle(b2b, 401)]
impl From<Refused> for Action {
    fn from(Refused(err): Refused) -> Self {
        match err.error_type.as_str() {
            "stale_factors" => Self::StepUp,
            _ => Self::LogIn,
        }
    }
}

fn main() {
    assert_eq!(Action::from(Refused(ErrorResponse::new(401, "stale_factors"))), Action::StepUp);
}
