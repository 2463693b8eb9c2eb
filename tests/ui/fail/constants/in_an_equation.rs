use stytch_errors::stytch_handle;
use stytch_errors_tests::client::ErrorResponse;

mod codes {
    pub const GONE: &str = "session_not_found";
}

#[stytch_handle(b2b, 401)]
fn is_session_gone(err: &ErrorResponse) -> bool {
    err.error_type == codes::GONE
}

fn main() {
    is_session_gone(&ErrorResponse::new(401, "stale_factors"));
}
