use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
mod handlers {
    use super::{Action, ErrorResponse};

    pub fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factor" => Action::StepUp,
            _ => Action::LogIn,
        }
    }

    mod nested {
        use super::ErrorResponse;

        struct Handler;

        impl Handler {
            fn is_weak(err: &ErrorResponse) -> bool {
                err.error_type == "weak_factor"
            }
        }
    }
}

fn main() {}
