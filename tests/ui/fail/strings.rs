//! What is wrong with a string, one case for each message.

mod all_mistakes_of_a_function_at_once {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        if err.error_type == "stale_factor" {
            return Action::StepUp;
        }
        match err.error_type.as_str() {
            "session_not_found" => Action::LogIn,
            "cannot_update_trusted_metadata" => Action::Report,
            "no_user_password" => Action::Explain,
            _ => Action::Retry,
        }
    }
}

mod letter_left_out {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "stale_factor" => Action::StepUp,
            "insuficient_factors" => Action::StepUp,
            _ => Action::LogIn,
        }
    }
}

mod like_no_code_at_all {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "quux" => Action::StepUp,
            r#"say "please""# => Action::Explain,
            _ => Action::LogIn,
        }
    }
}

mod code_of_no_api_of_the_handler {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b | consumer, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "unauthorized_credentials_error"
    }

    #[stytch_handle(consumer | fraud, 404)]
    fn on_missing(err: &ErrorResponse) -> bool {
        err.error_type == "member_not_found"
    }
}

mod twin_of_another_api {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 404)]
    fn on_missing_member(err: &ErrorResponse) -> bool {
        err.error_type == "user_not_found"
    }

    #[stytch_handle(b2b, 401)]
    fn on_unknown_member(err: &ErrorResponse) -> bool {
        err.error_type == "user_not_found"
    }

    #[stytch_handle(consumer, 404)]
    fn on_missing_user(err: &ErrorResponse) -> bool {
        err.error_type == "member_not_found"
    }

    #[stytch_handle(consumer, 400)]
    fn on_duplicate(err: &ErrorResponse) -> bool {
        err.error_type == "duplicate_member_phone_number"
    }

    #[stytch_handle(b2b, 401)]
    fn on_slip(err: &ErrorResponse) -> bool {
        err.error_type == "cannot_update_trusted_metadat"
    }
}

mod name_of_oauth_at_another_status {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(consumer, 400 | 401)]
    fn on_token(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "invalid_client" | "invalid_grant" => Action::Report,
            _ => Action::LogIn,
        }
    }

    #[stytch_handle(b2b, 401 | 429)]
    fn on_limit(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "invalid_client" => Action::Report,
            "slow_down" => Action::Retry,
            _ => Action::LogIn,
        }
    }

    #[stytch_handle(fraud, 400)]
    fn for_fingerprints(err: &ErrorResponse) -> bool {
        err.error_type == "invalid_grant"
    }
}

mod invented_name_for_a_rate_limit {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(consumer, 429)]
    fn should_wait(err: &ErrorResponse) -> bool {
        err.error_type == "rate_limit_exceeded"
    }
}

mod code_without_a_page_on_a_complete_page {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 400)]
    fn has_no_password(err: &ErrorResponse) -> bool {
        err.error_type == "no_user_password"
    }

    #[stytch_handle(b2b, 400 | 401)]
    fn has_no_password_or_session(err: &ErrorResponse) -> bool {
        matches!(err.error_type.as_str(), "no_user_password" | "user_unauthenticated")
    }
}

mod empty_string {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_missing(err: &ErrorResponse) -> bool {
        err.error_type == ""
    }
}

mod long_string {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    }
}

mod part_in_another_spelling {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type.starts_with("unauthorised_")
    }

    #[stytch_handle(b2b, 401)]
    fn is_missing(err: &ErrorResponse) -> bool {
        err.error_type.ends_with("_not_found")
    }
}

mod prefix_of_no_code {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401)]
    fn is_about_passkeys(err: &ErrorResponse) -> bool {
        err.error_type.starts_with("passkey_")
    }
}

mod status_that_the_handler_does_not_have {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{ErrorResponse, StatusCode};

    #[stytch_handle(b2b, 400)]
    fn on_conflict(err: &ErrorResponse) -> bool {
        err.status_code == StatusCode::CONFLICT && err.error_type == "duplicate_email"
    }
}

mod and {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse, StatusCode};

    #[stytch_handle(b2b, 400 | 404)]
    fn on_failure(err: &ErrorResponse) -> Action {
        if err.status_code == StatusCode::NOT_FOUND && err.error_type == "weak_password" {
            return Action::Explain;
        }
        Action::Report
    }
}

mod code_of_a_partial_page_beside_exhaustive {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(consumer, 401, exhaustive)]
    fn is_gone(err: &ErrorResponse) -> bool {
        err.error_type == "user_not_found"
    }
}

mod name_without_a_page_of_another_api {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(fraud, 400)]
    fn is_about_biometrics(err: &ErrorResponse) -> bool {
        err.error_type == "cannot_use_biometrics_with_pending_user"
    }
}

fn main() {}
