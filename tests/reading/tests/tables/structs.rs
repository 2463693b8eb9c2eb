//! Structs and newtypes of the user's own that the error type is put into.

use super::{Must, Table, table};

pub(super) fn tables() -> Vec<Table> {
    vec![
        table(
            "struct that the error type is put into",
            Must::Check,
            CHECKED,
        ),
        table("struct that is compared as a whole", Must::Check, WHOLE),
        table("struct beside the error type", Must::BeSilent, SILENT),
    ]
}

const CHECKED: &[&str] = &[
    r#"let failure = Failure { code: err.error_type.clone(), status: 1 }; failure.code == "CODE""#,
    r#"let failure = Failure { code: &err.error_type, status: 1 }; match failure.code { "CODE" => true, _ => false }"#,
    r#"let Failure { code, .. } = Failure { code: err.error_type.as_str(), status: 1 }; code == "CODE""#,
    r#"let code = Code(err.error_type.clone()); code.0 == "CODE""#,
    r#"let Code(code) = Code(err.error_type.as_str()); code == "CODE""#,
    r#"let code = Code(err.error_type.as_str()); code == Code("CODE")"#,
    r#"Failure { code: err.error_type.as_str(), retry: false } == Failure { code: "CODE", retry: false }"#,
    r#"assert_eq!(Failure { code: err.error_type.clone(), retry }, Failure { code: "CODE".into(), retry: true }); true"#,
    r#"let failure = Failure { code: Some(err.error_type.as_str()), retry }; failure.code == Some("CODE")"#,
    r#"matches!(Failure { code: &*err.error_type, retry }, Failure { code: "CODE", .. })"#,
    r#"struct Row<'a> { code: &'a str, id: u8 } let rows: Vec<Row> = errors.iter().map(|e| Row { code: &e.error_type, id: e.id }).collect(); rows.iter().any(|row| row.code == "CODE")"#,
    r#"let mut failure = Failure::default(); failure.code = err.error_type.clone(); failure.code == "CODE""#,
    r#"let failure = Failure { retry, ..Failure { code: err.error_type.as_str(), retry: false } }; failure.code == "CODE""#,
    r#"let outer = Outer { inner: Inner { code: err.error_type.as_str() } }; outer.inner.code == "CODE""#,
    r#"let key = Key { code: err.error_type.clone() }; let Key { code: ref name } = key; name == "CODE""#,
    r#"let failures = [Failure { code: err.error_type.as_str(), retry }]; failures[0].code == "CODE""#,
    r#"let wanted = Wanted { code: "CODE", label: "text" }; err.error_type == wanted.code"#,
    r#"let rules = [Rule { code: "CODE", label: "text" }]; rules.iter().find(|rule| rule.code == err.error_type).is_some()"#,
    r#"const RULES: &[Rule] = &[Rule { code: "CODE", label: "text" }]; RULES.iter().any(|rule| err.error_type == rule.code)"#,
    r#"for Rule { code, label } in [Rule { code: "CODE", label: "text" }] { if err.error_type == code { log(label); } } true"#,
    r#"let failure = Failure::Api(err.error_type.clone()); matches!(failure, Failure::Api(code) if code == "CODE")"#,
    r#"let reply = (Failure { code: err.error_type.as_str(), retry }, 1); reply.0.code == "CODE""#,
    r#"let boxed = Box::new(Failure { code: err.error_type.clone(), retry }); boxed.code == "CODE""#,
    r#"let failure = Some(Failure { code: err.error_type.as_str(), retry }); failure.is_some_and(|failure| failure.code == "CODE")"#,
];

const WHOLE: &[&str] = &[
    r#"result == Err(Failure { error_type: "CODE".into(), message: "text".into() })"#,
    r#"assert_eq!(result.unwrap_err(), Failure { error_type: "CODE".into() }); true"#,
    r#"assert_eq!(results, vec![Ok(1), Err(Failure { error_type: "CODE".into(), role: "text" })]); true"#,
    r#"assert_eq!(body, json!({ "error_type": "CODE", "request_id": "text", "list": [1, null] })); true"#,
    r#"body == json!({ "error": { "error_type": "CODE", "message": "text" } })"#,
    r#"assert_eq!(&serde_json::to_value(&reply)?, &json!({ "error_type": "CODE" })); true"#,
];

const SILENT: &[&str] = &[
    r#"let failure = Failure { code: err.error_type.clone(), role: err.role.clone() }; failure.role == "admin""#,
    r#"let failure = Failure { code: err.error_type.as_str(), text: "text" }; failure.text == message"#,
    r#"Failure { code: err.error_type.as_str(), role: &err.role } == Failure { code: "stale_factors", role: "admin" }"#,
    r#"matches!(Failure { code: &*err.error_type, role: &err.role }, Failure { role: "admin", .. })"#,
    r#"let failure = Failure { code: country(), status: 1 }; failure.code == "CH""#,
    r#"let failure = Failure::new(&err.error_type, "text"); failure.text == "text""#,
    r#"let mut failure = Failure { code: err.error_type.clone() }; failure.code = country(); failure.code == "CH""#,
    r#"let mut failure = Failure { code: err.error_type.clone() }; failure.code.push_str("_text"); failure.code == "x_text""#,
    r#"let mut failure = Failure { code: err.error_type.clone() }; edit(&mut failure); failure.code == "text""#,
    r#"let a = Failure { code: err.error_type.clone() }; g(&a); let b = Country { code: country() }; b.code == "CH""#,
    r#"let rules = [Rule { code: "stale_factors", label: "text" }]; rules.iter().find(|rule| rule.code == err.error_type).map(|rule| rule.label) == Some("text")"#,
    r#"const RULES: &[Rule] = &[Rule { code: "stale_factors", label: "text" }]; RULES.iter().any(|rule| rule.label == err.error_message)"#,
    r#"let event = Event { error_type: err.error_type.clone(), source: "text".into() }; event.source == "text""#,
    r#"let failure = Failure { code: err.error_type.to_uppercase(), status: 1 }; failure.code == "TEXT""#,
    r#"let failure = Failure { text: format!("{}!", err.error_type) }; failure.text == "text!""#,
    r#"let reply = json!({ "error_type": "text" }); send(&reply); reply == json!({ "kind": "stale_factor" })"#,
    r#"assert_eq!(body, json!({ "error": "stale_factor", "type": { "kind": "text" } })); true"#,
    r#"assert_eq!(result, Err(Failure { kind: "stale_factor".into(), role: "text".into() })); true"#,
    r#"let row = Row { code: err.error_type.as_str(), note: "text" }; [row.code, row.note].contains(&"text")"#,
];
