//! What the macros add is silent under every lint, and in any surrounding.

mod attributes_and_cfg_on_arms {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            #[cfg(any())]
            "insufficient_factors" => compile_error!("not compiled"),
            #[cfg(not(any()))]
            "stale_factors" => Action::StepUp,
            #[allow(unreachable_patterns)]
            "stale_factors" => Action::Report,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
        assert_eq!(of("stale_factors"), Action::StepUp);
        assert_eq!(of("twitter_401"), Action::LogIn);
    }
}

mod name_of_the_crate_taken {
    #![deny(warnings)]
    #![allow(dead_code)]

    use ::stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    mod stytch_errors {
        pub(crate) struct Unauthorized;
    }

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" => Action::StepUp,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
        assert_eq!(of("stale_factors"), Action::StepUp);
        assert_eq!(of("twitter_401"), Action::LogIn);
    }
}

mod names_of_the_standard_library_taken {
    #![deny(warnings)]
    #![allow(dead_code, non_camel_case_types)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    mod core {}
    mod std {}
    mod alloc {}
    mod b2b {}
    struct Option;
    struct Some;
    struct None;
    struct Result;
    struct str;

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        const STALE: &::core::primitive::str = "stale_factors";

        match err.error_type.as_str() {
            STALE => Action::StepUp,
            "unable_to_auth_magic_link" => Action::SendAnotherLink,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
        assert_eq!(of("stale_factors"), Action::StepUp);
        assert_eq!(of("twitter_401"), Action::LogIn);
    }
}

mod no_implicit_prelude {
    #![deny(warnings)]
    #![no_implicit_prelude]

    use ::stytch_errors::stytch_handle;

    #[stytch_handle(b2b, 401, on = code)]
    fn is_stale(code: &::core::primitive::str) -> ::core::primitive::bool {
        const WEAK: &::core::primitive::str = "weak_factor_combination";

        match code {
            "stale_factors" | WEAK => true,
            _ => false,
        }
    }

    #[stytch_handle(fraud, 401, exhaustive, on = code)]
    fn is_error(code: &::core::primitive::str) -> ::core::primitive::bool {
        const HOMEPAGE: &::core::primitive::str = "unauthorized_credentials_homepage";

        match code {
            "unauthorized_credentials_error" => true,
            HOMEPAGE => false,
            _ => false,
        }
    }

    pub fn main() {
        ::core::assert!(is_stale("stale_factors") && is_error("unauthorized_credentials_error"));
    }
}

mod retired_and_allowed {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 400 | 404)]
    #[allow(deprecated)]
    fn for_the_whole_function(err: &ErrorResponse) -> bool {
        err.error_type == "idp_client_not_found"
    }

    #[stytch_handle(b2b, 400)]
    fn for_one_arm(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            #[allow(deprecated)]
            "too_many_idp_clients" => Action::Explain,
            "too_many_connected_apps" => Action::Explain,
            _ => Action::Report,
        }
    }

    #[stytch_handle(b2b, 400)]
    fn for_one_statement(err: &ErrorResponse) -> bool {
        #[allow(deprecated)]
        let is_old = err.error_type == "invalid_idp_client_type";
        is_old || err.error_type == "invalid_connected_app_type"
    }

    pub fn main() {
        assert!(for_the_whole_function(&ErrorResponse::new(404, "idp_client_not_found")));
        assert_eq!(for_one_arm(&ErrorResponse::new(400, "too_many_idp_clients")), Action::Explain);
        assert!(for_one_statement(&ErrorResponse::new(400, "invalid_idp_client_type")));
    }
}

mod code_under_a_cfg {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(fraud, 401, exhaustive)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "unauthorized_credentials_error" => Action::Report,
            #[cfg(any())]
            "unauthorized_credentials_homepage" => Action::Explain,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        assert_eq!(
            on_unauthorized(&ErrorResponse::new(401, "unauthorized_credentials_homepage")),
            Action::LogIn,
        );
    }
}

fn main() {
    attributes_and_cfg_on_arms::main();
    name_of_the_crate_taken::main();
    names_of_the_standard_library_taken::main();
    no_implicit_prelude::main();
    retired_and_allowed::main();
    code_under_a_cfg::main();
}
