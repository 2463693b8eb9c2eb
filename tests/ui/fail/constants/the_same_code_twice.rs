use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

const UNAUTHORIZED: &str = "unauthorized_credentials_error";
const HOMEPAGE: &str = UNAUTHORIZED;

#[stytch_handle(fraud, 401, exhaustive)]
fn on_unauthorized(err: &ErrorResponse, strict: bool) -> Action {
    match err.error_type.as_str() {
        UNAUTHORIZED if strict => Action::Report,
        UNAUTHORIZED => Action::LogIn,
        HOMEPAGE => Action::LogIn,
        _ => Action::Retry,
    }
}

fn main() {
    on_unauthorized(&ErrorResponse::new(401, "unauthorized_credentials_error"), true);
}
