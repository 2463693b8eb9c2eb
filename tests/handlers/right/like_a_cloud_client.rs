//! In the style of clients for clouds: an error that is generic over the operation, metadata behind
//! a trait, and policies for what to try again.

use std::collections::HashSet;
use std::error::Error;
use std::time::Duration;

use clients::StatusCode;
use stytch_errors::stytch_handle;

#[derive(Debug)]
enum SdkError<E> {
    Dispatch(String),
    Service { source: E, status: StatusCode },
}

trait Metadata {
    fn error_type(&self) -> Option<&str>;
    fn message(&self) -> Option<&str>;
}

impl<E: Metadata> SdkError<E> {
    fn as_service_error(&self) -> Option<&E> {
        match self {
            Self::Service { source, .. } => Some(source),
            Self::Dispatch(_) => None,
        }
    }

    fn into_service_error(self) -> Option<E> {
        match self {
            Self::Service { source, .. } => Some(source),
            Self::Dispatch(_) => None,
        }
    }
}

impl<E: Metadata> Metadata for SdkError<E> {
    fn error_type(&self) -> Option<&str> {
        self.as_service_error().and_then(E::error_type)
    }

    fn message(&self) -> Option<&str> {
        self.as_service_error().and_then(E::message)
    }
}

#[stytch_handle(b2b)]
fn is_missing<E: Metadata>(error: &SdkError<E>) -> bool {
    error.error_type() == Some("member_not_found")
        || error.as_service_error().and_then(E::error_type) == Some("session_not_found")
        || error
            .as_service_error()
            .and_then(|service| service.error_type())
            .is_some_and(|code| code.ends_with("_not_found"))
        || error.message() == Some("no such thing")
}

#[stytch_handle(b2b)]
fn consumed<E: Metadata>(error: SdkError<E>) -> bool {
    let Some(service) = error.into_service_error() else {
        return false;
    };
    match (service.error_type(), service.message()) {
        (Some("too_many_requests"), _) => true,
        (Some(code), Some("slow down")) => code == "server_unavailable",
        _ => false,
    }
}

trait RetryPolicy {
    const ATTEMPTS: u32;

    fn delay(&self, attempt: u32) -> Duration;

    #[stytch_handle(b2b, 429 | 500 | 503)]
    fn next<E: Metadata>(&self, error: &SdkError<E>, attempt: u32) -> Option<Duration> {
        let transient = ["server_unavailable", "internal_server_error"];
        let throttled = |code: &str| code == "throttled";
        match error {
            SdkError::Dispatch(text) if throttled(text) => Some(self.delay(attempt)),
            SdkError::Service { source, .. } if attempt < Self::ATTEMPTS => {
                let code = source.error_type()?;
                (code == "too_many_requests" || transient.contains(&code))
                    .then(|| self.delay(attempt))
            }
            _ => None,
        }
    }
}

#[stytch_handle(b2b, 429 | 503)]
fn retryable<E: Metadata>(error: &SdkError<E>) -> bool {
    let codes: HashSet<&str> = HashSet::from(["too_many_requests", "server_unavailable"]);
    match error {
        SdkError::Service { source, status } if status.is_server_error() => {
            source.error_type() == Some("server_unavailable")
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
                .is_some_and(|code| code == "member_not_found")
        {
            return true;
        }
        source = error.source();
    }
    std::iter::successors(Some(error), |error| (**error).source())
        .filter_map(|error| error.downcast_ref::<ServiceError>())
        .filter_map(Metadata::error_type)
        .any(|code| code == "session_not_found")
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

    fn message(&self) -> Option<&str> {
        None
    }
}
