//! The body of a function, as it is printed.

use crate::unit::Unit;

fn printed(function: &str) -> String {
    let Ok(unit) = Unit::parse(&function.parse().unwrap()) else {
        panic!("{function} is no function")
    };
    let body = super::lower(&unit);
    body.print(body.functions.last().unwrap())
}

#[test]
fn references_parentheses_and_awaits_are_gone() {
    assert_eq!(
        printed("fn f(err: &E) -> bool { (&*err.error_type) == (&(\"x\"))[..] }"),
        "fn f(err#0) { (*err#0.error_type Eq \"x\") }"
    );
    assert_eq!(printed("async fn f() { g().await; }"), "fn f() { g(); }");
}

#[test]
fn two_locals_of_one_name_are_two_bindings() {
    assert_eq!(
        printed("fn f() { let code = a(); { let code = code + 1; g(code); } code }"),
        "fn f() { let code#0 = a(); { let code#1 = unknown(code#0, 1); g(code#1); }; code#0 }"
            .replace("unknown(code#0, 1)", "(code#0 Other 1)")
    );
}

#[test]
fn what_matches_is_one_form() {
    assert_eq!(
        printed("fn f(x: X) -> bool { matches!(x, A | B if c) }"),
        "fn f(x#0) { (let A | B = x#0 And c) }"
    );
}

#[test]
fn an_inner_function_sees_no_local_around_it() {
    assert_eq!(
        printed("fn f() { let c = 1; fn g() { c } }"),
        "fn g() { c }"
    );
}

#[test]
fn a_case_binds_what_the_others_bind() {
    assert_eq!(
        printed("fn f(x: X) { match x { A(n) | B(n) => n } }"),
        "fn f(x#0) { match x#0 { A(n#1) | B(n#1) => n#1 } }"
    );
}
