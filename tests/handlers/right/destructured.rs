//! Generic parameters, and patterns of every depth.

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;

use clients::stytch::{self, ErrorResponse};
use clients::{Action, Body, StatusCode};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn viewed(error_type: impl AsRef<str>) -> bool {
    matches!(error_type.as_ref(), "stale_factors")
}

#[stytch_handle(b2b, 401)]
fn converted<S: Into<String>>(error_type: S) -> bool {
    let error_type: String = error_type.into();
    error_type == "stale_factors"
}

#[stytch_handle(b2b, 401)]
fn dereferenced<D>(error_type: D) -> bool
where
    D: Deref<Target = str>,
{
    &*error_type == "stale_factors" || error_type.deref() == "twitter_401"
}

#[stytch_handle(b2b, 401)]
fn comparable<T: PartialEq<str> + ?Sized>(error_type: &T) -> bool {
    error_type == "stale_factors" || error_type.eq("twitter_401")
}

#[stytch_handle(b2b, 401)]
fn owned(error_type: Cow<'_, str>, shared: &Arc<ErrorResponse>) -> bool {
    let boxed: Box<str> = shared.error_type.clone().into_boxed_str();
    let counted: Arc<str> = Arc::from(shared.error_type.as_str());
    match error_type {
        Cow::Borrowed("stale_factors") => true,
        Cow::Owned(ref code) if code == "insufficient_factors" => true,
        Cow::Borrowed(code) => code == "twitter_401",
        Cow::Owned(code) => {
            code == *boxed || &*boxed == "stale_factors" || &*counted == "unauthorized_action"
        }
    }
}

#[stytch_handle(b2b, 401)]
fn tuples(err: &ErrorResponse, attempt: u8, method: &str) -> Action {
    match (
        err.status_code.as_u16(),
        &err.error_type[..],
        attempt,
        method,
    ) {
        (401, "stale_factors" | "insufficient_factors", 0..=2, "GET" | "HEAD") => Action::Retry,
        (400..=499, code @ ("twitter_401" | "unauthorized_credentials"), n @ 3.., _)
            if n > 4 || !code.is_empty() =>
        {
            Action::GiveUp
        }
        (_, code, _, "POST") if code == "unauthorized_action" => Action::StepUp,
        (401, .., "DELETE") => Action::LogIn,
        _ => Action::GiveUp,
    }
}

#[stytch_handle(b2b, 401)]
fn slices(errors: &[ErrorResponse]) -> bool {
    match errors {
        [] => false,
        [ErrorResponse { error_type, .. }] => error_type == "stale_factors",
        [
            first,
            ..,
            ErrorResponse {
                error_type: last, ..
            },
        ] => first.error_type == "insufficient_factors" || last == "twitter_401",
    }
}

#[stytch_handle(b2b, 401)]
fn parameters(
    ErrorResponse {
        error_type,
        error_message: message,
        ..
    }: &ErrorResponse,
    (
        role,
        Body {
            error_type: other, ..
        },
    ): (&str, &Body),
    [first, _]: [&ErrorResponse; 2],
) -> bool {
    error_type == "stale_factors"
        && message == "Stale."
        && role == "admin"
        && other.as_deref() == Some("insufficient_factors")
        && first.error_type == "twitter_401"
}

#[stytch_handle(b2b, 401)]
fn by_mutable_reference(err: &mut ErrorResponse) -> bool {
    let ErrorResponse {
        error_type,
        error_message,
        ..
    } = err;
    if error_type == "stale_factors" {
        error_message.push('!');
        return true;
    }
    let code = &mut err.error_type;
    *code == "insufficient_factors"
}

#[stytch_handle(b2b, 401)]
fn arrays<const N: usize>(errors: [ErrorResponse; N]) -> bool {
    let codes = errors.each_ref().map(|err| err.error_type.as_str());
    let [first, role] = [errors[0].error_type.as_str(), "admin"];
    codes.contains(&"stale_factors")
        || codes.iter().any(|code| *code == "twitter_401")
        || first == "insufficient_factors" && role == "admin"
}

trait Decide {
    fn error_type(&self) -> &str;

    #[stytch_handle(b2b, 401)]
    fn decide(&self) -> bool {
        match self.error_type() {
            "stale_factors" => true,
            code => code == "twitter_401",
        }
    }
}

#[stytch_handle(b2b, 401)]
impl Decide for ErrorResponse {
    fn error_type(&self) -> &str {
        &self.error_type
    }

    fn decide(&self) -> bool {
        Self::error_type(self) == "stale_factors"
            || <Self as Decide>::error_type(self) == "twitter_401"
    }
}

#[stytch_handle(b2b, 401)]
mod raw {
    use super::ErrorResponse;

    pub(super) const HELP: &str = "not_a_code";

    pub(super) unsafe fn is_stale(err: *const ErrorResponse) -> bool {
        unsafe { (*err).error_type == "stale_factors" }
    }

    pub(super) mod inner {
        pub(in super::super) fn is_twitter(error_type: &str) -> bool {
            error_type == "twitter_401"
        }
    }
}

#[must_use]
#[cfg(any(unix, windows))]
#[stytch_handle(b2b, 401)]
#[inline]
fn stacked(err: &ErrorResponse) -> bool {
    #[cfg(unix)]
    if err.error_type == "stale_factors" {
        return true;
    }
    if dbg!(&err.error_type) == "twitter_401" {
        todo!("{}", err.error_type)
    } else if dbg!(err.error_type == "insufficient_factors") {
        unimplemented!()
    }
    false
}

#[stytch_handle(b2b, 401 | 404)]
fn what_to_answer(err: &ErrorResponse) -> (StatusCode, &'static str) {
    let (status, label) = match err.error_type.as_str() {
        "stale_factors" => (StatusCode::NOT_FOUND, "hidden"),
        _ => (StatusCode::INTERNAL_SERVER_ERROR, "failed"),
    };
    if status == StatusCode::NOT_FOUND && err.error_type == "stale_factors" {
        println!("{label}");
    }
    (status, label)
}

#[stytch_handle(b2b)]
fn pair_with_a_label(result: Result<(), stytch::Error>) -> bool {
    let (status, error_type) = match result {
        Ok(()) => return true,
        Err(stytch::Error::Response(err)) => (err.status_code.as_u16(), err.error_type),
        Err(_) => (0, "transport".to_owned()),
    };
    status == 0 && error_type == "transport" || error_type == "stale_factors"
}
