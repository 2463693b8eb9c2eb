use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 404)]
fn on_not_found(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        code if code.starts_with("sesion_") => Action::LogIn,
        _ => Action::Report,
    }
}

fn main() {}
