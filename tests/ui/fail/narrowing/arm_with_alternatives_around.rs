use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b)]
fn on_failure(err: &ErrorResponse) -> Action {
    match err.status_code.as_u16() {
        401 | 403 if err.error_type == "session_not_found" => Action::LogIn,
        400..=499 => Action::Explain,
        _ => Action::Report,
    }
}

fn main() {}
