//! What the reading by names and addresses gets wrong.

use super::{Must, Table, table};

pub(super) fn tables() -> Vec<Table> {
    vec![
        table("patterns of different calls", Must::BeSilent, PATTERNS),
        table(
            "names bound to something else before",
            Must::Check,
            SHADOWED,
        ),
        table(
            "names bound to something else",
            Must::BeSilent,
            SHADOWED_SILENT,
        ),
        table("wrapped text", Must::Check, WRAPPED),
        table("wrapped other text", Must::BeSilent, WRAPPED_SILENT),
        Table {
            topic: "on met in a closure",
            arguments: "b2b, 401 | 404, on = err.code",
            must: Must::Check,
            rows: ON_IN_CLOSURES,
        },
        Table {
            topic: "on given by a closure",
            arguments: "b2b, 401 | 404, on = err.code",
            must: Must::Check,
            rows: ON_THROUGH_CLOSURES,
        },
        Table {
            topic: "arms that ask for more",
            arguments: "b2b, 405, exhaustive",
            must: Must::Say("the one b2b 405 code is not handled by this match"),
            rows: MORE,
        },
        Table {
            topic: "arms that ask for the code",
            arguments: "b2b, 405, exhaustive",
            must: Must::BeSilent,
            rows: NO_MORE,
        },
    ]
}

const PATTERNS: &[&str] = &[
    r#"if matches!(a(), Err(E { status: 404, .. })) { return matches!(b(), Err(E { error_type: "stale_factors", .. })); } false"#,
    r#"if matches!(a(), Err(E { status_code: 404, .. })) && matches!(b(), Err(E { error_type: "stale_factors", .. })) { return true; } false"#,
    r#"let gone = matches!(first, E { status_code: 404, .. }); gone && matches!(second, E { error_type: "stale_factors", .. })"#,
    r#"assert!(matches!(first, Err(E { status: 404, .. }))); assert!(matches!(second, Err(E { error_type: "stale_factors", .. }))); true"#,
    r#"match a() { Err(E { status: 404, .. }) => match b() { Err(E { error_type: "stale_factors", .. }) => true, _ => false }, _ => false }"#,
    r#"while matches!(poll(), Err(E { status: 404, .. })) { if matches!(other(), Err(E { error_type: "stale_factors", .. })) { return true; } } false"#,
    r#"if let Err(E { status: 404, .. }) = a() { matches!(b(), Err(E { error_type: "stale_factors", .. })) } else { false }"#,
    r#"match n { 1 => matches!(a(), Err(E { status: 404, .. })), 2 => matches!(b(), Err(E { error_type: "stale_factors", .. })), _ => false }"#,
];

/// A condition in a tuple in a condition, so deep that a reading that visits a node twice never ends.
#[test]
fn depth_costs_no_more_than_length() {
    let mut body = "err.error_type == \"stale_factor\"".to_owned();
    for _ in 0..40 {
        body = format!("if (retry, {body}).1 {{ true }} else {{ false }}");
    }
    let said = super::said("b2b, 401 | 404", &body);
    assert_eq!(said.len(), 1, "{said:?}");
}

