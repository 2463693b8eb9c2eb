//! Literals that never come with the status beside them.

use clients::StatusCode;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b)]
fn beside(err: &ErrorResponse) -> bool {
    err.status_code == StatusCode::NOT_FOUND && err.error_type == "stale_factors" //~ ERROR is not documented with status 404
        || err.error_type == "stale_factors" && err.status_code == 404 //~ ERROR is not documented with status 404
        || 404 == err.status_code.as_u16() && "stale_factors" == err.error_type //~ ERROR is not documented with status 404
        || matches!(err.status_code.as_u16(), 403 | 404) && err.error_type == "stale_factors" //~ ERROR is not documented with status 403 or 404
        || (402..=409).contains(&err.status_code.as_u16()) && err.error_type == "stale_factors" //~ ERROR is not documented with status
        || [403, 404].contains(&err.status_code.as_u16()) && err.error_type == "stale_factors" //~ ERROR is not documented with status
        || err.status_code.is_server_error() && err.error_type == "stale_factors" //~ ERROR is not documented with status
        || err.status_code.as_u16() >= 500 && err.error_type == "stale_factors" //~ ERROR is not documented with status
        || err.status_code == StatusCode::CONFLICT && err.error_type == "duplicate_email" //~ ERROR compared only where the status is 409
        || err.status_code == 404 && err.error_type.starts_with("stale_") //~ ERROR no b2b 404 code starts with
}

#[stytch_handle(b2b)]
fn combined(err: &ErrorResponse, often: bool) -> bool {
    let among = err.status_code == 404
        && (err.error_type == "stale_factors" || err.error_type == "member_not_found"); //~ ERROR is not documented with status 404
    let negated = !(err.status_code == 404 && err.error_type == "stale_factors"); //~ ERROR is not documented with status 404
    let chained = err.status_code == 404 && often && err.error_type == "stale_factors"; //~ ERROR is not documented with status 404
    let tuple = (err.status_code.as_u16(), err.error_type.as_str()) == (404, "stale_factors"); //~ ERROR is not documented with status 404
    let methods = err.status_code.eq(&404) && err.error_type.eq("stale_factors"); //~ ERROR is not documented with status 404
    among || negated || chained || tuple || methods
}

#[stytch_handle(b2b)]
fn branches(err: &ErrorResponse) -> bool {
    if err.status_code == 404 {
        if err.error_type == "stale_factors" {
            //~^ ERROR is not documented with status 404
            return true;
        }
    }
    if let StatusCode::NOT_FOUND = err.status_code {
        return err.error_type == "stale_factors"; //~ ERROR is not documented with status 404
    }
    let status = err.status_code.as_u16();
    if status == 429 {
        return matches!(&*err.error_type, "stale_factors"); //~ ERROR is not documented with status 429
    }
    while err.status_code == 404 {
        match err.error_type.as_str() {
            "stale_factors" => return true, //~ ERROR is not documented with status 404
            _ => break,
        }
    }
    false
}

#[stytch_handle(b2b)]
fn arms(err: &ErrorResponse) -> bool {
    match err.status_code {
        StatusCode::UNAUTHORIZED => match err.error_type.as_str() {
            "stale_factors" => true,
            "member_not_found" => false, //~ ERROR is not documented with status 401
            _ => false,
        },
        StatusCode::NOT_FOUND | StatusCode::FORBIDDEN if err.error_type == "stale_factors" => true, //~ ERROR is not documented with status 403 or 404
        StatusCode::NOT_FOUND => {
            let code = &err.error_type;
            code == "stale_factors" //~ ERROR is not documented with status 404
        }
        status if status == 429 => err.error_type == "stale_factors", //~ ERROR is not documented with status 429
        status if status.is_server_error() => err.error_type == "stale_factors", //~ ERROR is not documented with status
        _ => err.error_type == "stale_factors", //~ ERROR is not documented with status 400, 403, 405 or 499
    }
}

#[stytch_handle(b2b)]
fn tuples(err: &ErrorResponse) -> bool {
    match (err.status_code.as_u16(), err.error_type.as_str()) {
        (401, "member_not_found") => true, //~ ERROR is not documented with status 401
        (404, "member_not_found" | "stale_factors") => true, //~ ERROR is not documented with status 404
        (404, "organization_not_found") | (403, "twitter_401") => true, //~ ERROR is not documented with status 403
        (500..=599, "stale_factors") => true, //~ ERROR is not documented with status
        (status, "stale_factors") if status == 404 => true, //~ ERROR is not documented with status 404
        (404, code) if code == "stale_factors" => true, //~ ERROR is not documented with status 404
        (404, code) => matches!(code, "stale_factors"), //~ ERROR is not documented with status 404
        (_, code) => code == "stale_factors",
    }
}

#[stytch_handle(b2b, 401 | 403)]
fn of_no_page_here(err: &ErrorResponse) -> bool {
    err.status_code == 404 && err.error_type == "member_not_found" //~ ERROR compared only where the status is 404
}

#[stytch_handle(b2b)]
fn parameters(status: u16, error_type: &str) -> bool {
    status == 404 && error_type == "stale_factors" //~ ERROR is not documented with status 404
}
