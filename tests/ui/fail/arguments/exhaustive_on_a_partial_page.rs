use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 403, exhaustive)]
fn on_forbidden(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "captcha_required" => Action::LogIn,
        _ => Action::Report,
    }
}

fn main() {}
