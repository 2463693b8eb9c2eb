#![deny(warnings)]

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401)]
mod handlers {
    //! Inner documentation, and an inner attribute.
    #![allow(clippy::module_name_repetitions)]

    use super::{Action, ErrorResponse};

    const FALLBACK: Action = Action::LogIn;

    pub(super) fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" => Action::StepUp,
            _ => FALLBACK,
        }
    }

    pub(super) mod nested {
        pub(crate) trait IsWeak {
            fn error_type(&self) -> &str;

            fn is_weak(&self) -> bool {
                self.error_type() == "weak_factor_combination"
            }
        }

        impl IsWeak for super::ErrorResponse {
            fn error_type(&self) -> &str {
                &self.error_type
            }
        }
    }
}

fn main() {
    use handlers::nested::IsWeak;

    let of = |code| handlers::on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("twitter_401"), Action::LogIn);
    assert!(ErrorResponse::new(401, "weak_factor_combination").is_weak());
}
