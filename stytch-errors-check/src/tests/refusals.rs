//! Refused code, and code that is left alone.

use super::{errors, errors_in, handle};

#[test]
fn names_that_bind_everything() {
    for (body, name) in [
        (
            r#"if let Some(session_not_found) = err.error_type.as_deref() { true } else { false }"#,
            "session_not_found",
        ),
        (
            r#"matches!(err.error_type.as_deref(), Some(session_not_found))"#,
            "session_not_found",
        ),
        (
            r#"match err.error_type.as_str() { SessionNotFound => true, "stale_factors" => false }"#,
            "SessionNotFound",
        ),
        (
            r#"match err.error_type.as_str() { session_not_found => true }"#,
            "session_not_found",
        ),
        (
            r#"match err.error_type.as_deref() { Some(session_not_fond) => true, _ => false }"#,
            "session_not_fond",
        ),
    ] {
        let said = errors_in(body);
        assert!(
            said[0].starts_with(&format!("`{name}` matches every error type")),
            "{said:?}"
        );
    }
}

#[test]
fn code_that_is_not_understood_is_reported() {
    for (body, said) in [
        (
            r#"one_of!(err.error_type => "stale_factors", "weak_factor")"#,
            "cannot tell what `one_of!` compares this with",
        ),
        (
            r#"match err.error_type.as_str() { my_pattern!() => true, _ => false }"#,
            "cannot tell which codes a macro call matches",
        ),
        (
            r#"my_match!(err.error_type, "stale_factor" => 1, _ => 2)"#,
            "cannot tell what `my_match!` compares this with",
        ),
        (
            r#"html! { @match err.error_type.as_str() { "stale_factors" => p { "Log in" }, _ => p {} } }"#,
            "cannot tell what `html!` compares this with",
        ),
        (
            r#"my_check!(err.error_type is "stale_factor")"#,
            "cannot tell what `my_check!` compares this with",
        ),
        (
            r#"select! { n = call(err.error_type, or "stale_factor"), if retry => n }"#,
            "cannot tell what `select!` compares this with",
        ),
        (
            r#"err.error_type.as_bytes() == b"stale_\xff""#,
            "cannot compare an error type with a byte string",
        ),
        (
            r#"err.error_type == "stale_factors"x"#,
            "cannot compare an error type with a string literal with a suffix",
        ),
    ] {
        assert_eq!(errors_in(body), [said], "{body}");
    }
}

#[test]
fn silence_is_no_approval() {
    let nothing = "`#[stytch_handle]` found no comparison with an `error_type` in `f`";
    assert_eq!(errors_in("err.role == \"admin\""), [nothing]);
    assert_eq!(
        errors_in("match err.kind { Unauthorized::StaleFactors => true, _ => false }"),
        ["`#[stytch_handle]` found no comparison with a string `error_type` in `f`"]
    );
    let block =
        "impl S { fn a(&self) {} fn b(&self) -> bool { self.error_type == \"stale_factors\" } }";
    assert_eq!(errors("b2b, 401", block), [""; 0]);
    assert_eq!(errors("b2b, 401", "impl S { fn a(&self) {} }").len(), 1);
}

#[test]
fn functions_with_an_attribute_of_their_own_are_left_to_it() {
    let module = r#"mod m {
        fn a(err: &E) -> bool { err.error_type == "stale_factors" }
        #[stytch_errors::stytch_handle(consumer, 404)]
        fn b(err: &E) -> bool { err.error_type == "user_not_found" }
        impl S { #[stytch_handle(b2b, 404)] fn c(&self) -> bool { self.error_type == "member_not_found" } }
    }"#;
    assert_eq!(errors("b2b, 401", module), [""; 0]);
}

#[test]
fn items_that_cannot_be_checked_are_refused_by_name() {
    for (item, kind) in [
        ("struct S;", "a struct"),
        ("enum E {}", "an enum"),
        ("trait T { fn f(); }", "a trait as a whole"),
        ("mod m;", "a module in a file of its own"),
        ("fn f(&self);", "a function without a body"),
        ("const C: u8 = 1;", "a constant"),
        ("static S: u8 = 1;", "a static"),
        ("type T = u8;", "a type alias"),
        ("use a::b;", "a `use`"),
        ("union U { a: u8 }", "a union"),
        ("extern crate a;", "an `extern crate`"),
        ("extern \"C\" { fn f(); }", "an `extern` block"),
        ("macro_rules! m { () => {} }", "a macro definition"),
        ("m! {}", "a macro call"),
    ] {
        assert_eq!(
            errors("b2b", item),
            [format!("`#[stytch_handle]` cannot check {kind}")],
            "{item}"
        );
    }
}

#[test]
fn what_cannot_be_parsed_comes_back_unchanged() {
    for item in [
        "fn f(err: &E) { match err. }",
        "fn",
        "impl S { fn }",
        "1 + 1",
        "mod m { fn f( }",
    ] {
        let Ok(tokens) = item.parse::<proc_macro2::TokenStream>() else {
            continue;
        };
        let expanded = handle("b2b, 401".parse().unwrap(), tokens.clone());
        assert_eq!(expanded.to_string(), tokens.to_string());
    }
}

#[test]
fn wrong_arguments_do_not_hide_the_mistakes_in_the_strings() {
    let item = "fn f(err: &E) -> bool { err.error_type == \"stale_factr\" }";
    for arguments in [
        "",
        "401",
        "b2b 401",
        "B2B, 401",
        "xyz",
        "xyz, 401",
        "b2b, Unauthorised",
        "b2b, 402",
        "b2b, 401 & 404",
        "b2b, [401]",
        "b2b, 401, whatever",
        "b2b, 401, also",
        "b2b, 401, on = ",
        "b2b, !401",
        "b2b, 401, crate = 1",
    ] {
        let said = errors(arguments, item);
        assert_eq!(said.len(), 2, "{arguments}: {said:?}");
        let about_the_string = said
            .iter()
            .filter(|said| said.starts_with("`stale_factr` is not"));
        assert_eq!(about_the_string.count(), 1, "{arguments}: {said:?}");
    }
}
