use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

struct Handler;

#[stytch_handle(fraud, 401, exhaustive)]
impl Handler {
    fn on_unauthorized(&self, err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "unauthorized_credentials_error" => Action::Report,
            _ => Action::LogIn,
        }
    }
}

fn main() {}
