//! Constants that rustc evaluates to codes.

mod accepted_by_also {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    const PASSKEY: &str = "passkey_required";
    const RETIRED: &str = "idp_client_not_found";

    #[stytch_handle(b2b, 401, also("passkey_required"))]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == PASSKEY || err.error_type == RETIRED
    }

    pub fn main() {
        assert!(on_unauthorized(&ErrorResponse::new(401, "passkey_required")));
    }
}

mod brought_in_by_an_inner_block {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    mod codes {
        pub(crate) const STALE: &str = "stale_factors";
        pub(crate) const WEAK: &str = "weak_factor_combination";
    }

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse, retries: u32) -> Action {
        if retries == 0 {
            use codes::*;

            return match err.error_type.as_str() {
                STALE => Action::StepUp,
                WEAK => Action::Explain,
                _ => Action::Report,
            };
        }
        {
            use codes::STALE as OLD;

            if err.error_type == OLD {
                return Action::Retry;
            }
        }
        Action::LogIn
    }

    pub fn main() {
        let err = ErrorResponse::new(401, "stale_factors");
        assert_eq!(on_unauthorized(&err, 0), Action::StepUp);
        assert_eq!(on_unauthorized(&err, 1), Action::Retry);
    }
}

mod in_a_generic_impl {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    struct Handler<T>(T);

    impl<T> Handler<T> {
        const STALE: &'static str = "stale_factors";

        #[stytch_handle(b2b, 401)]
        fn is_stale(&self, err: &ErrorResponse) -> Option<&T> {
            (err.error_type == Self::STALE).then_some(&self.0)
        }
    }

    pub fn main() {
        assert_eq!(Handler(3).is_stale(&ErrorResponse::new(401, "stale_factors")), Some(&3));
    }
}

mod in_every_place {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    const STALE: &str = "stale_factors";

    mod codes {
        pub(crate) const WEAK: &str = "weak_factor_combination";
        pub(crate) static LINK: &str = "unable_to_auth_magic_link";
    }

    struct Handler;

    impl Handler {
        const OTP: &'static str = "unable_to_auth_otp_code";

        #[stytch_handle(b2b, 401)]
        fn on_unauthorized(err: &ErrorResponse) -> Action {
            const TOTP: &str = "unable_to_authenticate_totp";
            use codes::WEAK as TOO_WEAK;

            if err.error_type == codes::LINK || TOO_WEAK == err.error_type {
                return Action::SendAnotherLink;
            }
            match err.error_type.as_str() {
                STALE => Action::StepUp,
                Self::OTP | TOTP => Action::Explain,
                _ => Action::LogIn,
            }
        }
    }

    pub fn main() {
        let of = |code| Handler::on_unauthorized(&ErrorResponse::new(401, code));
        assert_eq!(of("stale_factors"), Action::StepUp);
        assert_eq!(of("weak_factor_combination"), Action::SendAnotherLink);
        assert_eq!(of("unable_to_auth_otp_code"), Action::Explain);
    }
}

mod named_by_constants {
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    mod codes {
        pub(crate) const ERROR: &str = "unauthorized_credentials_error";
        pub(crate) const HOMEPAGE: &str = concat!("unauthorized_credentials", "_homepage");
    }

    struct Handler;

    impl Handler {
        const SUSPENDED: &'static str = "organization_suspended";

        #[stytch_handle(fraud, 401 | 403, exhaustive)]
        fn on_refusal(&self, err: &ErrorResponse) -> Action {
            match err.error_type.as_str() {
                codes::ERROR | codes::HOMEPAGE => Action::Report,
                Self::SUSPENDED => Action::Explain,
                _ => Action::LogIn,
            }
        }
    }

    pub fn main() {
        assert_eq!(
            Handler.on_refusal(&ErrorResponse::new(403, "organization_suspended")),
            Action::Explain,
        );
    }
}

fn main() {
    accepted_by_also::main();
    brought_in_by_an_inner_block::main();
    in_a_generic_impl::main();
    in_every_place::main();
    named_by_constants::main();
}
