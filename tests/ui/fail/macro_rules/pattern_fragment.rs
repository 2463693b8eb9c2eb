use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

macro_rules! handler {
    ($name:ident, $codes:pat) => {
        #[stytch_handle(b2b, 401)]
        fn $name(err: &ErrorResponse) -> bool {
            match err.error_type.as_str() {
                $codes => true,
                _ => false,
            }
        }
    };
}

handler!(is_stale, "stale_factors" | "weak_factor");

fn main() {}
