use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

macro_rules! one_of {
    ($value:expr => $($code:literal),+) => {
        $($value == $code)||+
    };
}

#[stytch_handle(b2b, 401)]
fn is_stale(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors" && one_of!(err.error_type => "stale_factors", "weak_factor")
}

fn main() {}
