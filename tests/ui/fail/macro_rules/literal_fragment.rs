use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

macro_rules! handler {
    ($name:ident, $code:literal) => {
        #[stytch_handle(b2b, 401)]
        fn $name(err: &ErrorResponse) -> bool {
            err.error_type == $code
        }
    };
}

handler!(is_stale, "stale_factor");

fn main() {}
