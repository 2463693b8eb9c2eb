//! Errors that are wrapped, found again behind others, and handed through combinators.

use std::error::Error as StdError;
use std::fmt;

use clients::stytch::{Error, ErrorResponse};
use clients::warn;
use stytch_errors::stytch_handle;

#[derive(Debug)]
enum Auth {
    Stytch(ErrorResponse),
    Client(Error),
    Ours { code: u16, error_type: String },
    Other(Box<dyn StdError + Send + Sync>),
}

impl fmt::Display for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.error_type())
    }
}

impl StdError for Auth {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Stytch(err) => Some(err),
            Self::Client(err) => Some(err),
            Self::Ours { .. } => None,
            Self::Other(err) => Some(&**err),
        }
    }
}

impl Auth {
    fn error_type(&self) -> Option<&str> {
        match self {
            Self::Stytch(err) | Self::Client(Error::Response(err)) => Some(&err.error_type),
            Self::Ours { error_type, .. } => Some(error_type),
            Self::Other(err) => {
                let response = err.downcast_ref::<ErrorResponse>();
                response.map(|err| err.error_type.as_str())
            }
            Self::Client(_) => None,
        }
    }

    #[stytch_handle(b2b)]
    fn is_retryable(&self) -> bool {
        matches!(
            self.error_type(),
            Some("rate_limited" | "server_unavailible") //~ ERROR `rate_limited` //~ ERROR `server_unavailible`
        )
    }

    #[stytch_handle(b2b)]
    fn needs_login(&self) -> bool {
        let is_ours =
            matches!(self, Self::Ours { code: 1, error_type } if error_type == "member_missing"); //~ ERROR `member_missing`
        is_ours
            || self
                .error_type()
                .is_some_and(|code| code == "session_missing" || code.ends_with("_factors")) //~ ERROR `session_missing`
    }
}

#[stytch_handle(b2b)]
fn found_behind(err: &(dyn StdError + 'static)) -> &'static str {
    let mut cause = Some(err);
    while let Some(err) = cause {
        if let Some(ErrorResponse { error_type, .. }) = err.downcast_ref()
            && error_type == "stale_factor" //~ ERROR `stale_factor`
        {
            return "step_up_please";
        }
        if let Some(Error::Response(e)) = err.downcast_ref::<Error>()
            && let "member_missing" | "organization_missing" = e.error_type.as_str() //~ ERROR `member_missing` //~ ERROR `organization_missing`
        {
            return "gone";
        }
        cause = err.source();
    }
    let response = err
        .source()
        .and_then(|cause| cause.downcast_ref::<ErrorResponse>());
    match response.map(|err| (err.status_code.as_u16(), &*err.error_type)) {
        Some((401, "invalid_credentials")) => "keys", //~ ERROR `invalid_credentials`
        Some((404, code)) if code.ends_with("_not_found") => "gone",
        Some((_, _)) | None => "unknown_to_us",
    }
}

#[stytch_handle(b2b, 401)]
fn unboxed(err: Box<dyn StdError + Send + Sync>) -> Result<bool, Box<dyn StdError + Send + Sync>> {
    let err = err.downcast::<ErrorResponse>()?;
    let ErrorResponse {
        error_type: ref code,
        ref error_message,
        ..
    } = *err;
    Ok(code == "stale_factor" && error_message == "Stale.") //~ ERROR `stale_factor`
}

#[stytch_handle(b2b, 401 | 404)]
fn combined(
    first: Result<u8, ErrorResponse>,
    again: impl Fn() -> Result<u8, ErrorResponse>,
) -> Result<u8, String> {
    let n = first
        .inspect_err(|err| warn!(%err.error_type, stale = err.error_type == "stale_factor")) //~ ERROR `stale_factor`
        .or_else(|err| match &*err.error_type {
            "session_missing" => again(), //~ ERROR `session_missing`
            _ => Err(err),
        })
        .or_else(|err| {
            if err.error_type == "stale_factor" {
                //~^ ERROR `stale_factor`
                Ok(0)
            } else {
                Err(err)
            }
        })
        .map_err(|err| {
            let ErrorResponse {
                error_type,
                error_message,
                ..
            } = err;
            if error_type == "user_not_authenticated" {
                //~^ ERROR `user_not_authenticated`
                error_message
            } else {
                error_type
            }
        })?;
    if again().is_err_and(|err| err.error_type == "member_missing") //~ ERROR `member_missing`
        || again()
            .as_ref()
            .is_err_and(|ErrorResponse { error_type, .. }| error_type == "stale_factor") //~ ERROR `stale_factor`
    {
        return Ok(n);
    }
    let code = again().map_err(|err| err.error_type).unwrap_err();
    Ok(u8::from(code == "twitter_400")) //~ ERROR `twitter_400`
}

#[stytch_handle(b2b, 401)]
fn asked_at_once(err: ErrorResponse) -> Result<u8, ErrorResponse> {
    let n = match err.error_type.as_str() {
        "stale_factor" => Ok(1), //~ ERROR `stale_factor`
        "insufficient_factor" => Ok(2), //~ ERROR `insufficient_factor`
        _ => Err(err),
    }?;
    Ok(n)
}
