//! In the style of clients for clouds: an error that is generic over the operation, metadata behind
//! a trait, and policies for what to try again.

use std::collections::HashSet;
use std::error::Error;
use std::time::Duration;

use clients::StatusCode;
use stytch_errors::stytch_handle;

enum SdkError<E> {
    Dispatch(String),
    Service { source: E, status: StatusCode },
}

trait Metadata {
    fn error_type(&self) -> Option<&str>;
}

impl<E: Metadata> SdkError<E> {
    fn as_service_error(&self) -> Option<&E> {
        match self {
            Self::Service { source, .. } => Some(source),
            Self::Dispatch(_) => None,
        }
    }
}

#[stytch_handle(b2b)]
fn is_missing<E: Metadata>(error: &SdkError<E>) -> bool {
    error.as_service_error().and_then(E::error_type) == Some("member_missing") //~ ERROR `member_missing`
        || error
            .as_service_error()
            .and_then(|service| service.error_type())
            .is_some_and(|code| code.ends_with("_missing_it")) //~ ERROR code ends with `_missing_it`
        || error
            .as_service_error()
            .map(E::error_type)
            .is_some_and(|code| code == Some("session_missing")) //~ ERROR `session_missing`
}

#[stytch_handle(b2b)]
fn paired<E: Metadata>(error: &SdkError<E>, hint: Option<&str>) -> bool {
    let SdkError::Service { source, status } = error else {
        return false;
    };
    match (source.error_type(), hint) {
        (Some("throttling_exception"), _) => true, //~ ERROR `throttling_exception`
        (Some(code), Some("slow down")) => code == "service_unavailable", //~ ERROR `service_unavailable`
        _ => *status == StatusCode::NOT_FOUND && source.error_type() == Some("stale_factors"), //~ ERROR is not documented with status 404
    }
}

trait RetryPolicy {
    fn delay(&self, attempt: u32) -> Duration;

    #[stytch_handle(b2b, 429 | 500 | 503)]
    fn next<E: Metadata>(&self, error: &SdkError<E>, attempt: u32) -> Option<Duration> {
        let transient = ["server_unavailable", "bad_gateway"]; //~ ERROR `bad_gateway`
        match error {
            SdkError::Dispatch(text) if text == "throttled" => Some(self.delay(attempt)),
            SdkError::Service { source, .. } if attempt < 3 => {
                let code = source.error_type()?;
                (code == "rate_limited" || transient.contains(&code)) //~ ERROR `rate_limited`
                    .then(|| self.delay(attempt))
            }
            _ => None,
        }
    }
}

#[stytch_handle(b2b, 429 | 503)]
fn retryable<E: Metadata>(error: &SdkError<E>) -> bool {
    let codes: HashSet<&str> = HashSet::from(["too_many_requests", "unavailable"]); //~ ERROR `unavailable`
    match error {
        SdkError::Service { source, status } if status.is_server_error() => {
            source.error_type() == Some("too_many_requests") //~ ERROR `too_many_requests`
        }
        SdkError::Service { source, .. } => source
            .error_type()
            .filter(|code| codes.contains(code))
            .is_some(),
        SdkError::Dispatch(kind) => kind == "timeout",
    }
}

#[stytch_handle(b2b)]
fn along_the_sources(error: &(dyn Error + 'static)) -> bool {
    let mut source = Some(error);
    while let Some(error) = source {
        if let Some(service) = error.downcast_ref::<ServiceError>()
            && service
                .error_type()
                .is_some_and(|code| code == "member_missing")
        //~^ ERROR `member_missing`
        {
            return true;
        }
        source = error.source();
    }
    std::iter::successors(Some(error), |error| (**error).source())
        .filter_map(|error| error.downcast_ref::<ServiceError>())
        .filter_map(Metadata::error_type)
        .any(|code| code == "session_missing") //~ ERROR `session_missing`
}

#[derive(Debug)]
struct ServiceError(String);

impl std::fmt::Display for ServiceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for ServiceError {}

impl Metadata for ServiceError {
    fn error_type(&self) -> Option<&str> {
        Some(&self.0)
    }
}
