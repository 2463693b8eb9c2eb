//! Items that cannot be checked, and those in which nothing is.

mod an_enum {
    use stytch_errors::stytch_handle;

    #[stytch_handle(b2b, 401)]
    enum Code {
        StaleFactors,
    }
}

mod function_without_a_body {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    trait OnUnauthorized {
        #[stytch_handle(b2b, 401)]
        fn is_stale(&self, err: &ErrorResponse) -> bool;
    }
}

mod associated_constant {
    use stytch_errors::stytch_handle;

    trait OnUnauthorized {
        #[stytch_handle(b2b, 401)]
        const STALE: &'static str;
    }
}

mod macro_call {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handler {
        ($name:ident, $code:literal) => {
            fn $name(err: &ErrorResponse) -> bool {
                err.error_type == $code
            }
        };
    }

    #[stytch_handle(b2b, 401)]
    handler!(is_stale, "stale_factors");
}

mod generated_enum {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::Action;

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(code: stytch_errors::b2b::Unauthorized) -> Action {
        use stytch_errors::b2b::Unauthorized;

        match code {
            Unauthorized::StaleFactors => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

mod impl_block {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    struct Handler;

    #[stytch_handle(b2b, 401)]
    impl Handler {
        fn new() -> Self {
            Self
        }

        fn log(&self, err: &ErrorResponse) {
            println!("{}", err.error_type);
        }
    }
}

mod a_module {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    mod handlers {
        use super::ErrorResponse;

        pub fn log(err: &ErrorResponse) {
            println!("{}", err.error_type);
        }
    }
}

mod function_that_only_logs {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn log(err: &ErrorResponse) {
        println!("{}: {}", err.error_type, err.error_message);
    }
}

fn main() {}
