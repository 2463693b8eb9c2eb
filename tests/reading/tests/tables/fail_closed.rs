//! Functions and macros that are not known: slips are reported, everything else is silent.

use super::{Must, Table, table};

pub(super) fn tables() -> Vec<Table> {
    vec![
        table("slip beside an error type", Must::ReportSlips, SLIPS),
        table("other string beside an error type", Must::BeSilent, SILENT),
        table("assert_matches!", Must::Check, ASSERT_MATCHES),
        table(
            "assert_matches! of something else",
            Must::BeSilent,
            ASSERT_MATCHES_SILENT,
        ),
        table("enum of the user's own", Must::BeSilent, ENUMS),
    ]
}

const SLIPS: &[&str] = &[
    r#"assert_equal!(err.error_type, "CODE"); true"#,
    r#"same(&err.error_type, "CODE")"#,
    r#"same("CODE", err.error_type.as_str())"#,
    r#"err.is_error_type("CODE")"#,
    r#"err.has_error_type("CODE")"#,
    r#"assert_that!(err.error_type, eq("CODE")); true"#,
    r#"assert_that(&err.error_type).is_equal_to("CODE"); true"#,
    r#"expect![["CODE"]].assert_eq(&err.error_type); true"#,
    r#"expect!["CODE"].assert_eq(err.error_type.as_str()); true"#,
    r#"let code = err.error_type.as_str(); same(code, "CODE")"#,
    r#"Matcher::new("CODE").matches(&err.error_type)"#,
    r#"compare::strings(&err.error_type, "CODE").is_equal()"#,
    r#"err.error_type.matches_code("CODE")"#,
    r#"utils::one_of(&err.error_type, &["CODE", "weak_factor_combination"])"#,
    r#"self.policy.retries(&err.error_type, "CODE")"#,
    r#"verify_eq!(err.error_type.as_str(), "CODE", "the code"); true"#,
    r#"err.error_type.should_be("CODE"); true"#,
    r#"wildmatch("CODE", &err.error_type)"#,
    r#"err.error_type.is_any_of(["CODE"])"#,
    r#"Predicate::eq("CODE").eval(&err.error_type)"#,
    r#"errors.iter().any(|e| same(&e.error_type, "CODE"))"#,
    r#"err.code_is(ErrorType::parse("CODE"), &err.error_type)"#,
];

const SILENT: &[&str] = &[
    r#"assert_equal!(err.role, "admin"); true"#,
    r#"same(&err.error_type, "text")"#,
    r#"same(&err.role, "stale_factor_role")"#,
    r#"log(&err.error_type, "auth failed")"#,
    r#"track("login_failed", &err.error_type); true"#,
    r#"sentry::capture_message(&format!("auth: {}", err.error_type), Level::Error); true"#,
    r#"metrics.count("stytch.errors", &[("type", &err.error_type)]); true"#,
    r#"redirect("/login", &err.error_type)"#,
    r#"render("error.html", context! { error => err.error_type, title => "Error" })"#,
    r#"err.error_type.replace("_", " ") == message"#,
    r#"err.is_error_type(&wanted) && kind == "text""#,
    r#"t!("errors.title", code = err.error_type); true"#,
    r#"cache.insert("last_error", err.error_type.clone()); true"#,
    r#"span.record("error_type", err.error_type.as_str()); true"#,
    r#"insta::assert_debug_snapshot!(err.error_type, @"text"); true"#,
    r#"HeaderValue::from_str(&err.error_type).map(|v| headers.insert("x-error", v)).is_ok()"#,
    r#"Reply::new(401, "unauthorized").with_detail(&err.error_type).send()"#,
    r#"bail!("{}: {}", err.error_type, "text")"#,
    r#"same(&err.error_type, "session_not_found") || same(&err.error_type, "member_not_found")"#,
    r#"serde_json::to_value(&err.error_type).is_ok_and(|v| v.is_string()) && mode == "text""#,
    r#"notify(&user, "Your session", &err.error_type).await; true"#,
    r#"err.error_type.split('_').eq(["a", "b"])"#,
];

const ASSERT_MATCHES: &[&str] = &[
    r#"assert_matches!(err.error_type.as_str(), "CODE"); true"#,
    r#"assert_matches!(err.error_type.as_deref(), Some("CODE")); true"#,
    r#"assert_matches!(err, E { error_type: "CODE", .. }); true"#,
    r#"assert_matches!(result, Err(Error::Api(E { error_type, .. })) if error_type == "CODE"); true"#,
    r#"assert_matches!(err.error_type.as_str(), "CODE" | "weak_factor_combination", "the code of {err:?}"); true"#,
    r#"std::assert_matches::assert_matches!(&*err.error_type, "CODE"); true"#,
    r#"assert_matches!(result, Err(e) => assert_eq!(e.error_type, "CODE")); true"#,
    r#"debug_assert_matches!(err.error_type.as_str(), "CODE"); true"#,
    r#"assert_matches!(result, Err(E { error_type: code, .. }) => { assert_eq!(code, "CODE"); }); true"#,
    r#"assert_matches!((err.status_code, err.error_type.as_str()), (401 | 404, "CODE")); true"#,
    r#"assert_not_matches!(err.error_type.as_str(), "CODE"); true"#,
    r#"let ok = assert_matches!(err.error_type.as_str(), code @ "CODE" => code.len()); ok > 1"#,
];

const ASSERT_MATCHES_SILENT: &[&str] = &[
    r#"assert_matches!(err.role.as_str(), "admin"); true"#,
    r#"assert_matches!(err, E { role: "admin", .. }); true"#,
    r#"assert_matches!(err.error_type.as_str(), "stale_factors", "text"); true"#,
    r#"assert_matches!(result, Ok(User { role: "admin", .. })); true"#,
    r#"assert_matches!(err, E { error_type, role } if role == "admin" && error_type != other); true"#,
    r#"assert_matches!(result, Err(e) => assert_eq!(e.role, "admin")); true"#,
    r#"assert_matches!((err.error_type.as_str(), text), ("stale_factors", "text")); true"#,
    r#"assert_matches!(err.error_type.as_str(), code if code != other, "text"); true"#,
];

const ENUMS: &[&str] = &[
    r#"let kind: Kind = err.error_type.parse()?; kind == Kind::MFA"#,
    r#"match Kind::from(err.error_type.as_str()) { Kind::MFA => true, _ => false }"#,
    r#"let kind = Kind::of(&err.error_type); matches!(kind, Kind::OTP | Kind::SSO)"#,
    r#"err.error_type.parse::<Kind>() == Ok(Kind::SSO)"#,
    r#"match classify(&err.error_type) { Class::MFA => true, Class::Other => false }"#,
    r#"Kind::from_str(&err.error_type).is_ok_and(|kind| kind == Kind::TOTP)"#,
    r#"let kind: Kind = err.error_type.as_str().into(); if let Kind::MFA = kind { true } else { false }"#,
    r#"match err.error_type.as_str().into() { Kind::MFA => true, _ => false }"#,
    r#"Kind::try_from(err.error_type.as_str()) == Ok(Kind::MFA)"#,
];
