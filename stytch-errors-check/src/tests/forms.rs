//! The forms of a comparison.

use super::{assert_checked, assert_silent, errors, errors_in, handle};

#[test]
fn patterns() {
    assert_checked(&[
        r#"match err.error_type.as_str() { "CODE" => true, _ => false }"#,
        r#"match &*err.error_type { "stale_factors" | "CODE" => true, _ => false }"#,
        r#"match &err.error_type[..] { code @ ("CODE" | "weak_factor_combination") => g(code), _ => false }"#,
        r#"match err.error_type.as_str() { "CODE" if later() => true, _ => false }"#,
        r#"match err.error_type.as_deref() { Some("CODE") => true, Some(_) | None => false }"#,
        r#"match Some(err.error_type.as_str()) { Some("CODE") => true, _ => false }"#,
        r#"match (err.error_type.as_str(), retry) { ("CODE", true) => true, _ => false }"#,
        r#"match (retry, (n, err.error_type.as_str())) { (_, (.., "CODE")) => true, _ => false }"#,
        r#"match [err.error_type.as_str()] { ["CODE"] => true, _ => false }"#,
        r#"match err { E { error_type: "CODE", .. } => true, _ => false }"#,
        r#"match r { Err(Error::Response(E { error_type: "CODE", .. })) => true, _ => false }"#,
        r#"match r { Err(Error::Response(E { error_type, .. })) => error_type == "CODE", _ => false }"#,
        r#"match r { Err(E { error_type: code, .. }) => code == "CODE", _ => false }"#,
        r#"matches!(err.error_type.as_str(), "CODE")"#,
        r#"matches!(err.error_type.as_str(), | "CODE" | "stale_factors" if retry)"#,
        r#"if let "CODE" = err.error_type.as_str() { true } else { false }"#,
        r#"while let Some("CODE") = err.error_type.as_deref() { again() } true"#,
        r#"let "CODE" = err.error_type.as_str() else { return false }; true"#,
        r#"if let Some(code) = &err.error_type { code == "CODE" } else { false }"#,
        r#"if let Some(code) = err.error_type.as_deref() && code == "CODE" { true } else { false }"#,
        r#"let Some(code) = &err.error_type else { return false }; code == "CODE""#,
    ]);
}

#[test]
fn equations() {
    assert_checked(&[
        r#"err.error_type == "CODE""#,
        r#""CODE" == err.error_type"#,
        r#"err.error_type != "CODE""#,
        r#"*err.error_type == *"CODE""#,
        r#"err.error_type == "CODE".to_string()"#,
        r#"err.error_type == String::from("CODE")"#,
        r#"err.error_type.as_deref() == Some("CODE")"#,
        r#"err.error_type == Some("CODE".to_owned())"#,
        r#"err.error_type.eq("CODE")"#,
        r#""CODE".eq(&err.error_type)"#,
        r#"err.error_type.ne("CODE")"#,
        r#"err.error_type.eq_ignore_ascii_case("STALE_FACTOR")"#
            .replace("STALE_FACTOR", "CODE")
            .leak(),
        r#"err.error_type() == "CODE""#,
        r#"self.inner.error_type.trim().to_lowercase() == "CODE""#,
        r#"error_type == "CODE""#,
        r#"body["error_type"] == "CODE""#,
        r#"body.get("error_type").and_then(|v| v.as_str()) == Some("CODE")"#,
        r#"body.get("error_type").and_then(Value::as_str).unwrap_or("") == "CODE""#,
        r#"(err.error_type.as_str(), n) == ("CODE", 1)"#,
        r#"assert_eq!(err.error_type, "CODE"); true"#,
        r#"debug_assert_ne!("CODE", err.error_type, "message {}", 1); true"#,
        r#"err.error_type == if retry { "CODE" } else { "weak_factor_combination" }"#,
        r#"err.error_type == r"CODE""#,
        r##"err.error_type == r#"CODE"#"##,
    ]);
}

