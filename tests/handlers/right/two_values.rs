//! A status and an error type that belong to different values.

use clients::StatusCode;
use clients::stytch::ErrorResponse;
use serde_json::Value;
use stytch_errors::stytch_handle;

struct Pair {
    first: ErrorResponse,
    second: ErrorResponse,
}

#[stytch_handle(b2b)]
fn fields(pair: &Pair) -> bool {
    match pair {
        Pair {
            first:
                ErrorResponse {
                    status_code: StatusCode::NOT_FOUND,
                    ..
                },
            second: ErrorResponse { error_type, .. },
        } => error_type == "stale_factors",
        _ => pair.first.status_code == 404 && pair.second.error_type == "stale_factors",
    }
}

#[stytch_handle(b2b)]
fn elements(pair: (ErrorResponse, ErrorResponse)) -> bool {
    pair.0.status_code == 404 && pair.1.error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn indexed(errors: &[ErrorResponse], first: usize, second: usize) -> bool {
    errors[first].status_code == 404 && errors[second].error_type == "stale_factors"
        || errors[0].status_code == 404 && errors[1].error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn zipped(some: &[ErrorResponse], others: &[ErrorResponse]) -> bool {
    some.iter()
        .zip(others)
        .any(|(one, other)| one.status_code == 404 && other.error_type == "stale_factors")
}

#[stytch_handle(b2b)]
fn called(call: &dyn Fn(u8) -> ErrorResponse) -> bool {
    call(1).status_code == 404 && call(2).error_type == "stale_factors"
}

#[stytch_handle(b2b)]
fn values(one: &Value, other: &Value) -> bool {
    one["status_code"] == 404 && other["error_type"] == "stale_factors"
        || one["a"]["status_code"] == 404 && one["b"]["error_type"] == "stale_factors"
}
