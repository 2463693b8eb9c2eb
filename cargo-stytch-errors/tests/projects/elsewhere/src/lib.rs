//! Clients of other services, whose errors have an `error_type` too.

pub fn of_a_model(error: &Error) -> bool {
    match error.error_type.as_str() {
        "insufficient_quota" | "rate_limit_exceeded" | "invalid_request_error" => true,
        "overloaded_error" | "authentication_error" | "not_found_error" => true,
        _ => false,
    }
}

pub fn of_payments(error: &Error) -> bool {
    matches!(
        &*error.error_type,
        "card_error" | "idempotency_error" | "api_error"
    )
}

pub fn of_oauth(error: &Error) -> bool {
    matches!(
        &*error.error_type,
        "invalid_request" | "invalid_scope" | "unauthorized_client" | "invalid_grant"
    )
}

pub fn of_http(error_type: &str) -> bool {
    [
        "bad_request",
        "too_many_requests",
        "internal_server_error",
        "teapot",
    ]
    .contains(&error_type)
}

pub fn of_the_cloud(error_type: Option<&str>) -> bool {
    match error_type {
        Some("Throttling" | "ThrottlingException") => true,
        Some(throttled) if throttled == "RequestLimitExceeded" => true,
        SOME_OTHER => SOME_OTHER.is_none(),
    }
}

pub struct Error {
    pub error_type: String,
}