const SHADOWED: &[&str] = &[
    r#"{ let mut code = 1; code = 2; g(code); } let code = err.error_type.as_str(); code == "CODE""#,
    r#"let mut code = 0; code += 1; log(code); let code = err.error_type.as_str(); code == "CODE""#,
    r#"for mut code in 0..3 { code += 1; g(code); } let code = &err.error_type; code == "CODE""#,
    r#"let parse = |mut code: u32| { code /= 10; code }; g(parse(1)); let code = err.error_type.as_str(); code == "CODE""#,
    r#"fn digits(mut code: u32) -> u32 { code = code / 10; code } let code = err.error_type.as_str(); g(digits(2)); code == "CODE""#,
    r#"if let Some(mut code) = exit_code() { code = code.min(1); return code == 0; } let code = err.error_type.as_str(); code == "CODE""#,
    r#"match exit() { Some(mut code) => { code += 1; g(code) } None => {} } match &err.error_type { code if code == "CODE" => true, _ => false }"#,
    r#"let code = err.error_type.as_str(); let wrong = code == "CODE"; { let mut code = String::new(); code.push_str("x"); g(&mut code); } wrong"#,
    r#"let code = err.error_type.as_str(); let f = |code: &mut u8| *code += 1; f(&mut n); code == "CODE""#,
    r#"{ let mut err = next(); err = again(err); g(&mut err); } err.error_type == "CODE""#,
    r#"let mut kinds = vec![]; { let mut kind = 1; kind += 1; kinds.push(kind); } let kind = &*err.error_type; kind == "CODE""#,
    r#"let reason = { let mut reason = String::new(); reason += "x"; reason }; g(reason); let reason = err.error_type.as_str(); matches!(reason, "CODE")"#,
    r#"struct Row { code: u8 } let mut row = Row { code: 1 }; row.code = 2; let code = err.error_type.as_str(); code == "CODE""#,
    r#"async { let mut code = 1; code <<= 1; send(code).await }.await; let code = err.error_type.clone(); code == "CODE""#,
];

const SHADOWED_SILENT: &[&str] = &[
    r#"let code = err.error_type.as_str(); { let code = country(); code == "CH" }"#,
    r#"let code = err.error_type.as_str(); let code = country_of(code); code == "CH""#,
    r#"let code = err.error_type.as_str(); if let Some(code) = country() { return code == "CH"; } false"#,
    r#"let code = err.error_type.as_str(); for code in countries() { if code == "CH" { return true; } } false"#,
    r#"let code = err.error_type.as_str(); let is_swiss = |code: &str| code == "CH"; is_swiss(country())"#,
    r#"let code = err.error_type.as_str(); match country() { Some(code) if code == "CH" => true, _ => false }"#,
    r#"let mut code = err.error_type.as_str(); code = country(); code == "CH""#,
    r#"let mut code = err.error_type.clone(); std::mem::swap(&mut code, &mut country); code == "CH""#,
    r#"let mut code = err.error_type.clone(); { let code = &mut code; code.clear(); code.push_str("CH"); } code == "CH""#,
    r#"let mut code = err.error_type.clone(); let mut set = || code = country(); set(); code == "CH""#,
    r#"let mut code = err.error_type.as_str(); while retry() { if code == "CH" { return true; } code = country(); } false"#,
    r#"let code = err.error_type.as_str(); let (code, n) = (country(), 1); code == "CH" && n == 1"#,
];

const WRAPPED: &[&str] = &[
    r#"err.error_type == unsafe { "CODE" }"#,
    r#"err.error_type == dbg!("CODE")"#,
    r#"err.error_type == loop { break "CODE" }"#,
    r#"err.error_type == (|| "CODE")()"#,
    r#"err.error_type == Some("CODE").unwrap()"#,
    r#"err.error_type == ("CODE", 1).0"#,
    r#"err.error_type == ["CODE"][0]"#,
    r#"err.error_type == 'found: { break 'found "CODE" }"#,
    r#"err.error_type == { let wanted = "CODE"; wanted }"#,
    r#"err.error_type == match retry { true => "CODE", false => "weak_factor_combination" }"#,
    r#"err.error_type == std::convert::identity("CODE")"#,
    r#"err.error_type == *Box::new("CODE")"#,
    r#"Some("CODE").is_some_and(|wanted| err.error_type == wanted)"#,
    r#"["CODE"].iter().rev().any(|wanted| err.error_type == *wanted)"#,
    r#"["CODE", "weak_factor_combination"].iter().find_map(|wanted| (err.error_type == *wanted).then_some(1)).is_some()"#,
    r#"vec![err.error_type.as_str()].contains(&"CODE")"#,
    r#"["CODE"].iter().copied().filter(|wanted| err.error_type == *wanted).count() > 0"#,
    r#"["CODE"].iter().position(|wanted| wanted == &err.error_type).is_some()"#,
    r#"["CODE"].iter().enumerate().any(|(_, wanted)| err.error_type == *wanted)"#,
    r#"["CODE"].iter().zip(0..).any(|(wanted, _)| err.error_type == *wanted)"#,
    r#"["CODE"].iter().skip(n).take(2).any(|&wanted| err.error_type == wanted)"#,
    r#"["CODE"].into_iter().all(|wanted| wanted != err.error_type)"#,
    r#"["CODE"].first().is_some_and(|wanted| err.error_type == **wanted)"#,
    r#"[err.error_type.as_str()].iter().rev().any(|code| *code == "CODE")"#,
    r#"match [err.error_type.as_str()][0] { "CODE" => true, _ => false }"#,
    r#"let pair = ("CODE", 401); err.error_type == pair.0"#,
    r#"let wanted = ["CODE", "weak_factor_combination"]; err.error_type == wanted[0]"#,
    r#"let wanted = if strict { Some("CODE") } else { None }; wanted.is_some_and(|wanted| err.error_type == wanted)"#,
];

