//! Handlers that `macro_rules!` write: the error is at the literal that was passed.

use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

macro_rules! handler {
    ($name:ident, $($code:literal)|+) => {
        #[stytch_handle(b2b, 401)]
        fn $name(err: &ErrorResponse) -> bool {
            matches!(err.error_type.as_str(), $($code)|+)
        }
    };
}

handler!(literals, "stale_factors" | "stale_factor1"); //~ ERROR `stale_factor1`

macro_rules! handler_of_fragments {
    ($name:ident, $err:ident, $code:expr, $expected:expr, $pattern:pat) => {
        #[stytch_handle(b2b, 401)]
        fn $name($err: &ErrorResponse) -> bool {
            match $code {
                $pattern => true,
                _ => $expected == $code,
            }
        }
    };
}

handler_of_fragments!(
    fragments,
    err,
    err.error_type.as_str(),
    "stale_factor2", //~ ERROR `stale_factor2`
    "stale_factor3"  //~ ERROR `stale_factor3`
);
