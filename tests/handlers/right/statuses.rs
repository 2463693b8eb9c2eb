//! Statuses in every form: those that narrow what may come, and those that must not.

use clients::StatusCode;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b)]
fn beside(err: &ErrorResponse) -> bool {
    let status = err.status_code.as_u16();
    err.status_code == StatusCode::NOT_FOUND && err.error_type == "member_not_found"
        || err.error_type == "member_not_found" && err.status_code == 404
        || (400..500).contains(&status) && err.error_type == "member_not_found"
        || status >= 400 && status < 500 && err.error_type == "member_not_found"
        || matches!(status, 401 | 404) && err.error_type == "member_not_found"
        || [401, 404].contains(&status) && err.error_type == "member_not_found"
        || err.status_code.is_client_error() && err.error_type == "member_not_found"
        || err.status_code.is_server_error() && err.error_type == "server_unavailable"
}

#[stytch_handle(b2b)]
fn not_so(err: &ErrorResponse) -> bool {
    let found = err.status_code != 404;
    let missing = err.status_code == 404;
    err.status_code == 404
        || err.error_type == "stale_factors"
        || err.status_code != 404 && err.error_type == "stale_factors"
        || !(err.status_code == 404) && err.error_type == "stale_factors"
        || (err.status_code == 404) == false && err.error_type == "stale_factors"
        || (err.status_code == 404 || found) && err.error_type == "stale_factors"
        || !matches!(err.status_code.as_u16(), 404) && err.error_type == "stale_factors"
        || ![404, 405].contains(&err.status_code.as_u16()) && err.error_type == "stale_factors"
        || (missing && found) ^ (err.error_type == "stale_factors")
        || err.status_code.as_u16() / 100 == 4 && err.error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn afterwards(err: &ErrorResponse) -> bool {
    if err.status_code == 404 {
        return err.error_type == "member_not_found";
    }
    if err.status_code == 429 {
    } else if err.error_type == "stale_factors" {
        return true;
    }
    let (401 | 403) = err.status_code.as_u16() else {
        return err.error_type == "duplicate_email";
    };
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn arms(err: &ErrorResponse) -> bool {
    match err.status_code {
        StatusCode::NOT_FOUND if err.request_id.is_empty() => false,
        StatusCode::NOT_FOUND => match err.error_type.as_str() {
            "member_not_found" | "organization_not_found" => true,
            _ => false,
        },
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => {
            matches!(
                &*err.error_type,
                "stale_factors" | "session_authorization_error"
            )
        }
        status if status.is_server_error() => err.error_type == "internal_server_error",
        status if status != 400 && err.error_type == "too_many_requests" => true,
        _ => err.error_type == "duplicate_email",
    }
}

#[stytch_handle(b2b)]
fn tuples(err: &ErrorResponse) -> bool {
    match (err.status_code.as_u16(), err.error_type.as_str()) {
        (404, "member_not_found") | (401, "stale_factors") => true,
        (401 | 404, "unauthorized_action" | "organization_not_found") => true,
        (400..=499, "too_many_requests") => true,
        (500.., code) => code == "server_unavailable",
        (404, _) | (_, "duplicate_email") => true,
        (status, "weak_password") if status != 404 => true,
        (_, code) => matches!(code, "breached_password"),
    }
}

#[stytch_handle(b2b)]
fn changed(err: &ErrorResponse, lenient: bool) -> bool {
    let mut status = err.status_code.as_u16();
    if lenient {
        status = 401;
    }
    status == 401 && err.error_type == "member_not_found"
}

#[stytch_handle(b2b)]
fn translated(err: &ErrorResponse) -> bool {
    fn public(status: StatusCode) -> u16 {
        if status == 404 { 401 } else { status.as_u16() }
    }
    let status = public(err.status_code);
    status == 401 && err.error_type == "member_not_found"
}

mod my {
    pub(super) const NOT_FOUND: u16 = 401;
}

#[stytch_handle(b2b)]
fn named_like_a_status(status: u16, error_type: &str) -> bool {
    status == my::NOT_FOUND && error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn no_http_status(status: i32, error_type: &str) -> bool {
    status == 3 && error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn a_word(error_type: &str) -> bool {
    let status = std::env::var("STATUS").unwrap_or_default();
    match status.as_str() {
        "active" => error_type == "stale_factors",
        _ => status == "gone" && error_type == "member_not_found",
    }
}
