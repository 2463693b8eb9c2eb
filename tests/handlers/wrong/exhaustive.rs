//! Handlers that leave codes out.

use clients::stytch::ErrorResponse;
use clients::{Body, StatusCode};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive)]
fn plain(err: &ErrorResponse) -> u8 {
    match err.error_type.as_str() {
        //~^ ERROR 1 of the 3 b2b 499, 500 and 503 codes is not handled
        "client_closed_request" => 1,
        "internal_server_error" => 2,
        _ => 3,
    }
}

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive)]
fn with_statuses(err: &ErrorResponse) -> u8 {
    match (err.status_code.as_u16(), err.error_type.as_str()) {
        //~^ ERROR 1 of the 3
        (499, "client_closed_request") => 1,
        (500, "internal_server_error") => 2,
        _ => 3,
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
            //~^ ERROR the one b2b 503 code is not handled
            "server_unavailable" if err.request_id.is_empty() => 3,
            _ => 4,
        },
        _ => 5,
    }
}

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive)]
fn optional(body: &Body) -> u8 {
    match body.error_type.as_deref() {
        //~^ ERROR 2 of the 3
        Some("server_unavailable") => 1,
        Some(_) => 2,
        None => 3,
    }
}

#[stytch_handle(b2b, 499 | 500 | 503, exhaustive)]
fn the_second_of_two(err: &ErrorResponse) -> u8 {
    let first = match err.error_type.as_str() {
        "client_closed_request" | "internal_server_error" | "server_unavailable" => 1,
        _ => 2,
    };
    match err.error_type.as_str() {
        //~^ ERROR 3 of the 3
        code if code.starts_with("client_") && first > 1 => 3,
        _ => 4,
    }
}

#[stytch_handle(b2b, 500, exhaustive)] //~ ERROR there is no `match` on an `error_type`
fn nothing_to_exhaust(err: &ErrorResponse) -> bool {
    err.error_type == "internal_server_error"
}

#[stytch_handle(b2b, 401, exhaustive)]
fn most_of_them(err: &ErrorResponse) -> bool {
    match err.error_type.as_str() {
        //~^ ERROR 31 of the 33 b2b 401 codes are not handled
        "stale_factors" | "insufficient_factors" => true,
        _ => false,
    }
}
