//! Strings that are no error types, or no longer.

use std::collections::HashMap;

use clients::Body;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn other_fields(err: &ErrorResponse, body: &Body) -> bool {
    let token_type = body.role.as_deref().unwrap_or("magic_links");
    let stale = "stale_factor";
    let message = match err.error_message.as_str() {
        "Session expired." => 1,
        "stale_factor" => 2,
        _ => 3,
    };
    match token_type {
        "magic_links" | "oauth" | "discovery" => return message == 1,
        _ => {}
    }
    ["admin", "owner"].contains(&body.role.as_deref().unwrap_or("none"))
        || err.error_message.contains("token_expired")
        || err.request_id == stale
        || err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401)]
fn shadowed(err: &ErrorResponse, body: &Body) -> bool {
    let code = err.error_type.as_str();
    if code == "stale_factors" {
        return true;
    }
    let is_admin = |code: &str| code == "admin";
    if let Some(code) = &body.role {
        return code == "admin" && is_admin(code);
    }
    for code in ["admin", "owner"] {
        if body.role.as_deref() == Some(code) && code == "admin" {
            return true;
        }
    }
    match body.role.as_deref() {
        Some(code) if code == "admin" => return true,
        Some(code) => return code == "owner",
        None => {}
    }
    let code = body.role.as_deref().unwrap_or("none");
    code == "admin"
}

#[stytch_handle(b2b, 401)]
fn reassigned(err: &ErrorResponse, body: &Body) -> bool {
    let was_stale = err.error_type == "stale_factors";
    let mut code = err.error_type.as_str();
    if code.is_empty() {
        code = body.role.as_deref().unwrap_or("none");
    }
    was_stale && code == "admin"
}

#[stytch_handle(b2b, 401)]
fn transformed(err: &ErrorResponse) -> bool {
    let stripped = err
        .error_type
        .strip_prefix("unable_to_auth_")
        .unwrap_or(&err.error_type);
    let (head, tail) = err.error_type.split_once('_').unwrap_or_default();
    let words: Vec<&str> = err.error_type.split('_').collect();
    let text = format!("{}: {}", err.error_type, err.error_message);
    match words.as_slice() {
        ["stale", ..] => return true,
        ["unable", "to", rest @ ..] => return rest.len() > 1,
        _ => {}
    }
    stripped == "magic_link"
        || head == "stale"
        || tail == "factors"
        || text == "stale: factors"
        || err.error_type.replace('_', "-") == "stale-factors"
        || err.error_type.to_uppercase() == "STALE_FACTORS"
        || err.error_type.split('_').any(|word| word == "magic")
        || err.error_type.get(..5) == Some("stale")
        || err.error_type.contains('_')
        || err.error_type.contains("magic_link")
        || err.error_type.ends_with("_factors")
        || err.error_type.len() == 13
}

#[stytch_handle(b2b, 401)]
fn bound(err: &ErrorResponse) -> usize {
    match err.error_type.as_str() {
        "stale_factors" => 1,
        code @ ("insufficient_factors" | "twitter_401") => code.len(),
        code if code.is_empty() => 0,
        unknown_error => unknown_error.len(),
    }
}

struct Builder;

impl Builder {
    fn error_type(self, error_type: &str) -> Option<String> {
        Some(error_type.to_owned())
    }
}

#[stytch_handle(b2b, 401)]
fn constructs(err: &ErrorResponse) -> Result<Option<String>, ErrorResponse> {
    if err.error_type != "stale_factors" {
        return Err(ErrorResponse {
            error_type: "error_of_our_own".into(),
            ..err.clone()
        });
    }
    let mut fake = err.clone();
    fake.error_type = "another_of_our_own".to_owned();
    let fields = HashMap::from([("error_type", "a_third_of_our_own")]);
    drop((fake, fields));
    Ok(Builder.error_type("a_fourth_of_our_own"))
}

#[stytch_handle(b2b, 401)]
fn compared_with_what_is_not_known_here(err: &ErrorResponse, other: &ErrorResponse) -> bool {
    let is = |code: &str| err.error_type == code;
    err.error_type == other.error_type || is("stale_factors") || err.error_type == "twitter_401"
}
