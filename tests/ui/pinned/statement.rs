use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

fn main() {
    let err = ErrorResponse::new(401, "stale_factors");
    #[stytch_handle(b2b, 401)]
    let _ = err.error_type == "stale_factors";
}
