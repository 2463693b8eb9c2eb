#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

struct Handler {
    fallback: Action,
}

#[stytch_handle(b2b, 401)]
impl Handler {
    /// Has nothing to check, which is fine beside one that has.
    const fn new(fallback: Action) -> Self {
        Self { fallback }
    }

    fn action(&self, err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" => Action::StepUp,
            _ => self.fallback,
        }
    }

    /// Checked by its own attribute, for other pages.
    #[stytch_handle(b2b, 404)]
    fn is_session_gone(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_found"
    }
}

fn main() {
    let handler = Handler::new(Action::LogIn);
    assert_eq!(handler.action(&ErrorResponse::new(401, "stale_factors")), Action::StepUp);
    assert_eq!(handler.action(&ErrorResponse::new(401, "twitter_401")), Action::LogIn);
    assert!(Handler::is_session_gone(&ErrorResponse::new(404, "session_not_found")));
}
