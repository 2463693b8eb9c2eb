//! In the style of clients for graphs: a list of errors, each with a map of extensions.

use std::collections::HashMap;

use clients::Action;
use serde_json::Value;
use stytch_errors::stytch_handle;

struct GraphError {
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
                .is_some_and(|code| code == "session_not_found" || code == "UNAUTHENTICATED") //~ ERROR `UNAUTHENTICATED`
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
            Some(Value::String(code)) if code == "stale_factor" => return Err(Action::StepUp), //~ ERROR `stale_factor`
            Some(Value::String(code)) => match code.as_str() {
                "member_missing" => return Err(Action::Register), //~ ERROR `member_missing`
                code if code.starts_with("unable_to_login") => return Err(Action::LogIn), //~ ERROR code starts with
                _ => {}
            },
            _ => {}
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
    if types.contains(&"member_missing") {
        //~^ ERROR `member_missing`
        return Some("no such member");
    }
    types.iter().find_map(|code| match *code {
        "org_not_found" => Some("no such organization"), //~ ERROR `org_not_found`
        _ => None,
    })
}

#[stytch_handle(b2b)]
fn status_in_extensions(extensions: &Value) -> bool {
    match (
        extensions["status_code"].as_u64(),
        extensions["error_type"].as_str(),
    ) {
        (Some(404), Some("stale_factors")) => true, //~ ERROR is not documented with status 404
        (None, Some(code)) => code == "stale_factor", //~ ERROR `stale_factor`
        _ => false,
    }
}
