//! Bodies that stay `serde_json::Value`s.

use clients::Action;
use serde_json::{Map, Value, json};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn indexed(body: &Value) -> bool {
    body["error_type"] == "stale_factors"
        || body["error_type"].as_str() == Some("stale_factors")
        || body["error"]["error_type"] == "stale_factors"
        || body["error_type"] == json!("stale_factors")
        || body["error_type"] == Value::String("stale_factors".into())
        || body["error_type"] == Value::Null
        || body["error_type"].is_null()
        || body["status"] == "stale_factor"
}

#[stytch_handle(b2b, 401)]
fn looked_up(body: &Value, fields: &Map<String, Value>) -> Option<Action> {
    match body.get("error_type").and_then(Value::as_str) {
        Some("stale_factors") => return Some(Action::StepUp),
        Some(_) | None => {}
    }
    match &fields["error_type"] {
        Value::String(code) if code == "stale_factors" => return Some(Action::StepUp),
        Value::Null => return None,
        _ => {}
    }
    match body.get("error")?.get("error_type")?.as_str()? {
        "unable_to_auth_magic_link" => Some(Action::SendAnotherLink),
        _ => None,
    }
}

#[stytch_handle(b2b)]
fn narrowed(body: &Value) -> bool {
    body["status_code"] == 404 && body["error_type"] == "member_not_found"
        || body["status_code"].as_u64() == Some(401) && body["error_type"] == "stale_factors"
}

#[stytch_handle(b2b, 401)]
fn constructed(body: &Value) -> Value {
    if body["error_type"] == "stale_factors" {
        json!({ "error_type": "an_error_of_our_own", "status_code": 404 })
    } else {
        body.clone()
    }
}
