//! Services that translate codes into their own strings, and compare those.

use std::collections::BTreeMap;

use clients::stytch::{Error, ErrorResponse};
use clients::{Body, StatusCode};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b)]
fn into_a_response(err: &ErrorResponse) -> (StatusCode, &'static str) {
    match err.error_type.as_str() {
        "stale_factors" => (StatusCode::FORBIDDEN, "session_expired"),
        "member_not_found" => (StatusCode::NOT_FOUND, "stale_factor"),
        _ => (StatusCode::INTERNAL_SERVER_ERROR, "unknown"),
    }
}

#[stytch_handle(b2b)]
fn into_a_word(err: &ErrorResponse) -> bool {
    let code = match err.error_type.as_str() {
        "stale_factors" => "expired",
        other if other.starts_with("idp_") => "idp",
        _ => "other",
    };
    match code {
        "expired" => true,
        _ => code == "idp",
    }
}

#[stytch_handle(b2b)]
fn into_a_status(err: &ErrorResponse) -> bool {
    let status = match err.error_type.as_str() {
        "stale_factors" => 403,
        "duplicate_email" => 409,
        _ => err.status_code.as_u16(),
    };
    status == 403 && err.error_type == "stale_factors"
        || matches!((status, err.error_type.as_str()), (409, "duplicate_email"))
}

#[stytch_handle(b2b)]
fn in_a_closure(body: &Body) -> bool {
    let code = body.error_type.as_deref();
    let kind = code.map(|code| {
        if code == "stale_factors" {
            "expired"
        } else {
            "other"
        }
    });
    let method = code.and_then(|code| code.strip_prefix("unable_to_auth_"));
    let dashed = code.map(|code| code.replace('_', "-"));
    kind == Some("expired")
        || method == Some("magic_link")
        || dashed.as_deref() == Some("stale-factors")
}

#[stytch_handle(b2b)]
fn by_a_table(err: &ErrorResponse) -> bool {
    let kinds = BTreeMap::from([("stale_factors", "expired")]);
    let kind = kinds.get(err.error_type.as_str()).copied();
    kind.unwrap_or("other") == "expired" || err.error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn message_of(err: &Error) -> bool {
    let text = match err {
        Error::Response(err) if err.error_type == "stale_factors" => "expired",
        Error::Response(err) => err.error_message.as_str(),
        _ => "none",
    };
    text == "expired" || text == "Session expired."
}

#[stytch_handle(b2b)]
fn code_or_key(err: &Error) -> bool {
    let text = match err {
        Error::Response(err) => err.error_type.as_str(),
        Error::JwkNotFound(key) => key.as_str(),
        _ => "none",
    };
    text == "jwk-test-1" || matches!(err, Error::Response(err) if err.error_type == "stale_factors")
}
