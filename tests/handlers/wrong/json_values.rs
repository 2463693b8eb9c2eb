//! Bodies that stay `serde_json::Value`s.

use serde_json::{Map, Value, json};
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn indexed(body: &Value) -> bool {
    body["error_type"] == "stale_factor1" //~ ERROR `stale_factor1`
        || body["error_type"].as_str() == Some("stale_factor2") //~ ERROR `stale_factor2`
        || body["error"]["error_type"] == "stale_factor3" //~ ERROR `stale_factor3`
        || body["error_type"] == json!("stale_factor4") //~ ERROR `stale_factor4`
        || body["error_type"] == Value::String("stale_factor5".into()) //~ ERROR `stale_factor5`
        || body["error_type"] == Value::from("stale_factor6") //~ ERROR `stale_factor6`
}

#[stytch_handle(b2b, 401)]
fn looked_up(body: &Value, fields: &Map<String, Value>) -> Option<u8> {
    match body.get("error_type").and_then(Value::as_str) {
        Some("stale_factor1") => return Some(1), //~ ERROR `stale_factor1`
        Some(_) | None => {}
    }
    match &fields["error_type"] {
        Value::String(code) if code == "stale_factor2" => return Some(2), //~ ERROR `stale_factor2`
        Value::String(code) => match code.as_str() {
            "stale_factor3" => return Some(3), //~ ERROR `stale_factor3`
            _ => {}
        },
        _ => {}
    }
    match body.get("error")?.get("error_type")?.as_str()? {
        "stale_factor4" => Some(4), //~ ERROR `stale_factor4`
        _ => None,
    }
}

#[stytch_handle(b2b, 401)]
fn deeper(body: &Value) -> bool {
    let inner = body.get("error").and_then(|error| error.get("error_type"));
    inner.and_then(Value::as_str) == Some("stale_factor1") //~ ERROR `stale_factor1`
        || body.pointer("/error/error_type").and_then(Value::as_str) == Some("stale_factor2") //~ ERROR `stale_factor2`
}

#[stytch_handle(b2b)]
fn narrowed(body: &Value) -> bool {
    body["status_code"] == 404 && body["error_type"] == "stale_factors" //~ ERROR is not documented with status 404
        || body["status_code"].as_u64() == Some(404) && body["error_type"] == "stale_factors" //~ ERROR is not documented with status 404
}
