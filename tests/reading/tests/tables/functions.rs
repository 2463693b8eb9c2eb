//! Closures and inner functions that are given the error type, the code, or a list of codes.

use super::{Must, Table, table};

pub(super) fn tables() -> Vec<Table> {
    vec![
        table(
            "closure that is given the error type",
            Must::Check,
            CLOSURES,
        ),
        table(
            "closure that is given something else",
            Must::BeSilent,
            CLOSURES_SILENT,
        ),
        table("inner function", Must::Check, FUNCTIONS),
        table(
            "inner function for something else",
            Must::BeSilent,
            FUNCTIONS_SILENT,
        ),
        table("function pointer", Must::Check, POINTERS),
        table(
            "function pointer for something else",
            Must::BeSilent,
            POINTERS_SILENT,
        ),
    ]
}

const CLOSURES: &[&str] = &[
    r#"let is_stale = |code: &str| code == "CODE"; is_stale(&err.error_type)"#,
    r#"let is_stale = |code: &str| matches!(code, "CODE" | "weak_factor_combination"); is_stale(err.error_type.as_str())"#,
    r#"let label = |code: &str| match code { "CODE" => "one", _ => "other" }; label(&err.error_type) == "one""#,
    r#"let is = |wanted: &str| { log(wanted); err.error_type == wanted || err.error_type.as_str() == wanted }; is("CODE")"#,
    r#"let same = |code: &str, wanted: &str| code == wanted; same(&err.error_type, "CODE")"#,
    r#"let same = |wanted: &str, code: &str| code == wanted; same("CODE", &err.error_type)"#,
    r#"let one_of = |codes: &[&str]| codes.contains(&err.error_type.as_str()); one_of(&["weak_factor_combination", "CODE"])"#,
    r#"let one_of = |codes: &[&str]| codes.iter().any(|code| *code == err.error_type); one_of(&["CODE"])"#,
    r#"let one_of = |code: &str, codes: &[&str]| codes.contains(&code); one_of(&err.error_type, &["CODE"])"#,
    r#"let code_is = |wanted: &'static str| move |e: &E| e.error_type == wanted; errors.iter().any(code_is("CODE"))"#,
    r#"let get = |e: &E| e.error_type.clone(); let first = get(err); let second = get(&other); first == "CODE" || second == first"#,
    r#"let is_stale = |e: &E| { let code = e.error_type.as_str(); code == "CODE" }; is_stale(err) || is_stale(&other)"#,
    r#"let check = |code: Option<&str>| code == Some("CODE"); check(err.error_type.as_deref())"#,
    r#"let check = |code: &str| { if code.is_empty() { return false; } code == "CODE" }; check(&err.error_type) && check(&other.error_type)"#,
    r#"let is = |wanted| err.error_type == wanted; let both = |a, b| is(a) || is(b); both("weak_factor_combination", "CODE")"#,
    r#"let is = |wanted: &str| async move { err.error_type == wanted }; is("CODE").await"#,
    r#"let mut hits = 0; let mut count = |wanted: &str| if err.error_type == wanted { hits += 1 }; count("CODE"); hits > 0"#,
    r#"result.map_err(|e| e.error_type).map_err(|code| code == "CODE").is_err()"#,
];

const CLOSURES_SILENT: &[&str] = &[
    r#"let is_admin = |role: &str| role == "admin"; is_admin(&err.role)"#,
    r#"let same = |a: &str, b: &str| a == b; same(&err.role, "admin")"#,
    r#"let same = |a: &str, b: &str| a == b; same(&err.error_type, "stale_factors") || same(&err.role, "admin")"#,
    r#"let same = |a: &str, b: &str, c: &str| a == b && c == "text"; same(&err.error_type, "stale_factors", &message)"#,
    r#"let label = |code: &str| if code == "stale_factors" { "text" } else { "other" }; label(&err.error_type) == "text""#,
    r#"let is = |word: &str| err.error_type == word || err.role == word; is("admin")"#,
    r#"let is = |code: &str, label: &str| { log(label); err.error_type == code }; is("stale_factors", "text")"#,
    r#"let one_of = |words: &[&str]| words.contains(&err.role.as_str()); one_of(&["admin"])"#,
    r#"let check = |code: &str| code.len() == "text".len(); check(&err.error_type)"#,
    r#"let log = |code: &str, text: &str| println!("{code} {text}"); log(&err.error_type, "text"); true"#,
    r#"let is = |code: &str| code == "CH"; g(&err.error_type); is(country())"#,
    r#"let mut f = |code: &str| code == "stale_factors"; f(&err.error_type); f = other; f("text")"#,
    r#"let is = |code: &str| { let code = country_of(code); code == "CH" }; is(&err.error_type)"#,
    r#"let pick = |code: &'a str, text: &'a str| if retry { code } else { text }; pick(&err.error_type, "text") == "text""#,
];

