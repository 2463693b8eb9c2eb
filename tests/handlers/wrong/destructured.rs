//! Generic parameters, and patterns of every depth.

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;

use clients::stytch::{self, ErrorResponse};
use clients::{Action, Body};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn viewed(error_type: impl AsRef<str>) -> bool {
    matches!(error_type.as_ref(), "stale_factor") //~ ERROR `stale_factor`
}

#[stytch_handle(b2b, 401)]
fn converted<S: Into<String>>(error_type: S) -> bool {
    let error_type: String = error_type.into();
    error_type == "stale_factor" //~ ERROR `stale_factor`
}

#[stytch_handle(b2b, 401)]
fn dereferenced<D>(error_type: D) -> bool
where
    D: Deref<Target = str>,
{
    &*error_type == "stale_factor" || error_type.deref() == "twitter_400" //~ ERROR `stale_factor` //~ ERROR `twitter_400`
}

#[stytch_handle(b2b, 401)]
fn comparable<T: PartialEq<str> + ?Sized>(error_type: &T) -> bool {
    error_type == "stale_factor" || error_type.eq("twitter_400") //~ ERROR `stale_factor` //~ ERROR `twitter_400`
}

#[stytch_handle(b2b, 401)]
fn owned(error_type: Cow<'_, str>, shared: &Arc<ErrorResponse>) -> bool {
    let boxed: Box<str> = shared.error_type.clone().into_boxed_str();
    let counted: Arc<str> = Arc::from(shared.error_type.as_str());
    match error_type {
        Cow::Borrowed("stale_factor") => true, //~ ERROR `stale_factor`
        Cow::Owned(ref code) if code == "insufficient_factor" => true, //~ ERROR `insufficient_factor`
        Cow::Borrowed(code) => code == "twitter_400", //~ ERROR `twitter_400`
        Cow::Owned(code) => {
            code == *boxed || &*boxed == "stale_factor" || &*counted == "unauthorised_action" //~ ERROR `stale_factor` //~ ERROR `unauthorised_action`
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
        (401, "stale_factor" | "insufficient_factor", 0..=2, "GET" | "HEAD") => Action::Retry, //~ ERROR `stale_factor` //~ ERROR `insufficient_factor`
        (400..=499, code @ ("twitter_400" | "invalid_credentials"), n @ 3.., _) //~ ERROR `twitter_400` //~ ERROR `invalid_credentials`
            if n > 4 || !code.is_empty() =>
        {
            Action::GiveUp
        }
        (_, code, _, "POST") if code == "unauthorised_action" => Action::StepUp, //~ ERROR `unauthorised_action`
        (401, .., "DELETE") => Action::LogIn,
        _ => Action::GiveUp,
    }
}

#[stytch_handle(b2b, 401)]
fn slices(errors: &[ErrorResponse]) -> bool {
    match errors {
        [] => false,
        [ErrorResponse { error_type, .. }] => error_type == "stale_factor", //~ ERROR `stale_factor`
        [
            first,
            ..,
            ErrorResponse {
                error_type: last, ..
            },
        ] => first.error_type == "insufficient_factor" || last == "twitter_400", //~ ERROR `insufficient_factor` //~ ERROR `twitter_400`
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
    error_type == "stale_factor" //~ ERROR `stale_factor`
        && message == "Stale."
        && role == "admin"
        && other.as_deref() == Some("insufficient_factor") //~ ERROR `insufficient_factor`
        && first.error_type == "twitter_400" //~ ERROR `twitter_400`
}

#[stytch_handle(b2b, 401)]
fn by_mutable_reference(err: &mut ErrorResponse) -> bool {
    let ErrorResponse {
        error_type,
        error_message,
        ..
    } = err;
    if error_type == "stale_factor" {
        //~^ ERROR `stale_factor`
        error_message.push('!');
        return true;
    }
    let code = &mut err.error_type;
    *code == "insufficient_factor" //~ ERROR `insufficient_factor`
}

#[stytch_handle(b2b, 401)]
fn arrays<const N: usize>(errors: [ErrorResponse; N]) -> bool {
    let codes = errors.each_ref().map(|err| err.error_type.as_str());
    let [first, role] = [errors[0].error_type.as_str(), "admin"];
    codes.contains(&"stale_factor") //~ ERROR `stale_factor`
        || codes.iter().any(|code| *code == "twitter_400") //~ ERROR `twitter_400`
        || first == "insufficient_factor" && role == "admin" //~ ERROR `insufficient_factor`
}

trait Decide {
    fn error_type(&self) -> &str;

    #[stytch_handle(b2b, 401)]
    fn decide(&self) -> bool {
        match self.error_type() {
            "stale_factor" => true, //~ ERROR `stale_factor`
            code => code == "twitter_400", //~ ERROR `twitter_400`
        }
    }
}

#[stytch_handle(b2b, 401)]
impl Decide for ErrorResponse {
    fn error_type(&self) -> &str {
        &self.error_type
    }

    fn decide(&self) -> bool {
        Self::error_type(self) == "stale_factor" //~ ERROR `stale_factor`
            || <Self as Decide>::error_type(self) == "twitter_400" //~ ERROR `twitter_400`
    }
}

#[stytch_handle(b2b, 401)]
mod raw {
    use super::ErrorResponse;

    pub(super) const HELP: &str = "not_a_code";

    pub(super) unsafe fn is_stale(err: *const ErrorResponse) -> bool {
        unsafe { (*err).error_type == "stale_factor" } //~ ERROR `stale_factor`
    }

    pub(super) mod inner {
        pub(in super::super) fn is_twitter(error_type: &str) -> bool {
            error_type == "twitter_400" //~ ERROR `twitter_400`
        }
    }
}

#[must_use]
#[cfg(any(unix, windows))]
#[stytch_handle(b2b, 401)]
#[inline]
fn stacked(err: &ErrorResponse) -> bool {
    #[cfg(unix)]
    if err.error_type == "stale_factor" {
        //~^ ERROR `stale_factor`
        return true;
    }
    if dbg!(&err.error_type) == "twitter_400" {
        //~^ ERROR `twitter_400`
        todo!("{}", err.error_type)
    } else if dbg!(err.error_type == "insufficient_factor") {
        //~^ ERROR `insufficient_factor`
        unimplemented!()
    }
    false
}

#[stytch_handle(b2b, 401 | 404)]
fn one_of_several_pairs(result: Result<(), stytch::Error>) -> bool {
    let (status, code) = match result {
        Ok(()) => return true,
        Err(stytch::Error::Response(err)) => (err.status_code, err.error_type),
        Err(_) => return false,
    };
    code == "session_not_found" || status == 404 && code == "stale_factors" //~ ERROR is not documented with status 404
}
