//! Mistakes in the arguments of the attribute and of `error_type!`.

mod none {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle()]
    fn on_not_found(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_found"
    }
}

mod vertical_left_out {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(401)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(exhaustive)]
    fn on_any(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod vertical_named_twice {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b | consumer | b2b, 401)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b | 401)]
    fn on_status(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod vertical_in_quotes {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle("b2b", 401)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod status_unknown {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 402)]
    fn on_payment_required(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b, 409)]
    fn on_conflict(err: &ErrorResponse) -> bool {
        err.error_type == "duplicate_email"
    }

    #[stytch_handle(b2b, 422)]
    fn on_unprocessable(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factor"
    }

    #[stytch_handle(b2b, 200)]
    fn on_success(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b | fraud, 4010)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod status_without_a_page {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(fraud, 429)]
    fn on_too_many_fingerprints(err: &ErrorResponse) -> bool {
        err.error_type == "too_many_requests"
    }

    #[stytch_handle(consumer, 405)]
    fn on_wrong_method(err: &ErrorResponse) -> bool {
        err.error_type == "method_not_allowed"
    }
}

mod range_of_statuses_without_a_page {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 404..=401)]
    fn on_client_error(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_found"
    }

    #[stytch_handle(b2b, 400..)]
    fn on_any_error(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_found"
    }

    #[stytch_handle(b2b | consumer, 6xx)]
    fn on_other_error(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_found"
    }
}

mod status_as_a_constant {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{ErrorResponse, StatusCode};

    #[stytch_handle(b2b, StatusCode::UNAUTHORIZED)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.status_code == StatusCode::UNAUTHORIZED && err.error_type == "stale_factor"
    }

    #[stytch_handle(b2b, NotFound | BadGateway)]
    fn on_missing(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_found"
    }

    #[stytch_handle(b2b, 4.01)]
    fn on_number(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_found"
    }
}

mod status_after_an_option {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, exhaustive, 405)]
    fn is_refused(err: &ErrorResponse) -> bool {
        match err.error_type.as_str() {
            "method_not_allowed" => true,
            _ => false,
        }
    }
}

mod statuses_separated_by_commas {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, 404)]
    fn on_missing(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_found"
    }
}

mod sign_for_a_comma {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b; 401)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b, (401 | 404))]
    fn on_missing(err: &ErrorResponse) -> bool {
        err.error_type == "session_not_found"
    }

    #[stytch_handle(b2b, 401, = exhaustive)]
    fn on_all(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod comma_left_out {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b 401)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b, 401 exhaustive)]
    fn on_unauthorized_too(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod option_unknown {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, strict)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod option_given_twice {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, exhaustive, exhaustive)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b, 401, also("stale"), also("weak"))]
    fn on_stale(err: &ErrorResponse) -> bool {
        matches!(err.error_type.as_str(), "stale" | "weak")
    }
}

mod option_in_another_form {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, also = "stale")]
    fn also_is_a_list(err: &ErrorResponse) -> bool {
        err.error_type == "stale"
    }

    #[stytch_handle(b2b, 401, also)]
    fn also_needs_a_list(err: &ErrorResponse) -> bool {
        err.error_type == "stale"
    }

    #[stytch_handle(b2b, 401, on(code))]
    fn on_is_assigned(code: &str) -> bool {
        code == "stale_factors"
    }

    #[stytch_handle(b2b, 401, on =)]
    fn on_needs_a_name(code: &str) -> bool {
        code == "stale_factors"
    }

    #[stytch_handle(b2b, 401, crate(::stytch_errors))]
    fn crate_is_assigned(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    #[stytch_handle(b2b, 401, crate = 1)]
    fn crate_needs_a_path(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod option_is_a_string {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, "stale_factors")]
    fn on_stale(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod exhaustive_with_a_value {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, exhaustive = true)]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod exhaustive_on_a_partial_page {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::{Action, ErrorResponse};

    #[stytch_handle(b2b, 403, exhaustive)]
    fn on_forbidden(err: &ErrorResponse) -> Action {
        match err.error_type.as_str() {
            "captcha_required" => Action::LogIn,
            _ => Action::Report,
        }
    }
}

mod exhaustive_without_a_match {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, exhaustive)]
    fn on_stale(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod also_is_empty {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, also())]
    fn on_unauthorized(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod also_is_never_used {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, also("passkey_required", "passkey_expired"))]
    fn on_passkey(err: &ErrorResponse) -> bool {
        err.error_type == "passkey_required"
    }
}

mod also_lists_a_code_of_the_page {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, also("stale_factors"))]
    fn on_stale(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }
}

mod also_lists_a_code_twice {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, also("passkey_required", "passkey_required"))]
    fn on_passkey(err: &ErrorResponse) -> bool {
        err.error_type == "passkey_required"
    }
}

mod also_takes_no_names {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, also(passkey_required))]
    fn by_name(err: &ErrorResponse) -> bool {
        err.error_type == "passkey_required"
    }

    #[stytch_handle(b2b, 401, also("passkey_required" | "passkey_expired"))]
    fn by_alternatives(err: &ErrorResponse) -> bool {
        matches!(
            err.error_type.as_str(),
            "passkey_required" | "passkey_expired"
        )
    }

    #[stytch_handle(b2b, 401, also(b"passkey_required"))]
    fn by_bytes(err: &ErrorResponse) -> bool {
        err.error_type == "passkey_required"
    }
}

mod on_names_what_is_not_compared {
    use stytch_errors::stytch_handle;
    use stytch_errors_tests::client::ErrorResponse;

    #[stytch_handle(b2b, 401, on = kind)]
    fn on_stale(code: &str, err: &ErrorResponse) -> bool {
        code.is_empty() || err.error_type == "stale_factors"
    }
}

mod slip {
    use stytch_errors::error_type;

    const STALE: &str = error_type!(b2b, 401, "stale_factor");
}

mod nothing {
    use stytch_errors::error_type;

    const STALE: &str = error_type!();
}

mod no_literal {
    use stytch_errors::error_type;

    const STALE: &str = error_type!(b2b, 401);
    const WEAK: &str = error_type!(b2b, 401, WEAK_FACTOR_COMBINATION);
}

mod option_of_the_attribute {
    use stytch_errors::error_type;

    const STALE: &str = error_type!(b2b, 401, exhaustive, "stale_factors");
}

mod like_no_code_at_all {
    use stytch_errors::error_type;

    const STALE: &str = error_type!(b2b, 401, "quux");
}

mod arguments_of_the_macro {
    use stytch_errors::error_type;

    pub const IN_QUOTES: &str = error_type!("b2b", 401, "stale_factors");
    pub const STATUS_AFTER_A_BAR: &str = error_type!(b2b | 401, "stale_factors");
    pub const SIGN_FOR_A_COMMA: &str = error_type!(b2b; 401, "stale_factors");
    pub const UNKNOWN_VERTICAL: &str = error_type!(payments, 401, "stale_factors");
    pub const UNKNOWN_ARGUMENT: &str = error_type!(b2b, 401, strict, "stale_factors");
    pub const LOOSE_SIGN: &str = error_type!(b2b, 401, ?, "stale_factors");
    pub const FRACTION: &str = error_type!(b2b, 401.5, "stale_factors");
    pub const IN_A_GROUP: &str = error_type!(b2b, (401), "stale_factors");
}

fn main() {}