const FUNCTIONS: &[&str] = &[
    r#"fn is_stale(code: &str) -> bool { code == "CODE" } is_stale(&err.error_type)"#,
    r#"fn is_stale(code: &str) -> bool { matches!(code, "CODE") } errors.iter().any(|e| is_stale(&e.error_type))"#,
    r#"fn same(code: &str, wanted: &str) -> bool { code == wanted } same(&err.error_type, "CODE")"#,
    r#"fn same(code: &str, wanted: &str) -> bool { if code.is_empty() { return false; } code.eq(wanted) } same(&err.error_type, "CODE")"#,
    r#"fn one_of(code: &str, codes: &[&str]) -> bool { codes.contains(&code) } one_of(&err.error_type, &["weak_factor_combination", "CODE"])"#,
    r#"fn one_of(err: &E, codes: &[&str]) -> bool { codes.iter().any(|code| err.error_type == *code) } one_of(err, &["CODE"])"#,
    r#"fn kind(code: &str) -> u8 { match code { "CODE" => 1, "weak_factor_combination" => 2, _ => 3 } } kind(&err.error_type) == 1"#,
    r#"fn kind(code: Option<&str>) -> u8 { match code { Some("CODE") => 1, _ => 3 } } kind(err.error_type.as_deref()) == 1"#,
    r#"fn is(err: &E, wanted: &str) -> bool { trace(wanted); err.error_type == wanted || err.error_type.trim() == wanted } is(err, "CODE")"#,
    r#"fn code(err: &Error) -> &str { if let Error::Api(e) = err { return &e.error_type; } "" } code(err) == "CODE""#,
    r#"fn code(err: &E) -> String { let code = err.error_type.clone(); code } code(err) == "CODE" || code(&other) == "weak_factor_combination""#,
    r#"fn is_stale<S: AsRef<str>>(code: S) -> bool { code.as_ref() == "CODE" } is_stale(&err.error_type)"#,
    r#"async fn is_stale(code: &str) -> bool { code == "CODE" } is_stale(&err.error_type).await"#,
    r#"fn outer(code: &str) -> bool { fn inner(code: &str) -> bool { code == "CODE" } inner(code) } outer(&err.error_type)"#,
    r#"fn is(E { error_type, .. }: &E, wanted: &str) -> bool { error_type == wanted } is(err, "CODE")"#,
    r#"fn check(pair: (&str, u16)) -> bool { pair.0 == "CODE" && pair.1 > 1 } check((&err.error_type, 401))"#,
];

const FUNCTIONS_SILENT: &[&str] = &[
    r#"fn is_admin(role: &str) -> bool { role == "admin" } is_admin(&err.role)"#,
    r#"fn same(a: &str, b: &str) -> bool { a == b } same(&err.role, "admin")"#,
    r#"fn same(a: &str, b: &str) -> bool { a == b } same(&err.error_type, "stale_factors") && same(&err.role, "admin")"#,
    r#"fn label(code: &str) -> &str { match code { "stale_factors" => "text", _ => "other" } } label(&err.error_type) == "text""#,
    r#"fn is(code: &str, text: &str) -> bool { code == "stale_factors" && text == "text" } is(&err.error_type, &message)"#,
    r#"fn log(code: &str, text: &str) { println!("{code}: {text}") } log(&err.error_type, "text"); true"#,
    r#"fn is(code: &str) -> bool { code == "CH" } is(country())"#,
    r#"fn is(code: &str) -> bool { let code = &code[..2]; code == "CH" } is(&err.error_type)"#,
    r#"fn one_of(word: &str, words: &[&str]) -> bool { words.contains(&word) } one_of(&err.role, &["admin"])"#,
    r#"fn text(code: &str) -> String { format!("{code}_text") } text(&err.error_type) == "x_text""#,
    r#"fn either<'a>(code: &'a str, text: &'a str) -> &'a str { if code.is_empty() { text } else { code } } either(&err.error_type, &message) == "text""#,
    r#"mod inner { pub fn is(code: &str) -> bool { code == "CH" } } fn is(code: &str) -> bool { code == "stale_factors" } is(&err.error_type) && inner::is("CH")"#,
];

