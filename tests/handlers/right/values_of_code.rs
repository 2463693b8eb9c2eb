//! What blocks, loops, functions and macros give.

use clients::stytch::ErrorResponse;
use clients::{Action, Body};
use serde_json::Value;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn labelled(err: &ErrorResponse, body: &Body) -> bool {
    let code = 'found: {
        if let Some(code) = &body.error_type {
            break 'found code.as_str();
        }
        if !err.error_type.is_empty() {
            break 'found &err.error_type;
        }
        "none"
    };
    match code {
        "stale_factors" => true,
        "none" => false,
        _ => false,
    }
}

#[stytch_handle(b2b, 429)]
fn until_it_fails(mut call: impl FnMut() -> Result<u8, ErrorResponse>) -> bool {
    let code = loop {
        if let Err(ErrorResponse { error_type, .. }) = call() {
            break error_type;
        }
    };
    let role = loop {
        match call() {
            Ok(_) => break "admin".to_owned(),
            Err(err) => break err.error_message,
        }
    };
    code == "too_many_requests" && role == "admin"
}

#[stytch_handle(b2b, 401)]
fn functions(err: &ErrorResponse, role: &str) -> Action {
    fn code_of(err: &ErrorResponse) -> &str {
        err.error_type.trim()
    }
    if is(err, "stale_factors") || role == "admin" {
        return Action::StepUp;
    }
    return match code_of(err) {
        "insufficient_factors" => Action::StepUp,
        _ if is_either(err, "twitter_401", role) => Action::LogIn,
        _ => Action::GiveUp,
    };

    fn is(err: &ErrorResponse, code: &str) -> bool {
        err.error_type == code
    }

    fn is_either(err: &ErrorResponse, code: &str, role: &str) -> bool {
        err.error_type == code || role == "owner"
    }
}

#[stytch_handle(b2b, 401)]
fn constant_function(err: &ErrorResponse) -> bool {
    const fn is_stale(error_type: &str) -> bool {
        matches!(error_type.as_bytes(), b"stale_factors")
    }
    is_stale(&err.error_type)
}

#[stytch_handle(b2b, 401)]
fn called_at_once(body: Option<&Body>) -> bool {
    let code = (|| body?.error_type.as_deref())();
    code == Some("stale_factors")
}

#[stytch_handle(b2b, 401)]
fn formatted(error_type: &dyn std::fmt::Display, err: &ErrorResponse) -> bool {
    let with_message = format!("{}: {}", err.error_type, err.error_message);
    format!("{error_type}") == "stale_factors"
        || format!("{}", err.error_type) == "twitter_401"
        || err.error_type.parse::<String>().as_deref() == Ok("insufficient_factors")
        || with_message == "stale_factors: Stale."
}

#[stytch_handle(b2b, 401)]
fn named(body: &Value, header: Option<&str>) -> Option<Action> {
    let error_type = body.get("type").and_then(Value::as_str).unwrap_or("none");
    match error_type {
        "none" => return None,
        "unauthorized_credentials" => return Some(Action::LogIn),
        _ => {}
    }
    let error_type = match header {
        Some(text) => text,
        None => "missing",
    };
    (error_type == "stale_factors" && error_type != "missing").then_some(Action::StepUp)
}

#[stytch_handle(b2b, 401)]
fn in_quotes(body: &Value) -> bool {
    let text = body["error_type"].to_string();
    text == "\"stale_factors\"" || text.trim_matches('"') == "twitter_401"
}