const WRAPPED_SILENT: &[&str] = &[
    r#"err.error_type == ("stale_factors", "text").0"#,
    r#"err.role == dbg!("admin")"#,
    r#"err.role == loop { break "admin" }"#,
    r#"["admin"].iter().rev().any(|wanted| err.role == *wanted)"#,
    r#"["admin"].iter().find_map(|wanted| (err.role == *wanted).then_some(1)).is_some()"#,
    r#"vec![err.role.as_str()].contains(&"admin")"#,
    r#"(err.error_type.as_str(), "text").1 == "text""#,
    r#"let pair = (err.error_type.as_str(), "text"); pair.1 == "text""#,
    r#"let rows = [("stale_factors", "text")]; rows.iter().rev().any(|row| row.0 == err.error_type && row.1 == message)"#,
    r#"let text = { log(&err.error_type); "text" }; text == message"#,
    r#"Some(&err.error_type).map(|_| "text") == Some("text")"#,
    r#"["stale_factors"].iter().find(|wanted| err.error_type == **wanted).map(|_| "text") == Some("text")"#,
    r#"Some(err.error_type.as_str()).and(Some("text")) == Some("text")"#,
    r#"[err.error_type.as_str(), err.role.as_str()][1] == "admin""#,
];

const ON_IN_CLOSURES: &[&str] = &[
    r#"let is_stale = || err.code == "CODE"; is_stale()"#,
    r#"errors.iter().any(|err| err.code == "CODE")"#,
    r#"result.is_err_and(|err| err.code == "CODE")"#,
    r#"async { err.code == "CODE" }.await"#,
    r#"spawn(async move { match err.code.as_str() { "CODE" => true, _ => false } }).await"#,
    r#"result.map_err(|err| if err.code == "CODE" { Login } else { Other }).is_ok()"#,
    r#"fn inner(err: &E) -> bool { err.code == "CODE" } inner(err)"#,
    r#"result.or_else(|err| match &*err.code { "CODE" => Ok(()), _ => Err(err) }).is_ok()"#,
    r#"let label = || match err.code.as_str() { "CODE" => 1, _ => 2 }; label() == 1"#,
    r#"Some(err).filter(|err| err.code == "CODE").is_some()"#,
    r#"select! { _ = later() => { if err.code == "CODE" { return true } } _ = other() => {} } true"#,
    r#"retry(|| async { err.code == "CODE" }).await"#,
];

