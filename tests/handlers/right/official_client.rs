//! The official client: an enum of errors, one of which holds the response.

use clients::stytch::{self, Error, ErrorResponse};
use clients::{Action, StatusCode};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn response(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factors" | "insufficient_factors" => Action::StepUp,
        "unable_to_auth_magic_link" => Action::SendAnotherLink,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b)]
fn nested_patterns(result: stytch::Result<u8>) -> Action {
    match result {
        Ok(_) => Action::LogIn,
        Err(Error::Response(ErrorResponse {
            status_code: StatusCode::NOT_FOUND,
            error_type,
            ..
        })) if error_type == "member_not_found" => Action::Register,
        Err(Error::Response(ErrorResponse {
            status_code,
            error_type,
            ..
        })) if status_code != 404 && error_type == "stale_factors" => Action::StepUp,
        Err(Error::Response(response)) if response.status_code == 429 => {
            match &*response.error_type {
                "too_many_requests" => Action::Retry,
                _ => Action::GiveUp,
            }
        }
        Err(_) => Action::GiveUp,
    }
}

#[stytch_handle(b2b, 401)]
fn or_return(err: &Error) -> Action {
    let code = match err {
        Error::Response(response) => response.error_type.as_str(),
        _ => return Action::GiveUp,
    };
    match code {
        "stale_factors" => Action::StepUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn let_else(err: Error) -> Action {
    let Error::Response(ErrorResponse { error_type, .. }) = err else {
        return Action::GiveUp;
    };
    if error_type == "stale_factors" {
        Action::StepUp
    } else {
        Action::LogIn
    }
}

#[stytch_handle(b2b, 401)]
fn let_chain(result: &stytch::Result<()>) -> bool {
    if let Err(Error::Response(response)) = result
        && response.status_code == 401
        && response.error_type == "unauthorized_credentials"
    {
        return true;
    }
    false
}

#[stytch_handle(b2b, 401)]
fn from_block(err: Error) -> Action {
    let code = {
        let Error::Response(response) = err else {
            return Action::GiveUp;
        };
        response.error_type
    };
    match code.as_str() {
        "stale_factors" => Action::StepUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn map_err(result: stytch::Result<u8>) -> Result<u8, String> {
    result
        .map_err(|err| match err {
            Error::Response(response) if response.error_type == "stale_factors" => {
                "step up".to_owned()
            }
            err => err.to_string(),
        })
        .or_else(|text| if text == "step up" { Ok(1) } else { Err(text) })
}

#[stytch_handle(b2b, 401)]
fn downcast(err: &(dyn std::error::Error + 'static)) -> bool {
    err.downcast_ref::<ErrorResponse>()
        .is_some_and(|response| response.error_type == "stale_factors")
}

#[stytch_handle(b2b, 401)]
fn downcast_and_map(err: &(dyn std::error::Error + 'static)) -> bool {
    let response = err.downcast_ref::<ErrorResponse>();
    response.map(|response| response.error_type.as_str()) == Some("stale_factors")
}
