//! Methods, traits, `impl` blocks, modules.

use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

struct ServiceError {
    inner: ErrorResponse,
    kind: String,
}

#[stytch_handle(b2b, 401)]
impl ServiceError {
    fn error_type(&self) -> &str {
        &self.inner.error_type
    }

    fn by_method(&self) -> bool {
        self.error_type() == "stale_factor1" //~ ERROR `stale_factor1`
            || Self::error_type(self) == "stale_factor2" //~ ERROR `stale_factor2`
    }

    fn boxed(&self) -> Box<dyn Fn() -> bool + '_> {
        Box::new(|| matches!(self.error_type(), "stale_factor3")) //~ ERROR `stale_factor3`
    }

    async fn later(&self) -> bool {
        self.inner.error_type == "stale_factor4" //~ ERROR `stale_factor4`
    }
}

trait Handler {
    #[stytch_handle(b2b, 401)]
    fn handle(&self, err: &ErrorResponse) -> bool {
        err.error_type == "stale_factor" //~ ERROR `stale_factor`
    }
}

#[stytch_handle(b2b, 401)]
impl Handler for ServiceError {
    fn handle(&self, err: &ErrorResponse) -> bool {
        matches!(err, ErrorResponse { error_type, .. } if error_type == "stale_factor") //~ ERROR `stale_factor`
    }
}

#[stytch_handle(b2b, 401)]
impl From<ErrorResponse> for ServiceError {
    fn from(err: ErrorResponse) -> Self {
        let kind = match &*err.error_type {
            "stale_factor" => "step up", //~ ERROR `stale_factor`
            _ => "log in",
        };
        Self {
            kind: kind.to_owned(),
            inner: err,
        }
    }
}

#[stytch_handle(b2b, 401)]
mod handlers {
    use super::ErrorResponse;

    fn nothing() {}

    fn fine(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factors"
    }

    fn wrong(err: &ErrorResponse) -> bool {
        err.error_type == "stale_factor1" //~ ERROR `stale_factor1`
    }

    mod deeper {
        fn wrong(err: &super::ErrorResponse) -> bool {
            err.error_type == "stale_factor2" //~ ERROR `stale_factor2`
        }
    }

    trait Checked {
        fn wrong(&self, err: &ErrorResponse) -> bool {
            err.error_type == "stale_factor3" //~ ERROR `stale_factor3`
        }
    }

    impl Checked for u8 {
        fn wrong(&self, err: &ErrorResponse) -> bool {
            err.error_type == "stale_factor4" //~ ERROR `stale_factor4`
        }
    }
}

#[stytch_handle(b2b, 401)]
fn generic<T: AsRef<str> + ?Sized, const N: usize>(error_type: &T, rest: [&str; N]) -> bool {
    match error_type.as_ref() {
        code @ "stale_factor" => rest.contains(&code), //~ ERROR `stale_factor`
        _ => false,
    }
}
