//! `ErrorBody` beside a reader that is plain instead of fast, on bodies with any byte changed.
#![cfg(feature = "body")]

use serde_json::{Map, Value};
use stytch_errors::ErrorBody;

const BODIES: [&str; 3] = [
    r#"{"status_code":404,"request_id":"r-1","error_type":"a","error_message":"\u00e9 \"b\"","error_url":"c"}"#,
    r#"{ "status_code" : "404" , "error" : "a" , "error_description" : null, "error_uri" : "c" }"#,
    r#"{"error":"a","error_type":"b","error_details":{"c":[1.5,true]},"x":"é"}"#,
];

/// What a body comes to, read through `Value`. `None` where it is refused.
fn plainly(body: &[u8]) -> Option<ErrorBody<'static>> {
    let Ok(Value::Object(fields)) = serde_json::from_slice(body) else {
        return None;
    };
    let status = match fields.get("status_code") {
        None | Some(Value::Null) => Value::Null,
        Some(Value::String(digits)) if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            // Only three digits are a status, and a leading zero leaves fewer.
            if digits.len() != 3 {
                return None;
            }
            digits.parse::<u16>().ok()?.into()
        }
        Some(Value::Number(number)) => number.clone().into(),
        Some(_) => return None,
    };
    if !status.is_null() && !(100..=999).contains(&status.as_u64()?) {
        return None;
    }

    let mut plain = Map::new();
    plain.insert("status_code".into(), status);
    let details = fields.get("error_details").cloned().unwrap_or_default();
    plain.insert("error_details".into(), details);
    plain.insert("request_id".into(), text(&fields, "request_id")?);
    for (name, oauth) in [
        ("error_type", "error"),
        ("error_message", "error_description"),
        ("error_url", "error_uri"),
    ] {
        let (own, other) = (text(&fields, name)?, text(&fields, oauth)?);
        plain.insert(name.into(), if own.is_null() { other } else { own });
    }
    let json = Value::Object(plain).to_string();
    ErrorBody::try_from(&*json).ok().map(ErrorBody::into_owned)
}

fn text(fields: &Map<String, Value>, name: &str) -> Option<Value> {
    let value = fields.get(name).cloned().unwrap_or_default();
    (value.is_string() || value.is_null()).then_some(value)
}

fn assert_agrees(body: &[u8]) -> bool {
    let read = ErrorBody::from_slice(body).ok();
    let plain = plainly(body);
    let shown = String::from_utf8_lossy(body);
    assert_eq!(read.is_some(), plain.is_some(), "{shown}");
    let (Some(read), Some(mut plain)) = (read, plain) else {
        return false;
    };
    let json = |body: &ErrorBody<'_>| -> Option<Value> {
        Some(serde_json::from_str(body.error_details.as_deref()?).unwrap())
    };
    assert_eq!(json(&read), json(&plain), "{shown}");
    plain.error_details.clone_from(&read.error_details);
    assert_eq!(read, plain, "{shown}");
    true
}

#[test]
fn every_byte_changed_to_every_other() {
    let mut accepted = 0;
    for body in BODIES {
        let mut bytes = body.as_bytes().to_vec();
        for at in 0..bytes.len() {
            let right = bytes[at];
            for wrong in 0..=u8::MAX {
                bytes[at] = wrong;
                accepted += usize::from(assert_agrees(&bytes));
            }
            bytes[at] = right;
        }
    }
    assert!(
        accepted > 1_000,
        "{accepted} of the changed bodies were still error bodies"
    );
}

#[test]
fn every_byte_removed_or_doubled() {
    for body in BODIES {
        for at in 0..body.len() {
            let mut bytes = body.as_bytes().to_vec();
            bytes.remove(at);
            assert_agrees(&bytes);
            let mut bytes = body.as_bytes().to_vec();
            bytes.insert(at, bytes[at]);
            assert_agrees(&bytes);
        }
    }
}

#[test]
fn every_two_parts_swapped() {
    let body = BODIES[2].as_bytes();
    for first in 0..body.len() {
        for second in first..body.len() {
            let swapped = [&body[second..], &body[first..second], &body[..first]].concat();
            assert_agrees(&swapped);
        }
    }
}
