//! Constants, which rustc evaluates.

mod in_a_pattern {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    const STALE: &str = "stale_factor";

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            STALE => Action::StepUp,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        on_unauthorized(&ErrorResponse::new(401, "stale_factors"));
    }
}

mod in_an_equation {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    mod codes {
        pub const GONE: &str = "session_not_found";
    }

    #[stytch_handle(b2b, 401)]
    fn is_session_gone(err: &ErrorResponse) -> bool {
        err.error_type == codes::GONE
    }

    pub fn main() {
        is_session_gone(&ErrorResponse::new(401, "stale_factors"));
    }
}

mod joined_by_a_macro {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! unable_to {
        ($what:literal) => {
            concat!("unable_to_", $what)
        };
    }

    #[stytch_handle(b2b, 401)]
    fn is_wrong_code(err: &ErrorResponse) -> bool {
        const WRONG_CODE: &str = unable_to!("auth_otp_codes");

        err.error_type == WRONG_CODE || err.error_type == concat!("stale", "_factor")
    }

    pub fn main() {
        is_wrong_code(&ErrorResponse::new(401, "unable_to_auth_otp_code"));
    }
}

mod one_left_out {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    const UNAUTHORIZED: &str = "unauthorized_credentials_error";

    #[stytch_handle(fraud, 401 | 403, exhaustive)]
    fn on_refusal(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            UNAUTHORIZED => Action::Report,
            "organization_suspended" => Action::Explain,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        on_refusal(&ErrorResponse::new(401, "unauthorized_credentials_error"));
    }
}

mod the_same_code_twice {
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

    pub fn main() {
        on_unauthorized(&ErrorResponse::new(401, "unauthorized_credentials_error"), true);
    }
}

mod where_the_status_is_narrowed {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    const STALE: &str = "stale_factors";

    #[stytch_handle(b2b, 400 | 401)]
    fn on_failure(err: &ErrorResponse) -> Action {
        match (err.status_code.as_u16(), err.error_type.as_str()) {
            (400, STALE) => Action::StepUp,
            (404, STALE) => Action::Report,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        on_failure(&ErrorResponse::new(401, "stale_factors"));
    }
}

fn main() {
    in_a_pattern::main();
    in_an_equation::main();
    joined_by_a_macro::main();
    one_left_out::main();
    the_same_code_twice::main();
    where_the_status_is_narrowed::main();
}
