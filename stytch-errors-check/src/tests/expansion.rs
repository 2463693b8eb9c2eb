//! The tokens that go into the function.

use super::{errors_in, handle};

/// Which constants rustc is asked for in the expansion of a body for b2b 401.
fn evaluated(body: &str) -> Vec<String> {
    let item = format!("fn f<T: HasCode>(err: &E) -> bool {{ {body} }}");
    let expanded = handle("b2b, 401".parse().unwrap(), item.parse().unwrap()).to_string();
    let values = expanded.split("__private :: text ([").skip(1);
    values
        .map(|value| value[..value.find("] [0])").unwrap()].replace(' ', ""))
        .collect()
}

#[test]
fn constants_are_evaluated_where_they_must_be_strings() {
    for (body, constant) in [
        (r#"err.error_type == STALE"#, "STALE"),
        (r#"err.error_type == Codes::STALE"#, "Codes::STALE"),
        (
            r#"match err.error_type.as_str() { codes::STALE => true, _ => false }"#,
            "codes::STALE",
        ),
        (
            r#"match err.error_type.as_str() { crate::codes::stale => true, _ => false }"#,
            "crate::codes::stale",
        ),
        (
            r#"match err.error_type.as_deref() { Some(Codes::STALE) => true, _ => false }"#,
            "Codes::STALE",
        ),
        (r#"err.error_type.as_deref() == Some(STALE)"#, "STALE"),
        (
            r#"err.error_type == Codes::STALE || err.error_type == "stale_factors""#,
            "Codes::STALE",
        ),
        (
            r#"err.error_type == T::CODE || err.error_type == "stale_factors""#,
            "T::CODE",
        ),
        (
            r#"err.error_type == concat!("stale", "_factors")"#,
            "concat!(\"stale\",\"_factors\")",
        ),
        (
            r#"{ use codes::{STALE as S}; err.error_type == S }"#,
            "codes::STALE",
        ),
        (
            r#"{ use codes as c; err.error_type == c::STALE }"#,
            "codes::STALE",
        ),
        (
            r#"{ use codes::*; err.error_type == STALE }"#,
            "{#[allow(unused_imports)]usecodes::*;STALE}",
        ),
        (r#"[STALE].contains(&err.error_type.as_str())"#, "STALE"),
    ] {
        let all = evaluated(body);
        assert!(all.contains(&constant.to_owned()), "{body}: {all:?}");
    }
    for body in [
        r#"err.error_type == *STALE"#,
        r#"err.error_type == STALE.as_str()"#,
        r#"match err.error_type { Kind::OTP => true, _ => false }"#,
        r#"err.error_type == Kind::RateLimit || err.error_type == Kind::OTP"#,
        r#"let kind: Kind = err.error_type.as_str().into(); kind == Kind::OTP"#,
        r#"err.error_type.as_deref() == EXPECTED"#,
        r#"err.error_type == <Stale as HasCode>::CODE"#,
    ] {
        assert_eq!(evaluated(body), [""; 0], "{body}");
        assert_eq!(errors_in(body), [""; 0], "{body}");
    }
}

#[test]
fn constants_that_the_top_of_the_function_cannot_name_are_reported() {
    for block in [
        r#"{ const PICKED: &str = pick(1); err.error_type.as_str() == PICKED }"#,
        r#"{ mod codes { pub const STALE: &str = super::pick(1); } err.error_type.as_str() == codes::STALE }"#,
    ] {
        let said = errors_in(&format!("if retry {block} else {{ false }}"));
        assert_eq!(
            said,
            ["cannot evaluate this constant: an inner block brings it in"],
            "{block}"
        );
    }
}

#[test]
fn attributes_on_arms_and_statements_are_copied() {
    let item = r#"fn f(err: &E) {
        #[cfg(one)] assert_eq!(err.error_type, "stale_factors");
        #[cfg(two)] let x = err.error_type == "stale_factors";
        match err.error_type.as_str() { #[allow(three)] "stale_factors" => {} _ => {} }
        #[cfg_attr(four, allow(five))] { err.error_type == "stale_factors" }
        #[expect(six)] if err.error_type == "stale_factors" {}
        #[rustfmt::skip] if err.error_type == "stale_factors" {}
    }"#;
    let expanded = handle("b2b, 401".parse().unwrap(), item.parse().unwrap()).to_string();
    let (dead, _) = expanded.split_once("# [cfg (one)] assert_eq").unwrap();
    for copied in [
        "# [cfg (one)] use",
        "# [cfg (two)] use",
        "# [allow (three)] use",
        "# [cfg_attr (four , allow (five))] use",
        "# [allow (six)] use",
    ] {
        assert!(dead.contains(copied), "{copied} in {dead}");
    }
    assert!(!dead.contains("rustfmt"), "{dead}");
}

#[test]
fn self_is_named_where_the_attribute_sees_what_it_is() {
    let method =
        r#"fn f(&self, err: &E) -> bool { matches!(err.error_type.as_str(), Self::STALE) }"#;
    let expand =
        |item: &str| handle("b2b, 401".parse().unwrap(), item.parse().unwrap()).to_string();
    assert!(
        expand(&format!("impl codes::Codes {{ {method} }}")).contains("[codes :: Codes :: STALE]")
    );
    assert!(expand(&format!("impl<T> Codes<T> {{ {method} }}")).contains("[Self :: STALE]"));
    assert!(expand(method).contains("[Self :: STALE]"));
}

#[test]
fn checks_that_are_statements_stand_behind_leading_items() {
    let item = "fn f(&self) -> bool { #![allow(x)] use a::b; const C: u8 = 1; let d = 1; self.error_type == Self::STALE }";
    let expanded = handle("b2b, 401".parse().unwrap(), item.parse().unwrap()).to_string();
    let places = ["[allow (x)]", "use a", "const C", "const {", "let d"]
        .map(|part| expanded.find(part).expect(part));
    assert!(places.is_sorted(), "{expanded}");
}

#[test]
fn errors_in_code_that_may_not_be_compiled_are_under_its_cfg() {
    let item = r#"fn f(err: &E) -> bool { match err.error_type.as_str() { #[cfg(mock)] "mocked" => true, "stale_factors" => true, _ => false } }"#;
    let expanded = handle("b2b, 401".parse().unwrap(), item.parse().unwrap()).to_string();
    assert!(
        expanded.contains("# [cfg (mock)] __stytch_core :: compile_error"),
        "{expanded}"
    );
    // One arm is missing, and the one for all others.
    let item = r#"fn f(err: &E) { #[cfg(mock)] match err.error_type.as_str() { "unauthorized_credentials_error" => {} } }"#;
    let arguments = "fraud, 401, exhaustive".parse().unwrap();
    let expanded = handle(arguments, item.parse().unwrap()).to_string();
    let under = |cfg: &str| {
        expanded
            .matches(&format!("{cfg}__stytch_core :: compile_error"))
            .count()
    };
    assert_eq!([under(""), under("# [cfg (mock)] ")], [2, 2], "{expanded}");
}

#[test]
fn a_constant_that_is_the_start_of_codes_names_none_of_them() {
    let item = r#"fn f(err: &E) -> u8 { match err.error_type.as_str() { "unauthorized_credentials_error" => 1, code if code.starts_with(HOME) => 2, _ => 3 } }"#;
    let arguments = "fraud, 401, exhaustive".parse().unwrap();
    let expanded = handle(arguments, item.parse().unwrap()).to_string();
    assert!(
        expanded.contains("are not handled") || expanded.contains("is not handled"),
        "{expanded}"
    );
}