const POINTERS: &[&str] = &[
    r#"fn is_stale(code: &str) -> bool { code == "CODE" } err.error_type.as_deref().is_some_and(is_stale)"#,
    r#"fn is_stale(code: &&str) -> bool { *code == "CODE" } errors.iter().map(|e| e.error_type.as_str()).any(|code| is_stale(&code))"#,
    r#"fn is_stale(err: &&E) -> bool { err.error_type == "CODE" } errors.iter().filter(is_stale).count() > 0"#,
    r#"fn code(err: &E) -> &str { &err.error_type } errors.iter().map(code).any(|code| code == "CODE")"#,
    r#"fn code(err: &E) -> &str { &err.error_type } result.as_ref().err().map(code) == Some("CODE")"#,
    r#"fn is_stale(code: &str) -> bool { code == "CODE" } let check: fn(&str) -> bool = is_stale; check(&err.error_type)"#,
    r#"fn is_stale(code: &str) -> bool { code == "CODE" } let checks = [is_stale]; checks.iter().any(|check| check(&err.error_type))"#,
    r#"let checks: [fn(&E) -> bool; 2] = [|e| e.error_type == "CODE", |e| e.error_type == "weak_factor_combination"]; checks.iter().any(|check| check(err))"#,
    r#"let checks: [fn(&str) -> bool; 1] = [|code| code == "CODE"]; for check in checks { if check(&err.error_type) { return true; } } false"#,
    r#"let checks: Vec<Box<dyn Fn(&str) -> bool>> = vec![Box::new(|code| code == "CODE")]; checks.iter().any(|check| check(&err.error_type))"#,
    r#"let is_stale = |code: &str| code == "CODE"; err.error_type.as_deref().is_some_and(is_stale)"#,
    r#"let is_stale = |code: &&str| *code == "CODE"; errors.iter().map(|e| e.error_type.as_str()).filter(is_stale).count() > 1"#,
    r#"let table: [(fn(&str) -> bool, u8); 1] = [(|code| code == "CODE", 1)]; table.iter().any(|(check, _)| check(&err.error_type))"#,
    r#"let check: &dyn Fn(&str) -> bool = &|code| code == "CODE"; check(&err.error_type)"#,
];

const POINTERS_SILENT: &[&str] = &[
    r#"fn is_admin(role: &str) -> bool { role == "admin" } err.role.as_deref().is_some_and(is_admin)"#,
    r#"fn role(err: &E) -> &str { &err.role } errors.iter().map(role).any(|role| role == "admin")"#,
    r#"fn label(code: &str) -> &str { if code == "stale_factors" { "text" } else { "other" } } err.error_type.as_deref().map(label) == Some("text")"#,
    r#"let checks: [fn(&E) -> bool; 1] = [|e| e.role == "admin"]; checks.iter().any(|check| check(err))"#,
    r#"let checks: [fn(&str) -> bool; 1] = [|role| role == "admin"]; checks.iter().any(|check| check(&err.role))"#,
    r#"let table: [(fn(&str) -> bool, &str); 1] = [(|code| code == "stale_factors", "text")]; table.iter().any(|(check, text)| check(&err.error_type) && *text == "text")"#,
    r#"let check: fn(&str) -> bool = if retry { is_role } else { is_code }; check(&err.error_type)"#,
    r#"let is = |code: &str| code == "CH"; country().is_some_and(is)"#,
    r#"fn is(code: &str) -> bool { code == "CH" } [country()].into_iter().any(is)"#,
    r#"errors.iter().map(E::message).any(|text| text == "text")"#,
    r#"err.error_type.as_deref().map(crate::describe) == Some("text")"#,
    r#"let f: fn(&str) -> &str = describe; f(&err.error_type) == "text""#,
];
