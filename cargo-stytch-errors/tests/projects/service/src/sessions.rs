use crate::client::Error;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 404)]
pub fn annotated(err: &Error) -> bool {
    err.error_type == r"session_not_fund" || err.error_type == r#"member-not-found"#
}

#[stytch_handle(consumer, 401)]
pub fn of_another_api(err: &Error) -> bool {
    err.error_type == "stale_factors"
}

pub struct Sessions;

impl Sessions {
    /// Whether the session is over.
    #[inline]
    #[must_use]
    pub fn is_over(&self, err: &Error) -> bool {
        let code = &err.error_type;
        assert_ne!(code, "sesion_not_found", "ä ö ü");
        code.starts_with("sesion_")
    }
}
