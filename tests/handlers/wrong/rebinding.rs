//! Values that are mutable, assigned again, bound again, taken apart.

use clients::stytch::{Error, ErrorResponse};
use clients::{Body, StatusCode};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn mutable(err: &mut ErrorResponse) -> bool {
    let mut code = err.error_type.clone();
    let wrong = code == "stale_factor1"; //~ ERROR `stale_factor1`
    code.make_ascii_lowercase();
    if err.error_type == "stale_factor2" {
        //~^ ERROR `stale_factor2`
        err.error_type.clear();
    }
    wrong
}

#[stytch_handle(b2b, 401)]
fn assigned_again(mut call: impl FnMut() -> ErrorResponse) -> bool {
    let mut err = call();
    while err.error_type == "stale_factor1" {
        //~^ ERROR `stale_factor1`
        err = call();
    }
    err.error_type == "stale_factor2" //~ ERROR `stale_factor2`
}

#[stytch_handle(b2b)]
fn taken_apart(result: Result<(), Error>) -> bool {
    let Err(Error::Response(err)) = result else {
        return false;
    };
    let ErrorResponse {
        status_code,
        error_type,
        ..
    } = err;
    if status_code == 404 {
        return error_type == "stale_factors"; //~ ERROR is not documented with status 404
    }
    matches!(
        (status_code.as_u16(), error_type.as_str()),
        (401, "member_not_found") //~ ERROR is not documented with status 401
    )
}

#[stytch_handle(b2b)]
fn bound_to_locals(err: &ErrorResponse) -> bool {
    let status = err.status_code;
    let code = err.error_type.trim();
    if status == StatusCode::NOT_FOUND {
        return code == "stale_factors"; //~ ERROR is not documented with status 404
    }
    let number = status.as_u16();
    number == 404 && code == "stale_factors" //~ ERROR is not documented with status 404
}

#[stytch_handle(b2b)]
fn of_a_parameter(status: StatusCode, body: &Body) -> bool {
    if status == StatusCode::NOT_FOUND {
        let Some(code) = &body.error_type else {
            return false;
        };
        return code == "stale_factors"; //~ ERROR is not documented with status 404
    }
    false
}

#[stytch_handle(b2b, 401)]
fn through_question_marks(result: Result<Body, String>) -> Result<bool, String> {
    let code = result?.error_type.ok_or_else(|| "none".to_owned())?;
    Ok(code == "stale_factor") //~ ERROR `stale_factor`
}

#[stytch_handle(b2b, 401)]
fn beside_others(err: &ErrorResponse, role: &str) -> bool {
    matches!((role, &*err.error_type), ("admin", "stale_factor1")) //~ ERROR `stale_factor1`
        || (role, err.error_type.as_str()) == ("stale_factor", "stale_factor2") //~ ERROR `stale_factor2`
}