const ON_THROUGH_CLOSURES: &[&str] = &[
    r#"errors.iter().map(|err| err.code.as_str()).any(|code| code == "CODE")"#,
    r#"result.map_err(|err| err.code).is_err_and(|code| code == "CODE")"#,
    r#"result.as_ref().err().map(|err| err.code.as_str()) == Some("CODE")"#,
    r#"opt.and_then(|err| err.code.as_deref()) == Some("CODE")"#,
    r#"let code = opt.map_or("", |err| &err.code); code == "" || code == "CODE""#,
    r#"let codes: Vec<_> = errors.iter().map(|err| err.code.clone()).collect(); codes[0] == "CODE""#,
    r#"let code_of = |err: &E| err.code.clone(); code_of(err) == "CODE""#,
    r#"fn code_of(err: &E) -> &str { &err.code } code_of(err) == "CODE""#,
    r#"(|| err.code.as_str())() == "CODE""#,
    r#"async { err.code.clone() }.await == "CODE""#,
    r#"errors.iter().filter_map(|err| err.code.as_deref()).find(|code| *code == "CODE").is_some()"#,
    r#"let (code, n) = call().map_or_else(|err| (err.code, 1), |n| (String::new(), n)); (code == "" || code == "CODE") && n == 1"#,
];

const MORE: &[&str] = &[
    r#"match opt { Some(err) => match (err.error_type.as_str(), retry) { ("method_not_allowed", true) => 1, _ => 2 }, None => 3 }"#,
    r#"match Some((err.error_type.as_str(), retry)) { Some(("method_not_allowed", true)) => 1, _ => 2 }"#,
    r#"match (err.error_type.as_str(), retry) { x @ ("method_not_allowed", true) => g(x), _ => 2 }"#,
    r#"match err { E { error_type: "method_not_allowed", retry: true, .. } => 1, _ => 2 }"#,
    r#"match [err.error_type.as_str(), "y"] { ["method_not_allowed", "x"] => 1, _ => 2 }"#,
    r#"match (err.error_type.as_str(), n) { ("method_not_allowed", 1..=3) => 1, _ => 2 }"#,
    r#"match (err.error_type.as_str(), cause) { ("method_not_allowed", Some(_)) => 1, _ => 2 }"#,
    r#"match (err.error_type.as_str(), cause) { ("method_not_allowed", Err(Cause::Slow { .. })) => 1, _ => 2 }"#,
    r#"match err.error_type.as_str() { "method_not_allowed" if retry => 1, _ => 2 }"#,
    r#"match ((err.error_type.as_str(), 1), retry) { (("method_not_allowed", _), false) => 1, _ => 2 }"#,
    r#"match err { E { error_type: "method_not_allowed", details: Details { retry: true }, .. } => 1, _ => 2 }"#,
    r#"match &(err.error_type.as_str(), retry) { &("method_not_allowed", true) => 1, _ => 2 }"#,
];

const NO_MORE: &[&str] = &[
    r#"fn f(err: &E) -> u8 { match err.error_type.as_str() { "method_not_allowed" => 1, _ => 2 } }"#,
    r#"fn f(err: &E) -> u8 { match (err.error_type.as_str(), retry) { ("method_not_allowed", _) => 1, _ => 2 } }"#,
    r#"fn f(err: &E) -> u8 { match (err.error_type.as_str(), retry) { ("method_not_allowed", again) => g(again), _ => 2 } }"#,
    r#"fn f(err: &E) -> u8 { match (err.status_code, err.error_type.as_str()) { (405, "method_not_allowed") => 1, _ => 2 } }"#,
    r#"fn f(err: &E) -> u8 { match err { E { error_type: "method_not_allowed", .. } => 1, _ => 2 } }"#,
    r#"fn f(err: &E) -> u8 { match err { E { error_type: "method_not_allowed", retry: _, .. } => 1, _ => 2 } }"#,
    r#"fn f(err: &E) -> u8 { match err.error_type.as_deref() { Some("method_not_allowed") => 1, Some(_) | None => 2 } }"#,
    r#"fn f(err: &E) -> u8 { match err.error_type.as_str() { code @ "method_not_allowed" => g(code), _ => 2 } }"#,
    r#"fn f(err: &E) -> u8 { match [err.error_type.as_str(), "x"] { ["method_not_allowed", ..] => 1, _ => 2 } }"#,
];
