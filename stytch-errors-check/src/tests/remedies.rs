//! The remedies in help lines.

use super::{errors, handle};

#[test]
fn exhaustive() {
    let f = |body: &str| {
        errors(
            "b2b, 405 | 503, exhaustive",
            &format!("fn f(err: &E) {{ {body} }}"),
        )
    };
    for fine in [
        r#"match err.error_type.as_str() { "method_not_allowed" => 1, "server_unavailable" => 2, _ => 3 }"#,
        r#"match err.error_type.as_str() { #[cfg(x)] "method_not_allowed" => 1, "server_unavailable" => 2, _ => 3 }"#,
        r#"match err.error_type.as_deref() { Some("method_not_allowed" | "server_unavailable") => 1, Some(_) | None => 3 }"#,
        r#"match err.error_type.as_str() { code if code.starts_with("method_") => 1, "server_unavailable" => 2, _ => 3 }"#,
        r#"match err.error_type.as_str() { _ if err.error_type.ends_with("e") => 1, "method_not_allowed" => 2, _ => 3 }"#,
        r#"match (err.status_code, err.error_type.as_str()) { (405, "method_not_allowed") => 1, (_, "server_unavailable") => 2, _ => 3 }"#,
        r#"match (err.error_type.as_str(), retry) { ("method_not_allowed", true) => 1, ("method_not_allowed", false) => 2, ("server_unavailable", _) => 2, _ => 3 }"#,
        r#"match (err.status_code, err.error_type.as_str()) { (405, code) => match code { "method_not_allowed" => 1, _ => 2 }, (503, code) => match code { "server_unavailable" => 1, _ => 2 }, _ => 0 }"#,
        r#"match err.error_type.as_str() { code if code.is_empty() => 0, code => match code { "method_not_allowed" | "server_unavailable" => 1, _ => 2 } }"#,
        r#"match &err.error_type { None => 0, Some(code) => match code.as_str() { "method_not_allowed" => 1, "server_unavailable" => 2, _ => 3 } }"#,
        r#"if err.status_code == 405 { match err.error_type.as_str() { "method_not_allowed" => 1, _ => 2 } }"#,
    ] {
        assert_eq!(f(fine), [""; 0], "{fine}");
    }
    let one = "1 of the 2 b2b 405 and 503 codes is not handled by this match";
    for left_out in [
        r#"match err.error_type.as_str() { "method_not_allowed" => 1, _ => 3 }"#,
        r#"match (err.error_type.as_str(), retry) { ("method_not_allowed", true) => 1, ("server_unavailable", _) => 2, _ => 3 }"#,
        r#"match err.error_type.as_str() { _ if other.error_type.starts_with("method_") => 1, "server_unavailable" => 2, _ => 3 }"#,
        r#"match err.error_type.as_str() { "method_not_allowed" => 1, "server_unavailable" if retry => 2, _ => 3 }"#,
        r#"match err.error_type.as_str() { "method_not_allowed" => 1, code if code.starts_with("server_") && retry => 2, _ => 3 }"#,
    ] {
        assert_eq!(f(left_out), [one], "{left_out}");
    }
    assert_eq!(
        f(r#"match err.error_type.as_str() { "method_not_allowed" | "server_unavailable" => 1 }"#),
        ["this match has no catch-all arm"]
    );
    assert_eq!(
        f(r#"if err.error_type == "method_not_allowed" {}"#),
        ["there is no `match` on an `error_type` in `f` to exhaust"]
    );
    assert_eq!(
        f("match err.error_type.as_str() { _ => 1 }"),
        ["2 of the 2 b2b 405 and 503 codes are not handled by this match"]
    );
}

#[test]
fn remedies_repeat_the_other_arguments() {
    let item = "fn f(code: &str) { code == \"session_not_found\" || code == \"x\"; }";
    let arguments = "b2b, 401, on = code, also(\"x\"), crate = ::a::b";
    let expanded = handle(arguments.parse().unwrap(), item.parse().unwrap()).to_string();
    let remedy = "(b2b, 401 | 404, on = code, also(\\\"x\\\"), crate = ::a::b)]";
    assert!(expanded.contains(remedy), "{expanded}");
}

#[test]
fn remedies_hold_when_pasted() {
    let said = |arguments: &str, body: &str| {
        let item = format!("fn f(err: &E) -> bool {{ {body} }}");
        handle(arguments.parse().unwrap(), item.parse().unwrap()).to_string()
    };
    let narrowed = said(
        "b2b, 404",
        "err.status_code == 404 && err.error_type == \"stale_factors\"",
    );
    assert!(
        narrowed.contains("compare it where the status is 401"),
        "{narrowed}"
    );
    let body = "match err.error_type() { \"use_https\" => true, _ => false }";
    let exhaustive = said("b2b, 405, exhaustive", body);
    assert!(
        exhaustive.contains("also(\\\"use_https\\\")"),
        "{exhaustive}"
    );
}

#[test]
fn a_constant_part_of_a_code_names_none() {
    let item = |arm: &str| {
        format!("fn f(err: &E) -> u8 {{ match err.error_type.as_str() {{ {arm} => 1, _ => 2 }} }}")
    };
    let whole = "m::METHOD_NOT_ALLOWED";
    assert_eq!(errors("b2b, 405, exhaustive", &item(whole)), [""; 0]);
    let part = "code if code.starts_with(m::METHOD)";
    assert_eq!(
        errors("b2b, 405, exhaustive", &item(part)),
        ["the one b2b 405 code is not handled by this match"]
    );
    let both = format!("{part} => 0, {whole}");
    let said = errors("b2b, 405 | 503, exhaustive", &item(&both));
    assert_eq!(
        said,
        ["at least 1 of the 2 b2b 405 and 503 codes are not handled by this match"]
    );
}

#[test]
fn also_is_never_the_only_advice_where_there_is_another() {
    let said = |arguments: &str, text: &str| {
        let span = proc_macro2::Span::call_site();
        let args = arguments.parse().unwrap();
        let args = crate::attribute::parse(crate::Asked::ByAttribute, args, span);
        let checked = crate::check_literal(text.to_owned(), span, &args);
        checked.findings()[0].help().unwrap().to_owned()
    };
    for (arguments, text, first) in [
        (
            "b2b, 401, exhaustive",
            "too_many_requests",
            "accept both without `exhaustive`, whose pages must be complete: `#[stytch_handle(b2b, 401 | 429)]`",
        ),
        (
            "b2b, 403",
            "access_denied",
            "did you mean `session_authorization_error` (b2b 403)?",
        ),
        (
            "b2b, 401",
            "invalid_grant",
            "accept both with `#[stytch_handle(b2b, 400 | 401)]`",
        ),
        (
            "b2b, 403",
            "insufficient_scope",
            "did you mean `session_authorization_error` (b2b 403)",
        ),
        (
            "b2b, 401",
            "expired_token",
            "did you mean `unable_to_auth_magic_link` (b2b 401)?",
        ),
    ] {
        let help = said(arguments, text);
        assert!(help.starts_with(first), "{arguments} {text}: {help}");
    }
}

#[test]
fn what_is_certain_comes_as_a_literal() {
    let found = |arguments: &str, text: &str| {
        let asked = crate::Asked::ByAttribute;
        let span = proc_macro2::Span::call_site();
        let args = crate::attribute::parse(asked, arguments.parse().unwrap(), span);
        let checked = crate::check_literal(text.to_owned(), span, &args);
        let finding = &checked.findings()[0];
        let help = finding.help().unwrap().to_owned();
        (finding.replacement().map(ToOwned::to_owned), help)
    };
    let (literal, help) = found("b2b, 401", "stale_factor");
    assert_eq!(literal.as_deref(), Some("\"stale_factors\""));
    assert_eq!(help, "write `\"stale_factors\"` (b2b 401)");
    for (arguments, text) in [
        ("b2b, 401", "session_not_fond"),
        ("b2b, 401", "invalid_credentials"),
        ("b2b, 404", "user_not_found"),
        ("b2b, 404", "stale_factors"),
    ] {
        assert_eq!(found(arguments, text).0, None, "{text}");
    }
}

#[test]
fn a_long_string_is_cut_in_the_message() {
    let text = "session_".repeat(125_000);
    let item = format!("fn f(err: &E) -> bool {{ err.error_type == {text:?} }}");
    let said = handle("b2b, 404".parse().unwrap(), item.parse().unwrap()).to_string();
    let added = said.len() - item.len();
    assert!(added < 1000, "{added}");
    let part = item.replace("== ", ".starts_with(").replace(" }", ") }");
    let said = handle("b2b, 404".parse().unwrap(), part.parse().unwrap()).to_string();
    assert!(said.len() - part.len() < 1000);
}

#[test]
fn what_is_suggested_for_a_slip_is_not_missing_too() {
    let said = |first: &str| {
        let item = format!(
            "fn f(err: &E) -> u8 {{ match err.error_type.as_str() {{ {first:?} | \"server_unavailable\" => 1, _ => 2 }} }}"
        );
        errors("b2b, 405 | 503, exhaustive", &item)
    };
    let slip = said("method_not_alowed");
    assert_eq!(slip.len(), 1, "{slip:?}");
    assert!(
        slip[0].starts_with("`method_not_alowed` is not"),
        "{slip:?}"
    );
    let item = r#"fn f(err: &E) -> u8 { match err.error_type.as_str() { "service_unavailable" | "method_not_allowed" => 1, _ => 2 } }"#;
    let of_another_api = errors("b2b, 405 | 503, exhaustive", item);
    assert_eq!(
        of_another_api,
        [
            "`service_unavailable` is a fraud 503 code: no b2b page lists it",
            "1 of the 2 b2b 405 and 503 codes is not handled by this match"
        ]
    );
}

#[test]
fn a_suggestion_for_a_part_of_codes_is_accepted() {
    for (arguments, part) in [
        ("b2b, 401", "unauthorised_"),
        ("b2b, 401", "session_not"),
        ("b2b, 404", "stale_"),
        ("consumer, 401", "organization_slug"),
        ("b2b, 405", "STALE_"),
    ] {
        let parts = |arguments: &str, part: &str| {
            let item = format!("fn f(err: &E) -> bool {{ err.error_type.starts_with({part:?}) }}");
            super::handle(arguments.parse().unwrap(), item.parse().unwrap()).to_string()
        };
        let said = parts(arguments, part).replace("\\\"", "\"");
        assert!(said.contains("compile_error"), "{arguments} {part}");
        if let Some(meant) = between(&said, "did you mean `", "`") {
            assert!(!parts(arguments, meant).contains("compile_error"), "{said}");
        }
        if let Some(with) = between(&said, "#[stytch_handle(", ")]") {
            assert!(!parts(with, part).contains("compile_error"), "{said}");
        }
    }
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|found| found.0)
}
