//! In the style of clients for graphs: a list of errors, each with a map of extensions.

use std::collections::HashMap;

use clients::Action;
use serde_json::{Map, Value};
use stytch_errors::stytch_handle;

struct GraphError {
    message: String,
    extensions: Option<HashMap<String, Value>>,
}

struct Response<T> {
    data: Option<T>,
    errors: Option<Vec<GraphError>>,
}

#[stytch_handle(b2b)]
fn unauthenticated<T>(response: &Response<T>) -> bool {
    response.errors.as_ref().is_some_and(|errors| {
        errors.iter().any(|error| {
            error
                .extensions
                .as_ref()
                .and_then(|extensions| extensions.get("error_type"))
                .and_then(Value::as_str)
                .is_some_and(|code| code == "session_not_found" || code == "user_unauthenticated")
        })
    })
}

#[stytch_handle(b2b)]
fn data_of<T>(response: Response<T>) -> Result<T, Action> {
    for error in response.errors.into_iter().flatten() {
        let Some(extensions) = error.extensions else {
            continue;
        };
        match extensions.get("error_type") {
            Some(Value::String(code)) if code == "stale_factors" => return Err(Action::StepUp),
            Some(Value::String(code)) => match code.as_str() {
                "member_not_found" => return Err(Action::Register),
                code if code.starts_with("unable_to_auth_") => return Err(Action::SendAnotherLink),
                _ => {}
            },
            Some(Value::Null) | None if error.message == "unauthenticated" => {
                return Err(Action::LogIn);
            }
            _ => {}
        }
        if extensions["classification"] == "DataFetchingException" {
            return Err(Action::Retry);
        }
    }
    response.data.ok_or(Action::GiveUp)
}

#[stytch_handle(b2b)]
fn walked(body: &Value) -> Option<&'static str> {
    let errors = body.get("errors")?.as_array()?;
    let types: Vec<&str> = errors
        .iter()
        .filter_map(|error| error.get("extensions")?.get("error_type")?.as_str())
        .collect();
    let paths: Vec<&str> = errors
        .iter()
        .filter_map(|error| error.get("path")?.get(0)?.as_str())
        .collect();
    if types.contains(&"member_not_found") && paths.contains(&"member") {
        return Some("no such member");
    }
    types.iter().find_map(|code| match *code {
        "organization_not_found" => Some("no such organization"),
        "too_many_requests" => Some("slow down"),
        _ => None,
    })
}

#[stytch_handle(b2b)]
fn renamed(extensions: &Map<String, Value>) -> bool {
    let found = extensions
        .get("error_type")
        .or_else(|| extensions.get("code"));
    let code = found.and_then(Value::as_str).unwrap_or("UNKNOWN");
    code == "BAD_USER_INPUT" || extensions["error_type"] == "weak_password"
}

#[stytch_handle(b2b)]
fn status_in_extensions(extensions: &Value) -> bool {
    match (
        extensions["status_code"].as_u64(),
        extensions["error_type"].as_str(),
    ) {
        (Some(404), Some("member_not_found" | "organization_not_found")) => true,
        (Some(429 | 503), Some(_)) => false,
        (None, Some(code)) => code == "stale_factors",
        _ => extensions["kind"] == "stale_factor",
    }
}
