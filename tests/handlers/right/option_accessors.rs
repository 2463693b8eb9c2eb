//! `error_type: Option<String>`, through every accessor.

use clients::stytch::Error;
use clients::{Action, Body};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn matched(body: &Body) -> Action {
    match body.error_type.as_deref() {
        Some("stale_factors" | "insufficient_factors") => Action::StepUp,
        Some(other) if other.starts_with("unable_to_auth_") => Action::SendAnotherLink,
        Some(_) => Action::LogIn,
        None => Action::GiveUp,
    }
}

#[stytch_handle(b2b, 401)]
fn compared(body: &Body) -> bool {
    body.error_type.as_deref() == Some("stale_factors")
        || body.error_type == Some("stale_factors".to_owned())
        || Some("stale_factors") == body.error_type.as_deref()
        || body.error_type.as_ref().map(String::as_str) == Some("stale_factors")
        || body.error_type.as_ref().map(|code| code.as_str()) == Some("stale_factors")
        || body.error_type.clone().unwrap_or_default() == "stale_factors"
}

#[stytch_handle(b2b, 401)]
fn in_closures(body: &Body) -> bool {
    let code = body.error_type.as_deref();
    code.is_some_and(|code| code == "stale_factors")
        || code.map(|code| code == "stale_factors").unwrap_or(false)
        || code.map_or(false, |code| matches!(code, "stale_factors"))
        || code.filter(|code| *code == "stale_factors").is_some()
        || code.into_iter().any(|code| code == "stale_factors")
        || body.error_type.iter().any(|code| code == "stale_factors")
}

#[stytch_handle(b2b, 401)]
fn early_returns(body: &Body) -> Option<Action> {
    let code = body.error_type.as_deref()?;
    if code == "stale_factors" {
        return Some(Action::StepUp);
    }
    let Some("unauthorized_credentials") = body.error_type.as_deref() else {
        return None;
    };
    Some(Action::LogIn)
}

#[stytch_handle(b2b, 401)]
fn defaults(body: &Body) -> Action {
    match body.error_type.as_deref().unwrap_or("none") {
        "stale_factors" => Action::StepUp,
        "none" => Action::GiveUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn default_by_map_or(body: &Body) -> Action {
    match body.error_type.as_ref().map_or("none", String::as_str) {
        "stale_factors" => Action::StepUp,
        "none" => Action::GiveUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn default_by_match(body: &Body) -> Action {
    let code = match &body.error_type {
        Some(code) => code.as_str(),
        None => "none",
    };
    match code {
        "stale_factors" => Action::StepUp,
        "none" => Action::GiveUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn default_by_if_let(body: &Body) -> Action {
    let code = if let Some(code) = &body.error_type {
        code
    } else {
        "none"
    };
    match code {
        "stale_factors" => Action::StepUp,
        "none" => Action::GiveUp,
        _ => Action::LogIn,
    }
}

const UNKNOWN: &str = "unknown";

#[stytch_handle(b2b, 401)]
fn default_by_constant(body: &Body) -> Action {
    match body.error_type.as_deref().unwrap_or(UNKNOWN) {
        "stale_factors" => Action::StepUp,
        UNKNOWN => Action::GiveUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn default_by_local(body: &Body) -> Action {
    let fallback = "none".to_owned();
    match body.error_type.as_ref().unwrap_or(&fallback).as_str() {
        "stale_factors" => Action::StepUp,
        "none" => Action::GiveUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn optional_error(body: Option<&Body>) -> Action {
    match body.and_then(|body| body.error_type.as_deref()) {
        Some("stale_factors") => Action::StepUp,
        _ => Action::LogIn,
    }
}

#[stytch_handle(b2b, 401)]
fn none_where_nothing_came(err: &Error) -> bool {
    let matched = match err {
        Error::Response(response) => Some(response.error_type.as_str()),
        _ => None,
    };
    matched == Some("stale_factors")
}

#[stytch_handle(b2b, 401)]
fn empty_where_nothing_came(err: &Error) -> bool {
    let code = if let Error::Response(response) = err {
        response.error_type.clone()
    } else {
        String::new()
    };
    code == "stale_factors" && !code.is_empty()
}
