//! The official client: an enum of errors, one of which holds the response.

use clients::stytch::{self, Error, ErrorResponse};
use clients::{Action, StatusCode};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn response(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        "stale_factor" => Action::StepUp, //~ ERROR write `"stale_factors"`
        "token_expired" => Action::SendAnotherLink, //~ ERROR `token_expired` is not a Stytch error type
        "session_not_found" => Action::LogIn, //~ ERROR `session_not_found` is not documented with status 401
        "cannot_update_trusted_metadata" => Action::GiveUp, //~ ERROR no b2b page lists it
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b)]
fn nested_patterns(result: stytch::Result<u8>) -> u8 {
    match result {
        Ok(value) => value,
        Err(Error::Response(ErrorResponse {
            status_code: StatusCode::NOT_FOUND,
            error_type,
            ..
        })) if error_type == "stale_factors" => 1, //~ ERROR is not documented with status 404
        Err(Error::Response(ErrorResponse {
            status_code,
            error_type,
            ..
        })) if status_code == 404 && error_type == "stale_factors" => 2, //~ ERROR is not documented with status 404
        Err(Error::Response(err)) if err.status_code == 409 => {
            u8::from(err.error_type == "duplicate_email") //~ ERROR compared only where the status is 409
        }
        Err(_) => 3,
    }
}

#[stytch_handle(b2b)]
fn beside_attempts(result: &stytch::Result<u8>, attempts: u8) -> bool {
    match (result, attempts) {
        (
            Err(Error::Response(ErrorResponse {
                status_code: StatusCode::NOT_FOUND,
                error_type,
                ..
            })),
            1..,
        ) if error_type == "stale_factors" => true, //~ ERROR is not documented with status 404
        (Err(Error::Response(err)), _) => err.status_code == 404 && err.error_type == "twitter_401", //~ ERROR is not documented with status 404
        _ => false,
    }
}

#[stytch_handle(b2b, 401)]
fn or_return(err: &Error) -> Action {
    let code = match err {
        Error::Response(response) => response.error_type.as_str(),
        _ => return Action::GiveUp,
    };
    match code {
        "stale_factor" => Action::StepUp, //~ ERROR not a Stytch error type
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn let_else(err: Error) -> bool {
    let Error::Response(ErrorResponse { error_type, .. }) = err else {
        return false;
    };
    error_type == "stale_factor" //~ ERROR not a Stytch error type
}

#[stytch_handle(b2b)]
fn let_chain(result: &stytch::Result<()>) -> bool {
    if let Err(Error::Response(err)) = result
        && err.status_code == 401
        && err.error_type == "member_not_found"
    //~^ ERROR is not documented with status 401
    {
        return true;
    }
    false
}

#[stytch_handle(b2b, 401)]
fn map_err(result: stytch::Result<u8>) -> Result<u8, String> {
    result.map_err(|err| match err {
        Error::Response(response) if response.error_type == "stale_factor" => "no".to_owned(), //~ ERROR not a Stytch error type
        err => err.to_string(),
    })
}

#[stytch_handle(b2b, 401)]
fn downcast(err: &(dyn std::error::Error + 'static)) -> bool {
    let response = err.downcast_ref::<ErrorResponse>();
    response.is_some_and(|response| response.error_type == "stale_factor") //~ ERROR not a Stytch error type
        || response.map(|response| response.error_type.as_str()) == Some("stale_factor") //~ ERROR not a Stytch error type
}
