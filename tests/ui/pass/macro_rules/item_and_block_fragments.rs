#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

macro_rules! checked {
    ($($item:item)*) => {
        $(
            #[stytch_handle(b2b, 401)]
            $item
        )*
    };
}

macro_rules! with_body {
    ($name:ident, $err:ident, $body:block) => {
        #[stytch_handle(b2b, 401)]
        fn $name($err: &ErrorResponse) -> bool $body
    };
}

checked! {
    fn is_stale(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    async fn is_weak(err: &ErrorResponse) -> bool {
        err.error_type == "weak_factor_combination"
    }
}

with_body!(is_twitter, err, {
    err.error_type == "twitter_401"
});

fn main() {
    assert!(is_stale(&ErrorResponse::new(401, "stale_factors")));
    assert!(is_twitter(&ErrorResponse::new(401, "twitter_401")));
    drop(is_weak(&ErrorResponse::new(401, "weak_factor_combination")));
}
