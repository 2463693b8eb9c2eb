//! In the style of web services: errors of the service's own, made from the client's and turned into
//! responses, statuses of other protocols, and problems.

use std::error::Error as StdError;
use std::fmt;

use clients::stytch::{Error, ErrorResponse};
use clients::{StatusCode, warn};
use serde_json::{Value, json};
use stytch_errors::stytch_handle;

#[derive(Debug)]
enum AppError {
    Conflict(&'static str),
    Forbidden { reason: &'static str },
    Upstream(ErrorResponse),
    Internal(Box<dyn StdError + Send + Sync>),
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl StdError for AppError {}

#[stytch_handle(b2b)]
impl From<Error> for AppError {
    fn from(error: Error) -> Self {
        match error {
            Error::Response(response) => match response.error_type.as_str() {
                "duplicate_email" => Self::Conflict("email_taken"),
                "stale_factors" | "insufficient_factors" => Self::Forbidden {
                    reason: "step_up_required",
                },
                _ => Self::Upstream(response),
            },
            Error::JwkNotFound(key) if key == "error_type" => Self::Conflict("no_such_key"),
            other => Self::Internal(other.into()),
        }
    }
}

trait IntoResponse {
    type Body;

    fn into_response(self) -> (StatusCode, Self::Body);
}

impl IntoResponse for AppError {
    type Body = Value;

    #[stytch_handle(b2b)]
    fn into_response(self) -> (StatusCode, Value) {
        let (status, code) = match &self {
            Self::Conflict(code) => (StatusCode::CONFLICT, *code),
            Self::Forbidden { reason } => (StatusCode::FORBIDDEN, *reason),
            Self::Upstream(response) if response.error_type == "too_many_requests" => {
                (StatusCode::SERVICE_UNAVAILABLE, "try_again_later")
            }
            Self::Upstream(response) => (response.status_code, response.error_type.as_str()),
            Self::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        };
        if code == "internal" && status == StatusCode::INTERNAL_SERVER_ERROR {
            warn!(error = %self, error_type = code, "kept to ourselves");
        }
        (status, json!({ "error_type": code, "type": "about:blank" }))
    }
}

#[derive(Debug, PartialEq)]
enum Code {
    NotFound,
    PermissionDenied,
    ResourceExhausted,
    Unauthenticated,
    Unknown,
}

#[stytch_handle(b2b)]
fn into_status(error: &ErrorResponse) -> Code {
    match (error.status_code.as_u16(), error.error_type.as_str()) {
        (401, "stale_factors" | "insufficient_factors") => Code::PermissionDenied,
        (401, _) => Code::Unauthenticated,
        (404, code) if code.ends_with("_not_found") => Code::NotFound,
        (429, _) | (_, "too_many_requests") => Code::ResourceExhausted,
        _ => Code::Unknown,
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
            let logged_out = ["session_not_found", "user_unauthenticated"];
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
        Some(Error::Response(ErrorResponse { error_type, .. }))
            if error_type == "stale_factors" =>
        {
            Ok(1)
        }
        Some(Error::Unauthorized) => Ok(2),
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
        Err(Error::Response(ref response)) if response.error_type == "member_not_found" => {
            login("as a guest").await?
        }
        Err(error) => return Err(AppError::from(error)),
    };
    let again = async { login(token).await.map_err(AppError::from) };
    match again.await {
        Err(AppError::Upstream(ErrorResponse {
            status_code: StatusCode::TOO_MANY_REQUESTS,
            ref error_type,
            ..
        })) if error_type == "too_many_requests" => Ok(member),
        Err(AppError::Conflict("email_taken")) => Ok(member),
        other => other,
    }
}
