use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

macro_rules! handler {
    ($name:ident, $code:literal) => {
        fn $name(err: &ErrorResponse) -> bool {
            err.error_type == $code
        }
    };
}

#[stytch_handle(b2b, 401)]
handler!(is_stale, "stale_factors");

fn main() {}
