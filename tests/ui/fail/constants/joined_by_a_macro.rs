use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

macro_rules! unable_to {
    ($what:literal) => {
        concat!("unable_to_", $what)
    };
}

#[stytch_handle(b2b, 401)]
fn is_wrong_code(err: &ErrorResponse) -> bool {
    const WRONG_CODE: &str = unable_to!("auth_otp_codes");

    err.error_type == WRONG_CODE || err.error_type == concat!("stale", "_factor")
}

fn main() {
    is_wrong_code(&ErrorResponse::new(401, "unable_to_auth_otp_code"));
}