#[test]
fn arrays_and_parts() {
    assert_checked(&[
        r#"["stale_factors", "CODE"].contains(&err.error_type.as_str())"#,
        r#"vec!["CODE"].contains(&&*err.error_type)"#,
        r#"const A: [&str; 1] = ["CODE"]; A.contains(&err.error_type.as_str())"#,
        r#"const A: &[&str] = &["CODE"]; A.contains(&err.error_type.as_str())"#,
        r#"let a = ["CODE"]; a.contains(&err.error_type.as_str())"#,
        r#"["CODE"].iter().any(|code| *code == err.error_type)"#,
        r#"["CODE"].into_iter().any(|code| err.error_type == code)"#,
        r#"for code in ["CODE"] { if err.error_type == code { return true; } } false"#,
        r#"const C: &str = "CODE"; err.error_type == C"#,
        r#"const C: &str = "CODE"; match err.error_type.as_str() { C => true, _ => false }"#,
        r#"let wanted = "CODE"; err.error_type == wanted"#,
    ]);
    let part = |form: &str| errors_in(&format!("err.error_type.{form}"));
    for right in [
        r#"starts_with("stale_")"#,
        r#"ends_with("_not_found")"#,
        r#"contains("otp")"#,
    ] {
        assert_eq!(part(right), [""; 0], "{right}");
    }
    assert_eq!(
        part(r#"starts_with("satle_")"#),
        ["no b2b 401 or 404 code starts with `satle_`"]
    );
    assert_eq!(
        part(r#"strip_suffix("_missing").is_some()"#),
        ["no b2b 401 or 404 code ends with `_missing`"]
    );
}

#[test]
fn ordered_and_folded() {
    assert_checked(&[
        r#"err.error_type.as_str().cmp("CODE").is_eq()"#,
        r#""CODE".partial_cmp(&err.error_type) == Some(Ordering::Equal)"#,
        r#"["CODE"].binary_search_by(|code| (*code).cmp(&err.error_type)).is_ok()"#,
        r#"errors.iter().map(|err| err.error_type.as_str()).fold(0, |n, code| if code == "CODE" { n + 1 } else { n }) > 1"#,
        r#"errors.iter().map(|err| err.error_type.as_str()).max_by_key(|code| match *code { "CODE" => 1, _ => 0 }).is_some()"#,
        r#"["CODE"].iter().fold(false, |found, code| found || err.error_type == *code)"#,
    ]);
    assert_silent(&[
        r#"errors.iter().map(|err| err.error_type.as_str()).fold("none", |name, code| if name == "none" { code } else { name }) == "x""#,
        r#"err.role.as_str().cmp("admin").is_eq()"#,
    ]);
}

#[test]
fn strings_that_are_made() {
    assert_checked(&[
        r#"err.error_type.parse::<String>().as_deref() == Ok("CODE")"#,
        r#"err.error_type == format!("CODE")"#,
        r#"format!("{}", err.error_type) == "CODE""#,
        r#"let error_type = &err.error_type; format!("{error_type}") == "CODE""#,
        r#"err.error_type == ErrorCode::new("CODE")"#,
        r#"ErrorCode::from("CODE") == err.error_type"#,
        r#"err.error_type == Code::Other("CODE".to_owned())"#,
    ]);
    assert_silent(&[
        r#"format!("{}!", err.error_type) == "stale_factors!""#,
        r#"format!("{:?}", err.error_type) == "\"stale_factors\"""#,
        r#"format!("{} {}", err.error_type, n) == "stale_factors 1""#,
        r#"err.error_type == format!("{kind}_factors")"#,
        r#"err.error_type == Code::numbered(1, "text")"#,
        r#"err.error_type == Code::new(text("text"))"#,
    ]);
}

#[test]
fn conditions_in_macros_with_a_syntax_of_their_own() {
    assert_checked(&[
        r#"select! { n = call(), if err.error_type == "CODE" => { n } _ = other() => {} }"#,
        r#"select! { n = call() => if err.error_type == "CODE" { n } else { 1 }, else => 2 }"#,
        r#"select! { n = call() => match err.error_type.as_str() { "CODE" => n, _ => 1 }, else => 2 }"#,
        r#"select! { Err(err) = call() => err.error_type == "CODE", else => false }"#,
        r#"select! { Err(E { error_type: "CODE", .. }) = call() => true, else => false }"#,
        r#"let code = err.error_type.as_str(); select! { code = name(), if code == "CODE" => code == "name", else => false }"#,
        r#"if_chain! { if retry; if err.error_type == "CODE"; then { true } else { false } }"#,
        r#"if_chain! { if let Some(code) = &err.error_type; if code == "CODE"; then { true } else { false } }"#,
        r#"if_chain! { if let Some("CODE") = err.error_type.as_deref(); then { true } else { false } }"#,
        r#"cfg_if! { if #[cfg(unix)] { err.error_type == "CODE" } else { false } }"#,
        r#"cond! { err.error_type == "CODE" && retry => 1; else => 2 }"#,
        r#"cond! { matches!(err.error_type.as_str(), "CODE") => 1; else => 2 }"#,
        r#"my_check!(if err.error_type == "CODE" yes)"#,
        r#"html! { @if err.error_type == "CODE" { p { "Log in" } } @else { p { "No" } } }"#,
        r#"let_assert!(Some("CODE") = err.error_type.as_deref()); true"#,
        r#"let_assert!(Err(E { error_type: "CODE", .. }) = call()); true"#,
    ]);
    assert_silent(&[
        r#"let code = err.error_type.as_str(); select! { code = name() => { code == "name" } else => false }"#,
        r#"let code = err.error_type.as_str(); select! { n = name(code), if retry => n == "name", else => false }"#,
        r#"log!(code: "text"; with err.error_type)"#,
    ]);
}

#[test]
fn other_spellings_of_strings() {
    assert_checked(&[
        r#"err.error_type.as_bytes() == "CODE".as_bytes()"#,
        r#"err.error_type == "CODE" as &str"#,
        r#"err.error_type == const { "CODE" }"#,
        r#"err.error_type == SmolStr::new_static("CODE")"#,
        r#"err.error_type == CompactString::from("CODE")"#,
        r#"err.error_type.0 == "CODE""#,
        r#"hashset! { "CODE" }.contains(err.error_type.as_str())"#,
        r#"let codes: BTreeSet<_> = ["CODE"].into(); codes.contains(err.error_type.as_str())"#,
        r#"["CODE"].binary_search(&err.error_type.as_str()).is_ok()"#,
        r#"prop_assert_eq!(err.error_type, "CODE"); true"#,
        r#"assert_str_eq!(err.error_type, "CODE"); true"#,
    ]);
}

#[test]
fn fragments_of_macro_rules_are_read_through() {
    use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
    let grouped = |code: &str| -> TokenStream {
        let tokens: TokenStream = code.parse().unwrap();
        let single =
            |token| TokenTree::Group(Group::new(Delimiter::None, TokenStream::from(token)));
        tokens
            .into_iter()
            .map(|token: TokenTree| match token {
                TokenTree::Literal(_) | TokenTree::Ident(_) => single(token),
                token => token,
            })
            .collect()
    };
    let item = "fn f(code: &str) -> bool { code == \"new_one\" || code == \"stale_factors\" }";
    let arguments = "b2b, 401 | 404, also(\"new_one\"), on = code, crate = a";
    let mut tokens = grouped(arguments);
    let also: TokenStream = grouped("\"new_one\"");
    tokens = tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                TokenTree::Group(Group::new(Delimiter::Parenthesis, also.clone()))
            }
            token => token,
        })
        .collect();
    let expanded = handle(tokens, item.parse().unwrap()).to_string();
    assert!(!expanded.contains("error !"), "{expanded}");
}

#[test]
fn bytes_are_text() {
    let f = |code: &str| {
        let item = format!(
            "fn f(error_type: &str) -> bool {{ matches!(error_type.as_bytes(), b\"{code}\") }}"
        );
        errors("b2b, 401", &item)
    };
    assert_eq!(f("stale_factors"), [""; 0]);
    assert_eq!(f("stale_factor").len(), 1);
    let inner =
        "const fn f(error_type: &str) -> bool { matches!(error_type.as_bytes(), b\"CODE\") }";
    assert_checked(&[inner, &format!("struct S; impl S {{ {inner} }} true")]);
    assert_eq!(
        f("stale_\\xff"),
        ["cannot compare an error type with a byte string"]
    );
}
