//! Methods, traits, `impl` blocks, modules.

use std::ops::ControlFlow;

use clients::Action;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

struct ServiceError {
    inner: ErrorResponse,
}

#[stytch_handle(b2b, 401 | 404)]
impl ServiceError {
    const STALE: &'static str = "stale_factors";

    fn error_type(&self) -> &str {
        &self.inner.error_type
    }

    fn status_code(&self) -> u16 {
        self.inner.status_code.as_u16()
    }

    /// By the method, and by its path.
    #[must_use]
    fn stale(&self) -> bool {
        self.error_type() == "stale_factors"
            || ServiceError::error_type(self) == "stale_factors"
            || Self::error_type(self) == Self::STALE
    }

    fn narrowed(&self) -> bool {
        self.status_code() == 404 && self.error_type() == "member_not_found"
            || self.status_code() != 404 && self.error_type() == "stale_factors"
    }

    async fn later(&self) -> ControlFlow<u8> {
        if self.error_type() == "stale_factors" {
            ControlFlow::Break(1)
        } else {
            ControlFlow::Continue(())
        }
    }

    fn boxed(&self) -> Box<dyn Fn() -> bool + '_> {
        Box::new(|| matches!(self.error_type(), Self::STALE | "member_not_found"))
    }

    fn repeated(&self) -> impl Iterator<Item = bool> + '_ {
        (0..3).map(move |attempt| attempt > 0 && self.error_type() == "stale_factors")
    }
}

trait Handler {
    #[stytch_handle(b2b, 401)]
    fn handle(&self, err: &ErrorResponse) -> bool
    where
        Self: Sized,
    {
        err.error_type == "stale_factors"
    }
}

#[stytch_handle(b2b, 401)]
impl Handler for ServiceError {
    fn handle(&self, err: &ErrorResponse) -> bool {
        matches!(err, ErrorResponse { error_type, .. } if error_type == "stale_factors")
    }
}

struct Decision(Action);

#[stytch_handle(b2b, 401)]
impl From<ErrorResponse> for Decision {
    fn from(ErrorResponse { error_type, .. }: ErrorResponse) -> Self {
        Self(match &*error_type {
            "stale_factors" => Action::StepUp,
            _ => Action::LogIn,
        })
    }
}

#[stytch_handle(b2b, 401)]
mod handlers {
    use super::ErrorResponse;

    const STALE: &str = "stale_factors";
    static ACTION: &str = "unauthorized_action";

    fn nothing() {}

    fn of_another(err: &ErrorResponse, expected: &str) -> bool {
        err.error_type == expected
    }

    fn by_constant(err: &ErrorResponse) -> bool {
        err.error_type == STALE || err.error_type == ACTION || err.error_type == super::TWITTER
    }

    mod deeper {
        #[stytch_errors::stytch_handle(b2b, 404)]
        fn of_another_status(err: &super::ErrorResponse) -> bool {
            err.error_type == "member_not_found"
        }
    }

    #[cfg(any())]
    fn elsewhere(err: &elsewhere::Error) -> bool {
        err.error_type == elsewhere::ONLY_THERE
    }
}

const TWITTER: &str = "twitter_401";

#[stytch_handle(b2b, 401)]
fn lifetimes<'a, 'b: 'a, T>(error_type: &'a T, other: &'b str) -> Option<&'a str>
where
    T: AsRef<str> + ?Sized,
{
    match error_type.as_ref() {
        code @ "stale_factors" => Some(code),
        _ => Some(other),
    }
}

#[stytch_handle(b2b, 401)]
fn length<const N: usize>(errors: &[ErrorResponse; N]) -> usize {
    errors
        .iter()
        .filter(|err| err.error_type == "stale_factors")
        .count()
        + N
}

#[stytch_handle(b2b, 401)]
unsafe extern "C" fn foreign(err: *const ErrorResponse) -> bool {
    let err = unsafe { &*err };
    err.error_type == "stale_factors"
}
