//! A service with one mistake of each kind.

mod client;
pub mod right;
pub mod sessions;

use std::fmt;

use client::Error;

#[derive(Debug, PartialEq)]
pub enum Action {
    LogIn,
    StepUp,
    Wait,
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

pub fn on_unauthorized(err: &Error) -> Action {
    match err.error_type.as_str() {
        "stale_factor" | "insufficient_factors" => Action::StepUp,
        "token_expired" => Action::LogIn,
        _ => Action::Wait,
    }
}

pub fn on_conflict(err: &Error) -> bool {
    err.status_code == 409 && err.error_type == "duplicate_member"
}

pub fn on_bad_request(err: &Error) -> bool {
    err.status_code == 400 && matches!(&*err.error_type, "session_not_found" | "invalid_email")
}

// Both would be the same after a fix.
pub fn twice(err: &Error) -> bool {
    match &*err.error_type {
        "member_not_found" => true,
        "members_not_found" => true,
        _ => false,
    }
}

pub fn old_name(err: &Error) -> bool {
    err.error_type == "idp_client_not_found"
}

pub fn old_name_known(err: &Error) -> bool {
    #[allow(deprecated)]
    let is_old = err.error_type == "idp_client_not_found";
    is_old
}

#[expect(deprecated)]
#[stytch_errors::stytch_handle(b2b)]
pub fn old_name_expected(err: &Error) -> bool {
    err.error_type == "idp_client_not_found"
}

pub fn silenced(err: &Error) -> bool {
    let mut known = err.error_type == "sent_by_our_proxy"; // stytch-errors: allow
    // stytch-errors: allow: the proxy sends this one too
    known |= err.error_type == "also_sent_by_our_proxy";
    known
}

pub fn nothing_to_silence(err: &Error) -> bool {
    // stytch-errors: allow
    err.error_type == "organization_not_found"
}

pub fn other_strings(err: &Error, role: &str) -> bool {
    role == "stale_factor" && err.error_message == "stale_factor"
}
