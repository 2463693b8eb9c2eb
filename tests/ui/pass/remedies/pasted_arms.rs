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

fn main() {
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
