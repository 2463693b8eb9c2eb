#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

trait OnUnauthorized {
    const FALLBACK: Action;

    #[stytch_handle(b2b, 401)]
    fn is_stale(&self, err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    fn action(&mut self, err: &ErrorResponse) -> Action;
}

struct Handler<T> {
    seen: Vec<T>,
}

impl<T: From<String>> OnUnauthorized for Handler<T> {
    const FALLBACK: Action = Action::LogIn;

    #[stytch_handle(b2b, 401)]
    fn action(&mut self, err: &ErrorResponse) -> Action {
        self.seen.push(err.request_id.clone().into());
        match err.error_type.as_str() {
            "insufficient_factors" => Action::StepUp,
            _ if self.is_stale(err) => Action::StepUp,
            _ => Self::FALLBACK,
        }
    }
}

impl<T> Handler<T> {
    #[stytch_handle(b2b, 401)]
    fn into_seen(self, err: &ErrorResponse) -> Vec<T> {
        if err.error_type == "user_unauthenticated" { Vec::new() } else { self.seen }
    }
}

fn main() {
    let mut handler = Handler::<String> { seen: Vec::new() };
    assert_eq!(handler.action(&ErrorResponse::new(401, "stale_factors")), Action::StepUp);
    assert_eq!(handler.action(&ErrorResponse::new(401, "twitter_401")), Action::LogIn);
    assert_eq!(handler.into_seen(&ErrorResponse::new(401, "twitter_401")).len(), 2);
}
