//! The reader of bodies, on any bytes.

mod choices;
mod disguise;
#[path = "../../../stytch-errors/tests/plain_reader/mod.rs"]
mod plain_reader;
pub mod secrets;
mod structured;

use std::fmt::{Debug, Display};

use serde_json::Value;
use stytch_errors::{ErrorBody, InvalidBody, InvalidBodyKind};

pub use choices::Choices;
use plain_reader::{assert_agrees, is_beyond_a_value};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The bytes are read as a plain reader does, through serde as without it, and typed as untyped.
pub fn check(bytes: &[u8]) {
    assert_agrees(bytes);
    match ErrorBody::from_slice(bytes) {
        Ok(body) => check_accepted(bytes, &body),
        Err(refused) => check_refused(bytes, &refused),
    }
}

/// The same of an object that is made from these choices. Returns whether it is an error body.
pub fn check_structured(choices: &mut Choices<'_>) -> bool {
    let bytes = structured::body(choices);
    check(&bytes);
    ErrorBody::from_slice(&bytes).is_ok()
}

/// Everything, for a fuzzer: the bytes as a body, and as the choices that one is made from.
pub fn check_all(bytes: &[u8]) {
    check(bytes);
    check_structured(&mut Choices::of_bytes(bytes));
    secrets::check(&mut Choices::of_bytes(bytes));
}

fn check_accepted(bytes: &[u8], body: &ErrorBody<'_>) {
    assert_one_line(body);
    let _ = format!("{body:?}");
    assert_eq!(body.clone().into_owned(), *body);

    let status = body.status_code;
    let (b2b, consumer, fraud) = (body.b2b(), body.consumer(), body.fraud());
    assert_eq!(
        [b2b.status(), consumer.status(), fraud.status()],
        [status; 3]
    );
    let codes = [b2b.as_str(), consumer.as_str(), fraud.as_str()];
    assert_eq!(codes, [&body.error_type; 3]);

    let told = ErrorBody::from_response(418_u16, bytes).expect("the same bytes");
    let mut expected = body.clone();
    expected.status_code.get_or_insert(418);
    assert_eq!(told, expected);

    match through_serde(bytes) {
        Ok(read) => assert_same(&read, body),
        Err(error) => assert!(is_beyond_a_value(&error), "{error}"),
    }
    match serde_json::to_vec(body) {
        Ok(written) => {
            let read = ErrorBody::from_slice(&written).expect("what was written is a body");
            assert_same(&read, body);
        }
        Err(error) => assert!(is_beyond_a_value(&error), "{error}"),
    }
}

fn check_refused(bytes: &[u8], refused: &InvalidBody<'_>) {
    assert_one_line(refused);
    let shown = refused.to_string();
    // 16 members, each with a listed key, and what is wrong.
    assert!(shown.chars().count() < 16 * 40 + 200, "{shown}");
    assert_eq!(
        format!("{refused:?}"),
        format!("InvalidBody({:?}: {shown})", refused.kind())
    );
    assert_eq!(refused.body_with_secrets(), bytes);
    assert_eq!(refused.clone().into_owned(), *refused);
    assert_eq!(
        ErrorBody::from_response(418_u16, bytes).as_ref(),
        Err(refused)
    );

    let (offset, len) = (refused.offset(), bytes.len());
    assert!(offset <= len, "{shown}");
    let json = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    match refused.kind() {
        InvalidBodyKind::Empty => {
            assert!(json.iter().all(|byte| b" \t\r\n".contains(byte)), "{shown}");
            assert_eq!(offset, len);
        }
        InvalidBodyKind::NotAnObject => assert_ne!(bytes[offset], b'{'),
        InvalidBodyKind::NotUtf8 => {
            let error = std::str::from_utf8(bytes).expect_err("bytes that are not UTF-8");
            assert_eq!(offset, error.valid_up_to());
        }
        InvalidBodyKind::Truncated | InvalidBodyKind::NoErrorType => assert_eq!(offset, len),
        _ => {}
    }
    // Strings that are passed over are not looked at there.
    let passed_over = refused.kind() == InvalidBodyKind::NotUtf8;
    assert!(
        passed_over || through_serde(bytes).is_err(),
        "serde reads what is refused: {shown}"
    );
}

fn through_serde(bytes: &[u8]) -> serde_json::Result<ErrorBody<'static>> {
    serde_json::from_slice(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes))
}

/// Asserts that two bodies are the same, but for how the JSON of the details is written.
fn assert_same(one: &ErrorBody<'_>, other: &ErrorBody<'_>) {
    let details = |body: &ErrorBody<'_>| -> Option<Value> {
        let json = body.error_details.as_deref()?;
        Some(serde_json::from_str(json).expect("details are JSON"))
    };
    assert_eq!(details(one), details(other));
    let mut one = one.clone();
    one.error_details.clone_from(&other.error_details);
    assert_eq!(one, *other);
}

fn assert_one_line(shown: &(impl Display + Debug)) {
    let text = shown.to_string();
    assert!(!text.contains(char::is_control), "{text:?}");
}
