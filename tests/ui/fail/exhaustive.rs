//! Matches that must name every code, and do not.

mod code_named_by_also {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    // `also` adds a code; it does not take one away.
    #[stytch_handle(fraud, 403, exhaustive, also("fingerprint_banned"))]
    fn on_forbidden(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "fingerprint_banned" => Action::Report,
            _ => Action::LogIn,
        }
    }
}

mod many_left_out {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401, exhaustive)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factors" | "insufficient_factors" => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

mod in_a_tuple_with_the_status {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(fraud, 401 | 403, exhaustive)]
    fn on_refusal(err: &ErrorResponse) -> Action {
        match (err.status_code.as_u16(), err.error_type.as_str()) {
            (401, "unauthorized_credentials_error") => Action::Report,
            _ => Action::LogIn,
        }
    }
}

mod no_catch_all_arm {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 499, exhaustive)]
    fn on_closed(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "client_closed_request" => Action::Retry,
        }
    }
}

mod one_left_out {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(fraud, 401, exhaustive)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "unauthorized_credentials_error" => Action::Report,
            _ => Action::LogIn,
        }
    }
}

mod prefix_and_more_in_a_guard_names_nothing {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(fraud, 401, exhaustive)]
    fn on_unauthorized(err: &ErrorResponse, strict: bool) -> Action {
        match err.error_type.as_str() {
            code if strict && code.starts_with("unauthorized_") => Action::Report,
            _ => Action::LogIn,
        }
    }
}

fn main() {}
