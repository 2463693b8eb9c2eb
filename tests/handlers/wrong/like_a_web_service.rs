//! In the style of web services: errors of the service's own, made from the client's and turned into
//! responses, and statuses of other protocols.

use std::error::Error as StdError;

use clients::StatusCode;
use clients::stytch::{Error, ErrorResponse};
use stytch_errors::stytch_handle;

enum AppError {
    Conflict(&'static str),
    Forbidden { reason: &'static str },
    Upstream(ErrorResponse),
    Internal(Error),
}

#[stytch_handle(b2b)]
impl From<Error> for AppError {
    fn from(error: Error) -> Self {
        match error {
            Error::Response(response) => match response.error_type.as_str() {
                "email_taken" => Self::Conflict("email_taken"), //~ ERROR `email_taken`
                "stale_factors" | "step_up_required" => Self::Forbidden {
                    //~^ ERROR `step_up_required`
                    reason: "step_up_required",
                },
                _ => Self::Upstream(response),
            },
            other => Self::Internal(other),
        }
    }
}

trait IntoResponse {
    fn into_response(self) -> (StatusCode, String);
}

impl IntoResponse for AppError {
    #[stytch_handle(b2b)]
    fn into_response(self) -> (StatusCode, String) {
        match self {
            Self::Conflict(code) => (StatusCode::CONFLICT, code.to_owned()),
            Self::Forbidden { reason } => (StatusCode::FORBIDDEN, reason.to_owned()),
            Self::Upstream(response) if response.error_type == "overloaded" => {
                //~^ ERROR `overloaded`
                (
                    StatusCode::SERVICE_UNAVAILABLE,
                    "try_again_later".to_owned(),
                )
            }
            Self::Upstream(response) => (response.status_code, response.error_type),
            Self::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, String::new()),
        }
    }
}

#[stytch_handle(b2b)]
fn into_status(error: &ErrorResponse) -> u8 {
    match (error.status_code.as_u16(), error.error_type.as_str()) {
        (401, "stale_factors" | "member_not_found") => 7, //~ ERROR is not documented with status 401
        (404, code) if code == "stale_factors" => 5,      //~ ERROR is not documented with status 404
        (429, _) | (_, "rate_limited") => 8,              //~ ERROR `rate_limited`
        _ => 2,
    }
}

#[stytch_handle(b2b, 401 | 404)]
fn in_a_middleware(
    next: impl FnOnce() -> Result<u8, Box<dyn StdError + Send + Sync>>,
) -> Result<u8, Box<dyn StdError + Send + Sync>> {
    let error = match next() {
        Ok(response) => return Ok(response),
        Err(error) => error,
    };
    let error = match error.downcast::<ErrorResponse>() {
        Ok(response) => {
            let logged_out = ["session_not_found", "session_expired"]; //~ ERROR `session_expired`
            if logged_out
                .iter()
                .any(|code| response.error_type.eq_ignore_ascii_case(code))
            {
                return Ok(0);
            }
            response as Box<dyn StdError + Send + Sync>
        }
        Err(error) => error,
    };
    match error.downcast_ref::<Error>() {
        Some(Error::Response(ErrorResponse { error_type, .. })) if error_type == "stale_factor" => {
            //~^ ERROR `stale_factor`
            Ok(1)
        }
        _ => Err(error),
    }
}

#[stytch_handle(b2b)]
async fn handler(
    login: impl AsyncFn(&str) -> Result<u8, Error>,
    token: &str,
) -> Result<u8, AppError> {
    let member = match login(token).await {
        Ok(member) => member,
        Err(Error::Response(ref response)) if response.error_type == "member_missing" => 0, //~ ERROR `member_missing`
        Err(error) => return Err(AppError::from(error)),
    };
    let again = async { login(token).await.map_err(AppError::from) };
    match again.await {
        Err(AppError::Upstream(ErrorResponse {
            status_code: StatusCode::TOO_MANY_REQUESTS,
            ref error_type,
            ..
        })) if error_type == "stale_factors" => Ok(member), //~ ERROR is not documented with status 429
        other => other,
    }
}
