//! Clients whose `error_type` is an enum of their own, which is none of the macro's business.

use stytch_errors::stytch_handle;

#[derive(Clone, PartialEq)]
enum Family {
    RateLimit,
    StaleFactors,
    OTP,
    SSO,
    Other(String),
}

impl From<&str> for Family {
    fn from(code: &str) -> Self {
        match code {
            "otp" => Self::OTP,
            "sso" => Self::SSO,
            _ => Self::Other(code.to_owned()),
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Pending,
    LOCKED,
    GONE,
}

struct Event {
    error_type: Family,
    status: Phase,
    code: String,
}

#[stytch_handle(b2b, 401)]
mod events {
    use super::{Event, Family, Phase};

    fn matched(event: &Event) -> u8 {
        match event.error_type {
            Family::RateLimit => 1,
            Family::StaleFactors => 2,
            Family::OTP | Family::SSO => 3,
            Family::Other(_) => 4,
        }
    }

    fn matched_by_import(event: &Event) -> u8 {
        use Family::*;
        match (event.status, &event.error_type) {
            (Phase::Pending, RateLimit) => 1,
            (_, StaleFactors) => 2,
            _ => 3,
        }
    }

    fn compared(event: &Event) -> bool {
        event.error_type == Family::RateLimit || event.error_type == Family::OTP
    }

    fn converted(event: &Event, error_type: &str) -> bool {
        let family: Family = error_type.into();
        family == Family::SSO || event.code == "sso"
    }

    fn real(error_type: &str) -> bool {
        error_type == "stale_factors"
    }
}

#[stytch_handle(b2b)]
fn status_of_something_else(status: Phase, event: &Event, error_type: &str) -> bool {
    if status == Phase::LOCKED && error_type == "stale_factors" {
        return true;
    }
    match event.status {
        Phase::GONE => error_type == "stale_factors",
        _ => false,
    }
}

#[derive(PartialEq)]
struct Kind(&'static str);

impl Kind {
    const STALE: Self = Self("stale_factors");
}

struct Typed {
    error_type: Kind,
    code: String,
}

#[stytch_handle(b2b, 401, on = code)]
fn newtype(err: &Typed, code: &str) -> bool {
    err.error_type.0 == Kind::STALE.0 || code == "stale_factors" && err.code == "E17"
}
