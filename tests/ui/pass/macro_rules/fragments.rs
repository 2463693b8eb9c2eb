#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

macro_rules! handlers {
    ($($vertical:ident $status:literal $name:ident: $codes:pat, $last:literal, $other:expr;)*) => {
        $(
            #[stytch_handle($vertical, $status)]
            fn $name(err: &ErrorResponse) -> bool {
                match err.error_type.as_str() {
                    $codes => true,
                    $last => true,
                    _ => err.error_type == $other,
                }
            }
        )*
    };
}

handlers! {
    b2b 401 needs_a_factor:
        "stale_factors" | "insufficient_factors", "weak_factor_combination", "twitter_401";
    consumer 404 is_gone: "session_not_found", "user_not_found", "magic_link_not_found";
}

fn main() {
    assert!(needs_a_factor(&ErrorResponse::new(401, "insufficient_factors")));
    assert!(is_gone(&ErrorResponse::new(404, "user_not_found")));
}
