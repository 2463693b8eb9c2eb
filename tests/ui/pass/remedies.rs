//! Handlers mended as a help says.

mod accept_both {
    // The help in fail/verdicts/code_of_another_status.stderr, and in code_of_a_third_status.stderr.
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401 | 404)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" => Action::StepUp,
            "session_not_found" => Action::LogIn,
            _ => Action::LogIn,
        }
    }

    #[stytch_handle(b2b, 400 | 401 | 404)]
    fn on_missing(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" => Action::StepUp,
            "weak_password" => Action::Explain,
            _ => Action::LogIn,
        }
    }

    pub fn main() {
        assert_eq!(on_unauthorized(&ErrorResponse::new(401, "stale_factors")), Action::StepUp);
        assert_eq!(on_missing(&ErrorResponse::new(400, "weak_password")), Action::Explain);
    }
}

mod also {
    // The help in fail/verdicts/{like_no_code_at_all, empty_string,
    // code_without_a_page_on_a_complete_page, code_of_a_status_without_a_page_here}.stderr.
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401, also("quux", "say \"please\""))]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "quux" => Action::StepUp,
            r#"say "please""# => Action::Explain,
            _ => Action::LogIn,
        }
    }

    #[stytch_handle(b2b, 401, also(""))]
    fn is_missing(err: &ErrorResponse) -> bool {
        err.error_type == ""
    }

    #[stytch_handle(b2b, 400, also("no_user_password"))]
    fn has_no_password(err: &ErrorResponse) -> bool {
        err.error_type == "no_user_password"
    }

    #[stytch_handle(fraud, 403, also("too_many_requests"))]
    fn on_rejected_fingerprint(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "too_many_requests" => Action::Retry,
            _ => Action::Report,
        }
    }

    pub fn main() {
        assert_eq!(on_unauthorized(&ErrorResponse::new(401, "quux")), Action::StepUp);
        assert!(is_missing(&ErrorResponse::new(401, "")));
        assert!(has_no_password(&ErrorResponse::new(400, "no_user_password")));
        let wait = on_rejected_fingerprint(&ErrorResponse::new(403, "too_many_requests"));
        assert_eq!(wait, Action::Retry);
    }
}

mod name_the_variable {
    // The help in fail/nothing_checked/variable_with_a_name_that_says_nothing.stderr.
    #![deny(warnings)]

    use stytch_errors::stytch_handle;

    #[stytch_handle(b2b, 401, on = code)]
    fn is_stale(code: &str) -> bool {
        code == "stale_factors"
    }

    pub fn main() {
        assert!(is_stale("stale_factors"));
    }
}

mod pasted_arms {
    // The arms that the help lists in fail/exhaustive/{one_left_out, codes_of_two_pages_left_out,
    // in_a_tuple_with_the_status, in_a_tuple_with_something_else, in_some,
    // in_a_tuple_with_a_status_constant}.stderr, pasted.
    #![deny(warnings)]

    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

    #[stytch_handle(fraud, 401, exhaustive)]
    fn one_left_out(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "unauthorized_credentials_error" => Action::Report,
            "unauthorized_credentials_homepage" => todo!(),
            _ => Action::LogIn,
        }
    }

    #[stytch_handle(consumer, 429 | 499, exhaustive)]
    fn codes_of_two_pages_left_out(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "too_many_requests" | "user_lock_limit_reached" => Action::Retry,
            "captcha_failed"
            | "too_few_tokens_authenticated"
            | "client_closed_request" => todo!(),
            _ => Action::Report,
        }
    }

    #[stytch_handle(fraud, 401 | 403, exhaustive)]
    fn in_a_tuple_with_the_status(err: &ErrorResponse) -> Action {
        match (err.status_code.as_u16(), err.error_type.as_str()) {
            (401, "unauthorized_credentials_error") => Action::Report,
            (401, "unauthorized_credentials_homepage") => todo!(),
            (403, "organization_suspended") => todo!(),
            _ => Action::LogIn,
        }
    }

    #[stytch_handle(fraud, 401 | 403, exhaustive)]
    fn in_a_tuple_with_a_status_constant(err: &ErrorResponse) -> Action {
        match (err.status_code, err.error_type.as_str()) {
            (StatusCode::UNAUTHORIZED, "unauthorized_credentials_error") => Action::Report,
            (StatusCode::UNAUTHORIZED, "unauthorized_credentials_homepage") => todo!(),
            (StatusCode::FORBIDDEN, "organization_suspended") => todo!(),
            _ => Action::LogIn,
        }
    }

    #[stytch_handle(fraud, 401, exhaustive)]
    fn in_a_tuple_with_something_else(err: &ErrorResponse, retries: u32) -> Action {
        match (retries, err.error_type.as_str()) {
            (_, "unauthorized_credentials_error") => Action::Report,
            (_, "unauthorized_credentials_homepage") => todo!(),
            _ => Action::LogIn,
        }
    }

    #[stytch_handle(fraud, 401, exhaustive)]
    fn in_some(error_type: Option<&str>) -> Action {
        match error_type {
            Some("unauthorized_credentials_error") => Action::Report,
            Some("unauthorized_credentials_homepage") => todo!(),
            Some(_) => Action::LogIn,
            None => Action::Retry,
        }
    }

    pub fn main() {
        let err = ErrorResponse::new(401, "unauthorized_credentials_error");
        let actions = [
            one_left_out(&err),
            in_a_tuple_with_the_status(&err),
            in_a_tuple_with_a_status_constant(&err),
            in_a_tuple_with_something_else(&err, 0),
            in_some(Some(&err.error_type)),
        ];
        assert_eq!(actions, [Action::Report; 5]);
        let busy = codes_of_two_pages_left_out(&ErrorResponse::new(429, "too_many_requests"));
        assert_eq!(busy, Action::Retry);
    }
}

fn main() {
    accept_both::main();
    also::main();
    name_the_variable::main();
    pasted_arms::main();
}
