//! The tokens that are underlined, for each form of comparison, also where a macro passes them on.

mod match_arm {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match &*err.error_type {
            "stale_factor" => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

mod or_pattern {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" | "weak_factors" | "insufficient_factors" | "missing_factors" => {
                Action::StepUp
            }
            _ => Action::LogIn,
        }
    }
}

mod at_binding {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> String {
        match err.error_type.as_str() {
            code @ ("stale_factors" | "stale_session") => format!("step up: {code}"),
            code => format!("log in: {code}"),
        }
    }
}

mod equal {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_stale(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factor"
    }
}

mod eq_method {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_stale(err: &ErrorResponse) -> bool {
        err.error_type.eq("stale_factor")
    }
}

mod array_contains {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn needs_a_factor(err: &ErrorResponse) -> bool {
        ["stale_factors", "insufficient_factor"].contains(&err.error_type.as_str())
    }
}

mod matches_macro {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_stale(err: &ErrorResponse) -> bool {
        matches!(err.error_type.as_str(), "stale_factors" | "stale_session")
    }
}

mod assert_eq {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn expect_stale(err: &ErrorResponse) {
        assert_eq!(err.error_type, "stale_factor", "request {}", err.request_id);
    }
}

mod local_string {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_stale(err: &ErrorResponse) -> bool {
        let expected = "stale_factor";
        err.error_type == expected
    }
}

mod raw_string {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_stale(err: &ErrorResponse) -> bool {
        err.error_type == r#"stale_factor"#
    }
}

mod byte_string_pattern {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_bytes() {
            b"stale_\xff" => Action::StepUp,
            b"stale_factor" => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

mod c_string {
    use stytch_errors::stytch_handle;

    #[stytch_handle(b2b, 401, on = code)]
    fn is_stale(code: &std::ffi::CStr) -> bool {
        code == c"stale_factors"
    }
}

mod escapes_count_by_value {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale\x5ffactors" => Action::StepUp,
            "stale\u{2d}factors" => Action::StepUp,
            "insufficient_\
             factor" => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

mod field_pattern_with_a_literal {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::Action;

    struct Failure<'a> {
        error_type: &'a str,
        retries: u32,
    }

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(failure: &Failure<'_>) -> Action {
        match failure {
            Failure {
                error_type: "stale_factor",
                retries: 0,
            } => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

mod tuple_pattern {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401 | 404)]
    fn on_failure(err: &ErrorResponse) -> Action {
        match (err.status_code.as_u16(), err.error_type.as_str()) {
            (401, "session_not_found") => Action::LogIn,
            (404, "stale_factors") => Action::StepUp,
            _ => Action::Report,
        }
    }
}

mod println {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn log(err: &ErrorResponse) {
        println!("stale: {}", err.error_type == "stale_factor");
        eprintln!("weak: {weak}", weak = err.error_type == "weak_factor");
    }
}

mod async_block {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_stale(err: ErrorResponse) -> impl Future<Output = bool> {
        async move { err.error_type == "stale_factor" }
    }
}

mod default_method_of_a_trait {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    trait OnUnauthorized {
        #[stytch_handle(b2b, 401)]
        fn is_stale(&self, err: &ErrorResponse) -> bool {
            err.error_type == "stale_factor"
        }
    }
}

mod impl_block {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    struct Handler;

    #[stytch_handle(b2b, 401)]
    impl Handler {
        const RETRIES: u32 = 3;

        fn is_stale(&self, err: &ErrorResponse) -> bool {
            err.error_type == "stale_factor"
        }

        fn is_weak(&self, err: &ErrorResponse) -> bool {
            err.error_type == "weak_factor"
        }
    }
}

mod a_module {
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
}

mod macro_with_arms_of_its_own {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::Action;

    macro_rules! switch {
        ($value:expr; $($code:literal => $action:expr;)+ else $other:expr) => {
            match $value { $($code => $action,)+ _ => $other }
        };
    }

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(error_type: &str) -> Action {
        switch! {
            error_type;
            "stale_factors" => Action::StepUp;
            "session_not_found" => Action::LogIn;
            else Action::Report
        }
    }
}

mod range_of_characters {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::Action;

    #[stytch_handle(b2b, 401, on = code)]
    fn on_unauthorized(code: char) -> Action {
        match code {
            'a'..='m' => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

mod name_in_camel_case {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "insufficient_factors" => Action::StepUp,
            StaleFactors => Action::StepUp,
        }
    }
}

mod constant_of_an_inner_block {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    const fn pick(strict: bool) -> &'static str {
        if strict {
            "stale_factors"
        } else {
            "weak_factor_combination"
        }
    }

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse, retries: u32) -> Action {
        if retries == 0 {
            const PICKED: &str = pick(true);

            return match err.error_type.as_str() {
                PICKED => Action::StepUp,
                _ => Action::Report,
            };
        }
        Action::LogIn
    }
}

mod expression_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handler {
        ($name:ident, $code:expr) => {
            #[stytch_handle(b2b, 401)]
            fn $name(err: &ErrorResponse) -> bool {
                err.error_type == $code
            }
        };
    }

    handler!(is_stale, "stale_factor");
}

mod item_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! checked {
        ($($item:item)*) => {
            $(
                #[stytch_handle(b2b, 401)]
                $item
            )*
        };
    }

    checked! {
        fn is_stale(err: &ErrorResponse) -> bool {
            err.error_type == "stale_factor"
        }
    }
}

mod literal_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handler {
        ($name:ident, $code:literal) => {
            #[stytch_handle(b2b, 401)]
            fn $name(err: &ErrorResponse) -> bool {
                err.error_type == $code
            }
        };
    }

    handler!(is_stale, "stale_factor");
}

mod pattern_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handler {
        ($name:ident, $codes:pat) => {
            #[stytch_handle(b2b, 401)]
            fn $name(err: &ErrorResponse) -> bool {
                match err.error_type.as_str() {
                    $codes => true,
                    _ => false,
                }
            }
        };
    }

    handler!(is_stale, "stale_factors" | "weak_factor");
}

mod status_fragment {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    macro_rules! handler {
        ($name:ident, $status:literal) => {
            #[stytch_handle(b2b, $status)]
            fn $name(err: &ErrorResponse) -> bool {
                err.error_type == "stale_factors"
            }
        };
    }

    handler!(is_stale, 401);
    handler!(is_stale_too, 404);
}

fn main() {}
