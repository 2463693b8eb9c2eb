//! In the style of clients for payments: an enum of errors, one of which holds what the API said,
//! with most of it optional.

use std::fmt;

use clients::Action;
use stytch_errors::stytch_handle;

#[derive(Debug)]
enum ClientError {
    Api(RequestError),
    Decode(serde_json::Error),
    Timeout,
}

#[derive(Clone, Debug, Default)]
struct RequestError {
    status: u16,
    error_type: Option<String>,
    decline: Option<String>,
    message: String,
}

impl fmt::Display for ClientError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl From<RequestError> for ClientError {
    fn from(error: RequestError) -> Self {
        Self::Api(error)
    }
}

enum SignUpError {
    Taken,
    Weak { hint: String },
    Client(ClientError),
}

#[stytch_handle(b2b, 400)]
impl From<ClientError> for SignUpError {
    fn from(error: ClientError) -> Self {
        let ClientError::Api(api) = &error else {
            return Self::Client(error);
        };
        match api.error_type.as_deref() {
            Some("duplicate_email") if api.decline.is_none() => Self::Taken,
            Some("weak_password") => Self::Weak {
                hint: api.message.clone(),
            },
            Some(_) | None => Self::Client(error),
        }
    }
}

#[stytch_handle(b2b)]
fn charged(result: Result<u8, ClientError>) -> Result<Option<u8>, ClientError> {
    match result {
        Ok(id) => Ok(Some(id)),
        Err(ClientError::Api(RequestError {
            error_type: Some(code),
            status: 404,
            ..
        })) if code == "member_not_found" => Ok(None),
        Err(ClientError::Api(RequestError {
            error_type: Some(ref code),
            decline: Some(ref decline),
            ..
        })) if code == "stale_factors" && decline == "generic_decline" => Ok(None),
        Err(error) => Err(error),
    }
}

#[stytch_handle(b2b)]
fn ignore_missing(result: Result<(), ClientError>) -> Result<(), ClientError> {
    result.or_else(|error| match &error {
        ClientError::Api(api)
            if matches!(
                api.error_type.as_deref(),
                Some("member_not_found" | "organization_not_found")
            ) =>
        {
            Ok(())
        }
        _ => Err(error),
    })
}

#[stytch_handle(b2b, 401)]
fn into_action(error: &ClientError) -> Action {
    let code = match error {
        ClientError::Api(RequestError {
            error_type: Some(error_type),
            ..
        }) => error_type.as_str(),
        ClientError::Api(RequestError { decline, .. }) => decline.as_deref().unwrap_or("declined"),
        ClientError::Decode(_) => "unreadable",
        ClientError::Timeout => "timeout",
    };
    if code == "timeout" || code == "declined" {
        return Action::Retry;
    }
    match error {
        ClientError::Api(api) if api.error_type.as_deref() == Some("stale_factors") => {
            Action::StepUp
        }
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn reason(error: RequestError) -> String {
    let RequestError {
        error_type,
        decline,
        message,
        ..
    } = error;
    let was_stale = error_type.as_deref() == Some("stale_factors");
    // What was declined has words of its own.
    let code = error_type.or(decline).unwrap_or(message);
    if code == "insufficient_funds" {
        return "no money".into();
    }
    if was_stale { "again".into() } else { code }
}

#[stytch_handle(b2b, 401)]
fn worded(error: &RequestError) -> &str {
    match error.error_type.as_deref().unwrap_or_else(|| {
        eprintln!("no error type in {error:?}");
        "missing"
    }) {
        "missing" => "something went wrong",
        "stale_factors" | "insufficient_factors" => "please confirm that it is you",
        code if code.starts_with("too_many_") => "please upgrade",
        other => other,
    }
}
