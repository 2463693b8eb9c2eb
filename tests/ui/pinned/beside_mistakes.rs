//! What rustc finds beside the macros, in one compile.

mod type_error_in_the_body {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    // The body stays where it is, so both mistakes are told at once.
    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        let retries: u32 = "three";
        match err.error_type.as_str() {
            "stale_factor" if retries == 0 => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

mod retired_beside_a_mistake {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    // A warning, and the error.
    #[stytch_handle(b2b, 404)]
    fn is_app_gone(err: &ErrorResponse) -> bool {
        err.error_type == "idp_client_not_found" || err.error_type == "connected_app_not_fund"
    }
}

mod no_catch_all_arm {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" => Action::StepUp,
        }
    }

    pub fn main() {
        on_unauthorized(&ErrorResponse::new(401, "stale_factors"));
    }
}

mod enum_of_a_complete_page {
    use stytch_errors_tests::client::Action;
    use stytch_errors::fraud::Unauthorized;

    fn on_unauthorized(code: Unauthorized) -> Action {
        match code {
            Unauthorized::UnauthorizedCredentialsError => Action::Report,
        }
    }

    pub fn main() {
        on_unauthorized(Unauthorized::UnauthorizedCredentialsHomepage);
    }
}

mod enum_of_a_partial_page {
    use stytch_errors_tests::client::Action;
    use stytch_errors::b2b::TooManyRequests;

    fn on_busy(code: TooManyRequests) -> Action {
        match code {
            TooManyRequests::TooManyRequests | TooManyRequests::TooFewTokensAuthenticated => {
                Action::Retry
            }
            TooManyRequests::CaptchaFailed => Action::Explain,
        }
    }

    pub fn main() {
        on_busy(TooManyRequests::TooManyRequests);
    }
}

mod let_chains {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: Option<&ErrorResponse>) -> Action {
        if let Some(err) = err
            && err.error_type == "stale_factor"
        {
            return Action::StepUp;
        }
        Action::LogIn
    }
}

mod variant_in_capitals {
    use stytch_errors::stytch_handle;

    #[derive(PartialEq)]
    pub enum Kind {
        MFA,
    }

    pub struct ApiError {
        error_type: Kind,
    }

    #[stytch_handle(b2b, 401)]
    pub fn needs_second_factor(err: &ApiError) -> bool {
        err.error_type == Kind::MFA
    }
}

fn main() {
    no_catch_all_arm::main();
    enum_of_a_complete_page::main();
    enum_of_a_partial_page::main();
}
