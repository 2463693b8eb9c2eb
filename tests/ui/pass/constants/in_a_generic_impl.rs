#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

struct Handler<T>(T);

impl<T> Handler<T> {
    const STALE: &'static str = "stale_factors";

    #[stytch_handle(b2b, 401)]
    fn is_stale(&self, err: &ErrorResponse) -> Option<&T> {
        (err.error_type == Self::STALE).then_some(&self.0)
    }
}

fn main() {
    assert_eq!(Handler(3).is_stale(&ErrorResponse::new(401, "stale_factors")), Some(&3));
}
