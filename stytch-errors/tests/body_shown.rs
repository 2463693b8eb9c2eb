//! What an `ErrorBody` shows of what came.
#![cfg(feature = "body")]

use stytch_errors::ErrorBody;

const HOSTILE: &str = r"a\n\u001b[2K\u202eb";
const ESCAPED: &str = r"a\n\u{1b}[2K\u{202e}b";

#[test]
fn hostile_texts_are_escaped() {
    let json = format!(
        r#"{{"request_id":"{HOSTILE}","error_type":"{HOSTILE}","error_message":"{HOSTILE}","error_url":"{HOSTILE}"}}"#
    );
    let body = ErrorBody::try_from(&*json).unwrap();
    assert_eq!(body.error_type, "a\n\u{1b}[2K\u{202e}b");
    assert_eq!(
        body.to_string(),
        format!("{ESCAPED}: {ESCAPED} ({ESCAPED})")
    );
    assert_eq!(
        format!("{body:?}"),
        format!(
            "ErrorBody {{ status_code: None, request_id: Some(\"{ESCAPED}\"), \
             error_type: \"{ESCAPED}\", error_message: Some(\"{ESCAPED}\"), \
             error_url: Some(\"{ESCAPED}\"), error_details: None }}"
        )
    );
    let lines = format!("{body:#?}");
    assert!(!lines.contains(['\u{1b}', '\u{202e}']), "{lines}");
    assert_eq!(lines.lines().count(), 14, "{lines}");
}

#[test]
fn long_texts_are_cut_with_a_sign() {
    let read = |length: usize| {
        let x = "x".repeat(length);
        let json = format!(
            r#"{{"request_id":"{x}","error_type":"{x}","error_message":"{x}","error_url":"{x}"}}"#
        );
        ErrorBody::try_from(&*json).unwrap().into_owned()
    };
    let whole = read(96);
    assert!(!format!("{whole} {whole:?}").contains('…'));
    for length in [513, 1_000_000] {
        let (name, message) = ("x".repeat(96), "x".repeat(512));
        let body = read(length);
        assert_eq!(body.to_string(), format!("{name}…: {message}… ({name}…)"));
        assert_eq!(
            format!("{body:?}"),
            format!(
                "ErrorBody {{ status_code: None, request_id: Some(\"{name}\"…), \
                 error_type: \"{name}\"…, error_message: Some(\"{message}\"…), \
                 error_url: Some(\"{message}\"…), error_details: None }}"
            )
        );
    }
    let message = read(512).error_message;
    assert_eq!(message.as_deref().map(str::len), Some(512));
    assert!(
        read(512)
            .to_string()
            .contains(&format!(": {} (", "x".repeat(512)))
    );
}

#[test]
fn details_are_not_shown() {
    let json = r#"{"status_code":400,"error":"e","error_details":{"token":"secret"}}"#;
    let body = ErrorBody::try_from(json).unwrap();
    let expected = "error_details: Some(18 bytes)";
    assert!(format!("{body:?}").contains(expected), "{body:?}");
    assert!(!format!("{body} {body:?} {body:#?}").contains("secret"));
    let mut none = body.clone();
    none.error_details = None;
    assert!(format!("{none:?}").contains("error_details: None"));
}
