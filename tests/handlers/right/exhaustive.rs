//! Handlers that name every code.

use clients::stytch::{Error, ErrorResponse};
use clients::{Body, StatusCode};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive)]
fn plain(err: &ErrorResponse) -> u8 {
    match err.error_type.as_str() {
        "client_closed_request" => 1,
        "internal_server_error" | "server_unavailable" => 2,
        _ => 3,
    }
}

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive)]
fn with_statuses(err: &ErrorResponse) -> u8 {
    match (err.status_code.as_u16(), err.error_type.as_str()) {
        (499, "client_closed_request") => 1,
        (500, "internal_server_error") => 2,
        (503, "server_unavailable") => 3,
        _ => 4,
    }
}

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive)]
fn under_statuses(err: &ErrorResponse) -> u8 {
    match err.status_code {
        StatusCode::INTERNAL_SERVER_ERROR => match err.error_type.as_str() {
            "internal_server_error" => 1,
            _ => 2,
        },
        StatusCode::SERVICE_UNAVAILABLE => match err.error_type.as_str() {
            "server_unavailable" => 3,
            other => u8::try_from(other.len()).unwrap_or(4),
        },
        _ => 5,
    }
}

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive)]
fn by_parts(err: &ErrorResponse) -> u8 {
    match err.error_type.as_str() {
        code if code.starts_with("client_") => 1,
        code if code.ends_with("_error") => 2,
        "server_unavailable" => 3,
        _ => 4,
    }
}

const UNAVAILABLE: &str = "server_unavailable";

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive)]
fn optional(body: &Body) -> u8 {
    match body.error_type.as_deref() {
        Some("client_closed_request") => 1,
        Some("internal_server_error" | UNAVAILABLE) => 2,
        Some(_) => 3,
        None => 4,
    }
}

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive, also("on_fire"))]
fn with_guards(err: &ErrorResponse, retry: bool) -> u8 {
    match err.error_type.as_str() {
        "client_closed_request" if retry => 0,
        "client_closed_request" => 1,
        #[cfg(any())]
        "internal_server_error" => 2,
        #[cfg(all())]
        "internal_server_error" => 3,
        code @ ("server_unavailable" | "on_fire") => u8::try_from(code.len()).unwrap_or(4),
        _ => 5,
    }
}

#[stytch_handle(b2b, 500, exhaustive)]
fn beside_other_matches(err: &ErrorResponse, result: Result<u8, Error>) -> u8 {
    let message = match err.error_message.as_str() {
        "no" => 1,
        _ => 2,
    };
    let status = match err.status_code.as_u16() {
        500 => 1,
        _ => 2,
    };
    match result {
        Ok(value) => value,
        Err(Error::Response(err)) if err.error_type == "internal_server_error" => status,
        Err(_) => match err.error_type.as_str() {
            "internal_server_error" => message,
            _ => 0,
        },
    }
}
