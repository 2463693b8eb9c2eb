use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

macro_rules! handler {
    ($name:ident, $status:literal) => {
        #[stytch_handle(b2b, $status)]
        fn $name(err: &ErrorResponse) -> bool {
            err.error_type == "stale_factors"
        }
    };
}

handler!(is_stale, 401);
handler!(is_stale_too, 404);

fn main() {}
