//! What is told to be done.

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
