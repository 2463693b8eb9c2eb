#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

mod codes {
    pub(crate) const ERROR: &str = "unauthorized_credentials_error";
    pub(crate) const HOMEPAGE: &str = concat!("unauthorized_credentials", "_homepage");
}

struct Handler;

impl Handler {
    const SUSPENDED: &'static str = "organization_suspended";

    #[stytch_handle(fraud, 401 | 403, exhaustive)]
    fn on_refusal(&self, err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            codes::ERROR | codes::HOMEPAGE => Action::Report,
            Self::SUSPENDED => Action::Explain,
            _ => Action::LogIn,
        }
    }
}

fn main() {
    assert_eq!(
        Handler.on_refusal(&ErrorResponse::new(403, "organization_suspended")),
        Action::Explain,
    );
}
