//! Codes with a name: constants, statics, associated constants, imports.

use std::sync::LazyLock;

use clients::stytch::ErrorResponse;
use clients::{Action, Body};
use stytch_errors::stytch_handle;

mod codes {
    pub(super) const STALE: &str = "stale_factors";
    pub(super) static INSUFFICIENT: &str = "insufficient_factors";
}

#[stytch_handle(b2b, 401)]
fn by_path(err: &ErrorResponse) -> Action {
    match err.error_type.as_str() {
        codes::STALE => Action::StepUp,
        _ if err.error_type == codes::INSUFFICIENT => Action::StepUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn imported(err: &ErrorResponse) -> bool {
    use codes::STALE;
    matches!(err.error_type.as_str(), STALE)
}

#[stytch_handle(b2b, 401)]
fn imported_by_glob_in_a_block(err: &ErrorResponse) -> bool {
    if !err.request_id.is_empty() {
        use codes::*;
        return err.error_type == STALE;
    }
    false
}

#[stytch_handle(b2b, 401)]
fn imported_by_alias_in_a_block(err: &ErrorResponse) -> bool {
    if !err.request_id.is_empty() {
        use codes as c;
        return err.error_type == c::STALE;
    }
    false
}

const fn pick() -> &'static str {
    "stale_factors"
}

#[stytch_handle(b2b, 401)]
fn evaluated(err: &ErrorResponse) -> bool {
    const PICKED: &str = pick();
    err.error_type == PICKED
}

#[stytch_handle(b2b, 401)]
fn evaluated_in_a_block(err: &ErrorResponse) -> bool {
    if !err.request_id.is_empty() {
        const PICKED: &str = pick();
        return err.error_type == PICKED;
    }
    false
}

trait HasCode {
    const CODE: &'static str;

    #[stytch_handle(b2b, 401)]
    fn is(&self, err: &ErrorResponse) -> bool {
        err.error_type == Self::CODE
    }
}

struct Stale;

impl HasCode for Stale {
    const CODE: &'static str = "stale_factors";
}

#[stytch_handle(b2b, 401)]
fn of_a_parameter<T: HasCode>(err: &ErrorResponse) -> bool {
    err.error_type == T::CODE
}

#[stytch_handle(b2b, 401)]
fn of_a_trait(err: &ErrorResponse) -> bool {
    match err.error_type.as_str() {
        <Stale as HasCode>::CODE => true,
        _ => err.error_type == Stale::CODE,
    }
}

struct Of<T>(T);

#[stytch_handle(b2b, 401)]
impl<T: HasCode> Of<T> {
    const OWN: &'static str = "stale_factors";

    fn own(&self, err: &ErrorResponse) -> bool {
        err.error_type == Self::OWN
    }

    fn of_its_parameter(&self, err: &ErrorResponse) -> bool {
        let _ = &self.0;
        err.error_type == T::CODE
    }
}

static CONFIGURED: LazyLock<String> = LazyLock::new(|| "stale_factors".to_owned());

#[stytch_handle(b2b, 401)]
fn evaluated_at_run_time(err: &ErrorResponse) -> bool {
    err.error_type == *CONFIGURED
        || err.error_type == CONFIGURED.as_str()
        || err.error_type == "insufficient_factors"
}

const EXPECTED: Option<&str> = Some("stale_factors");

#[stytch_handle(b2b, 401)]
fn optional(body: &Body) -> bool {
    body.error_type.as_deref() == EXPECTED
        || body.error_type.as_deref() == Some("insufficient_factors")
}

#[stytch_handle(b2b, 401)]
fn elsewhere(err: &ErrorResponse) -> bool {
    #[cfg(any())]
    assert_eq!(err.error_type, elsewhere::ONLY_THERE);
    #[cfg(any())]
    let _ = err.error_type == elsewhere::ONLY_THERE;
    match err.error_type.as_str() {
        #[cfg(any())]
        elsewhere::ONLY_THERE => true,
        "stale_factors" => true,
        _ => false,
    }
}
