//! What rustc warns of, also of retired codes.

mod unreachable_arm {
    #![deny(unreachable_patterns)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" | "insufficient_factors" => Action::StepUp,
            "stale_factors" => Action::Report,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        on_unauthorized(&ErrorResponse::new(401, "stale_factors"));
    }
}

mod unused_constant_stays_unused {
    // The macro refers to variants, and uses nothing of the handler's own.
    #![deny(dead_code)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    const STALE: &str = "stale_factors";

    #[stytch_handle(b2b, 401)]
    fn is_stale(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    pub fn main() {
        is_stale(&ErrorResponse::new(401, "stale_factors"));
    }
}

mod renamed {
    #![deny(deprecated)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 404)]
    fn is_app_gone(err: &ErrorResponse) -> bool {
        err.error_type == "idp_client_not_found"
    }

    pub fn main() {
        is_app_gone(&ErrorResponse::new(404, "connected_app_not_found"));
    }
}

mod without_a_successor {
    #![deny(deprecated)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 400)]
    fn on_bad_request(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "weak_password" => Action::Explain,
            "too_restrictive_organization_settings" | "oidc_connection_userinfo_url_required" => {
                Action::Report
            }
            _ => Action::Retry,
        }
    }

    pub fn main() {
        on_bad_request(&ErrorResponse::new(400, "weak_password"));
    }
}

mod allowed_for_one_arm_only {
    #![deny(deprecated)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 400)]
    fn on_bad_request(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            #[allow(deprecated)]
            "too_many_idp_clients" => Action::Explain,
            "invalid_idp_client_type" => Action::Report,
            _ => Action::Retry,
        }
    }

    pub fn main() {
        on_bad_request(&ErrorResponse::new(400, "weak_password"));
    }
}

mod in_error_type_macro {
    #![deny(deprecated)]

    use stytch_errors::error_type;

    const APP_GONE: &str = error_type!(b2b, 404, "idp_client_not_found");

    pub fn main() {
        println!("{APP_GONE}");
    }
}

mod in_every_vertical {
    #![deny(deprecated)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn for_members(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_mutable_impersonated"
    }

    #[stytch_handle(consumer, 400)]
    fn for_users(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_mutable_impersonated"
    }

    #[stytch_handle(fraud)]
    fn for_fingerprints(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_mutable_impersonated"
    }

    pub fn main() {
        let err = ErrorResponse::new(401, "session_not_mutable");
        assert!(!for_members(&err) && !for_users(&err) && !for_fingerprints(&err));
    }
}

fn main() {
    unreachable_arm::main();
    unused_constant_stays_unused::main();
    renamed::main();
    without_a_successor::main();
    allowed_for_one_arm_only::main();
    in_error_type_macro::main();
    in_every_vertical::main();
}
