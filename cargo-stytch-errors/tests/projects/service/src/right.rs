//! Nothing is wrong here, and nothing is annotated yet.

use crate::client::Error;

/// What to do where no session is found.
#[must_use]
pub fn on_not_found(err: &Error) -> &'static str {
    match err.error_type.as_str() {
        "session_not_found" => "log in",
        "organization_not_found" | "member_not_found" => "sign up",
        _ => "give up",
    }
}

pub fn on_any(err: &Error) -> bool {
    err.error_type == "stale_factors" || err.error_type == "member_not_found"
}

pub fn on_method_not_allowed(err: &Error) -> u8 {
    match (err.status_code, err.error_type.as_str()) {
        (405, "method_not_allowed") => 1,
        _ => 0,
    }
}

pub trait Retry {
    fn again(&self, err: &Error) -> bool {
        matches!(
            &*err.error_type,
            "too_many_requests" | "member_reset_password"
        )
    }
}

mod inner {
    use super::Error;

    impl Error {
        pub fn is_weak(&self) -> bool {
            self.error_type == "weak_factor_combination"
        }
    }

    pub fn is_locked(err: &Error) -> bool {
        err.error_type == "member_password_not_found"
    }
}

pub fn of_no_code(err: &Error) -> bool {
    err.error_type.is_empty()
}
