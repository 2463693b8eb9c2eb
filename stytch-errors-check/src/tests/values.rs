//! Which values are the error type, wherever they went.

use super::{assert_checked, assert_silent, errors, errors_in};

#[test]
fn aliases() {
    assert_checked(&[
        r#"let code = err.error_type.as_str(); code == "CODE""#,
        r#"let code: &str = &err.error_type; let code = code.trim(); code == "CODE""#,
        r#"let (status, code) = (err.status, &err.error_type); code == "CODE""#,
        r#"let pair = (err.status, &err.error_type); pair.1 == "CODE""#,
        r#"let E { error_type: code, .. } = err; code == "CODE""#,
        r#"let code = match &err.error_type { Some(code) => code, None => "none" }; code == "CODE""#,
        r#"let code = if let Some(code) = &err.error_type { code } else { "none" }; code == "CODE""#,
        r#"let code; if retry { code = err.error_type.as_str(); } else { code = "none"; } code == "CODE""#,
        r#"let code = err.error_type.as_deref().unwrap_or("none"); code == "none" || code == "CODE""#,
        r#"let code = err.error_type.clone().unwrap_or_default(); code == "" || code == "CODE""#,
        r#"err.error_type.as_deref().is_some_and(|code| code == "CODE")"#,
        r#"err.error_type.as_ref().map_or(false, |code| code == "CODE")"#,
        r#"err.error_type.as_ref().map(|code| code.as_str()) == Some("CODE")"#,
        r#"(|E { error_type: code, .. }: &E| code == "CODE")(err)"#,
        r#"fn inner(err: &E) -> bool { err.error_type == "CODE" } inner(err)"#,
    ]);
    assert_checked(&[
        r#"opt.map(|err| err.error_type.as_str()) == Some("CODE")"#,
        r#"match opt.and_then(|err| err.error_type.as_deref()) { Some("CODE") => true, _ => false }"#,
        r#"match err.error_type.as_ref().map_or("none", String::as_str) { "CODE" => true, "none" => true, _ => false }"#,
        r#"opt.map_or("", |err| &err.error_type) == "CODE""#,
        r#"errors.iter().map(|err| err.error_type.as_str()).any(|code| code == "CODE")"#,
        r#"let code = { let Error::Response(r) = err else { return false }; r.error_type }; code == "CODE""#,
        r#"let code = { let code = &err.error_type; code.as_str() }; code == "CODE""#,
        r#"match &err.error_type as &str { "CODE" => true, _ => false }"#,
        r#"let code = match err { Error::Response(r) => Some(r.error_type.as_str()), _ => None }; code == Some("CODE")"#,
        r#"let code = match err { Error::Response(r) => r.error_type, _ => String::new() }; code == "CODE""#,
        r#"let code = if let Error::Response(r) = err { r.error_type } else { Default::default() }; code == "CODE""#,
        r#"let code = match &err.error_type { Some(code) => code, None => return false }; code == "CODE""#,
        r#"let code = match &err.error_type { Some(code) => code, None => { log(); panic!("none") } }; code == "CODE""#,
        r#"let code = if let Some(t) = &err.error_type { t } else { "none" }; code == "none" || code == "CODE""#,
        r#"match err.error_type.as_deref().unwrap_or(UNKNOWN) { "CODE" => true, UNKNOWN => false, _ => true }"#,
        r#"let none = "none".to_string(); let code = err.error_type.as_ref().unwrap_or(&none); code == "none" || code == "CODE""#,
        r#"let code: SmolStr = err.error_type.as_str().into(); code == "CODE""#,
    ]);
    assert_checked(&[
        r#"for code in errors.iter().map(|err| err.error_type.as_str()) { if code == "CODE" { return true } } false"#,
        r#"errors.last().map(|err| &err.error_type).is_some_and(|code| code == "CODE")"#,
        r#"bodies.into_iter().filter_map(|body| body.error_type).any(|code| code == "CODE")"#,
        r#"err.error_type.as_deref().into_iter().any(|code| code == "CODE")"#,
        r#"body.pointer("/error/error_type").and_then(Value::as_str) == Some("CODE")"#,
        r#"body.get("error").and_then(|e| e.get("error_type")).and_then(Value::as_str) == Some("CODE")"#,
        r#"body["error_type"] == json!("CODE")"#,
        r#"body.get("error_type") == Some(&serde_json::json!("CODE"))"#,
        r#"body["error_type"] == Value::String("CODE".into())"#,
        r#"PartialEq::eq(&err.error_type, "CODE")"#,
        r#"str::eq(&err.error_type, "CODE")"#,
        r#"<str>::trim(&err.error_type) == "CODE""#,
        r#"["CODE"].map(String::from).contains(&err.error_type)"#,
        r#"[err.error_type.as_str()].contains(&"CODE")"#,
        r#"[("CODE", 1)].iter().any(|(code, _)| *code == err.error_type)"#,
        r#"for (code, n) in [("CODE", 1)] { if err.error_type == code { return true } } false"#,
        r#"let known: HashSet<&str> = ["CODE"].into_iter().collect(); known.contains(err.error_type.as_str())"#,
        r#"assert_eq!([a.error_type.as_str(), b.error_type.as_str()], ["CODE", "weak_factor_combination"]); true"#,
        r#"let (a, n) = ("CODE", 1); err.error_type == a"#,
        r#"Some((err.error_type.as_str(), n)) == Some(("CODE", 1))"#,
        r##"err.r#error_type == "CODE""##,
    ]);
    assert_silent(&[
        r#"let text = match err { A(r) => r.error_type.as_str(), B(kid) => kid.as_str(), _ => "network" }; text == "jwk-test-1""#,
        r#"let wanted = &mut String::from("stale"); wanted.push_str("_factors"); err.error_type == *wanted"#,
        r#"match result.map(|err| err.error_type.as_str()) { Ok("stale_factors") => true, Err(()) => false, Err((_, "text")) => false, Ok(_) => true }"#,
        r#"let mut code = String::from("unable_to_auth_"); code.push_str("magic_link"); err.error_type == code"#,
        r#""STALE_FACTORS".to_lowercase() == err.error_type"#,
        r#"let code = err.error_type.as_str(); { let code = err.country.as_str(); code == "CH" }"#,
        r#"let code = err.error_type.as_str(); let code = code.len().to_string(); code == "5""#,
        r#"let code = err.error_type.as_str(); fn inner(code: &str) -> bool { code == "CH" } inner(&err.country)"#,
        r#"let code = err.error_type.as_str(); codes.iter().any(|code| code == "CH")"#,
        r#"let mut code = err.error_type.as_str(); code = err.country.as_str(); code == "CH""#,
    ]);
}

#[test]
fn places() {
    assert_checked(&[
        r#"match n { 0 => match err.error_type.as_str() { "CODE" => true, _ => false }, _ => false }"#,
        r#"let check = |err: &E| err.error_type == "CODE"; check(err)"#,
        r#"block_on(async move { err.error_type == "CODE" })"#,
        r#"return err.error_type == "CODE";"#,
        r#"g(1, err.error_type == "CODE")"#,
        r#"println!("{} {}", 1, err.error_type == "CODE"); true"#,
        r#"let s = format!("{x}", x = err.error_type == "CODE"); true"#,
        r#"assert!(err.error_type == "CODE", "message"); true"#,
        r#"dbg!(err.error_type.as_str()) == "CODE""#,
        r#"vec![err.error_type == "CODE"; 2]; true"#,
        r#"tracing::info!(error_type = %err.error_type, stale = err.error_type == "CODE", "message"); true"#,
        r#"tracing::warn!(target: "auth", ?x, stale = ?(err.error_type == "CODE")); true"#,
        r#"ensure!(err.error_type != "CODE", "message"); true"#,
        r#"select! { x = later() => { if err.error_type == "CODE" { return true } } _ = other() => {} } true"#,
        r#"unsafe { err.error_type == "CODE" }"#,
        r#"loop { if err.error_type == "CODE" { break true } }"#,
        r#"S { stale: err.error_type == "CODE" }.stale"#,
        r#"impl S { fn g(err: &E) -> bool { err.error_type == "CODE" } } S::g(err)"#,
    ]);
}

#[test]
fn options() {
    let on =
        |arguments: &str, body: &str| errors(arguments, &format!("fn f(code: &str) {{ {body} }}"));
    assert_eq!(
        on("b2b, 401, on = code", "code == \"stale_factors\""),
        [""; 0]
    );
    assert_eq!(
        on("b2b, 401, on = code", "code == \"stale_factor\"").len(),
        1
    );
    let in_macro = "matches!(err.kind, \"stale_factor\");";
    let said = on("b2b, 401, on = err.kind", in_macro);
    assert!(said[0].starts_with("`stale_factor` is not"), "{said:?}");
    assert_eq!(
        on("b2b, 401, on = err.kind", "err.kind == \"stale_factor\"").len(),
        1
    );
    assert_eq!(
        on("b2b, 401, on = kind", "error_type == \"stale_factors\""),
        ["`kind` is never compared with a string here"]
    );
    assert_eq!(
        on("b2b, 401, also(\"new\")", "error_type == \"new\""),
        [""; 0]
    );
    assert_eq!(
        on(
            "b2b, 401, also(\"new_one\")",
            "error_type.starts_with(\"new_\")"
        ),
        [""; 0]
    );
    assert_eq!(
        on("b2b, 401, also(\"new\")", "error_type == \"stale_factors\""),
        ["`new` is never compared with an error type here"]
    );
    assert_eq!(
        on(
            "b2b, 401, also(\"stale_factors\")",
            "error_type == \"stale_factors\""
        ),
        ["`stale_factors` is accepted without `also`: it can be a b2b 401 code"]
    );
    // Not needless where the status says otherwise.
    let narrowed = "status_code == 404 && error_type == \"stale_factors\"";
    assert_eq!(
        on("b2b, 401 | 404, also(\"stale_factors\")", narrowed),
        [""; 0]
    );
}

#[test]
fn what_takes_the_place_of_a_missing_error_type() {
    assert_checked(&[
        r#"let code = err.error_type.as_deref().or(Some("none")); code == Some("none") || code == Some("CODE")"#,
        r#"let code = err.error_type.as_deref().or_else(|| None); code == Some("CODE")"#,
        r#"let code = err.error_type.clone().unwrap_or_else(|| { log(); "none".into() }); code == "none" || code == "CODE""#,
        r#"let code = err.error_type.as_deref().unwrap_or(&other.error_type); code == "CODE""#,
        r#"let code = err.error_type.as_deref().unwrap_or_else(|| panic!("none")); code == "CODE""#,
        r#"let code = opt.map_or_else(String::new, |err| err.error_type); code == "" || code == "CODE""#,
    ]);
    assert_silent(&[
        r#"let code = err.error_type.as_deref().unwrap_or(err.error.as_str()); code == "invalid_grant""#,
        r#"let code = err.error_type.as_deref().unwrap_or_else(|| err.error()); code == "invalid_grant""#,
        r#"let code = err.error_type.as_deref().or(err.error.as_deref()); code == Some("invalid_grant")"#,
        r#"let code = opt.map_or(fallback, |err| &err.error_type); code == "fallback""#,
        r#"let code = if retry { &err.error_type } else { &other.error_type }; other.status_code == 404 && code == "stale_factors""#,
    ]);
}

#[test]
fn edited_strings() {
    assert_checked(&[
        r#"let mut code = err.error_type.clone(); let stale = code == "CODE"; code.push('x'); stale"#,
        r#"let mut code = err.error_type.clone(); code.make_ascii_lowercase(); code == "CODE""#,
        r#"let mut code = err.error_type.clone(); if code.is_empty() { return true } code == "CODE""#,
    ]);
    assert_silent(&[
        r#"let mut code = err.error_type.clone(); code.push_str("_x"); code == "stale_factors_x""#,
        r#"let mut code = err.error_type.clone(); if retry { code.truncate(5); } code == "stale""#,
        r#"let mut code = err.error_type.clone(); code += "_x"; code == "stale_factors_x""#,
        r#"let mut code = err.error_type.clone(); edit(&mut code); code == "edited""#,
        r#"let mut code = err.error_type.clone(); editor.edit(1, &mut code); code == "edited""#,
    ]);
}

#[test]
fn results_with_an_error_type_for_their_error() {
    assert_checked(&[
        r#"call().map_err(|err| err.error_type).is_err_and(|code| code == "CODE")"#,
        r#"call().map_err(|err| err.error_type).err().as_deref() == Some("CODE")"#,
        r#"call().map_err(|err| err.error_type).unwrap_err() == "CODE""#,
        r#"call().map_err(|err| err.error_type).map(|n| n + 1) == Err("CODE".to_owned())"#,
        r#"call().map_err(|err| err.error_type).or_else(|code| if code == "CODE" { Ok(1) } else { Err(code) }).is_ok()"#,
        r#"match call().as_ref().map_err(|err| err.error_type.as_str()) { Err("CODE") => true, Ok("text") => true, _ => false }"#,
        r#"if let Err(code) = call().map_err(Error::error_type) { code == "CODE" } else { false }"#,
        r#"let Err(code) = call().map_err(|err| err.error_type) else { return false }; code == "CODE""#,
    ]);
    assert_silent(&[
        r#"call().map_err(|err| err.error_type).map(|name| name == "text").is_ok()"#,
        r#"call().map_err(|err| err.error_type)? == "text""#,
        r#"call().map_err(|err| err.error_type).ok() == Some("text")"#,
        r#"call().map_err(|err| err.error_type).unwrap_or_default() == "text""#,
        r#"call().map_err(|err| err.error_type) == Ok("text")"#,
        r#"call().map(|err| err.error_type) == Err("text")"#,
        r#"if let Ok(name) = call().map_err(|err| err.error_type) { return name == "text" }"#,
    ]);
}

#[test]
fn lists_of_error_types() {
    assert_checked(&[
        r#"errors.iter().map(|err| err.error_type.as_str()).collect::<Vec<_>>().contains(&"CODE")"#,
        r#"let codes: HashSet<_> = errors.iter().map(|err| err.error_type.as_str()).collect(); codes.contains("CODE")"#,
        r#"let codes: Vec<_> = errors.iter().map(|err| err.error_type.as_str()).collect(); codes == ["CODE"]"#,
        r#"let codes: Vec<_> = errors.iter().map(|err| err.error_type.as_str()).collect(); codes[0] == "CODE""#,
        r#"let codes: Vec<_> = errors.iter().map(|err| err.error_type.as_str()).collect(); matches!(codes.as_slice(), ["CODE", ..])"#,
        r#"let codes: Vec<_> = errors.iter().map(|err| err.error_type.as_str()).collect(); assert_eq!(codes, vec!["CODE"]); true"#,
        r#"errors.iter().map(|err| err.error_type.as_str()).rev().skip(1).find(|code| *code == "CODE").is_some()"#,
        r#"errors.iter().map(|err| err.error_type.as_str()).next() == Some("CODE")"#,
        r#"errors.iter().map(|err| err.error_type.as_str()).take_while(|code| *code != "CODE").count() > 1"#,
        r#"for (i, code) in errors.iter().map(|err| &err.error_type).enumerate() { if code == "CODE" { return i > 1 } } false"#,
        r#"errors.iter().map(|err| (err.id, err.error_type.as_str())).any(|(_, code)| code == "CODE")"#,
        r#"errors.iter().map(|err| (err.status_code, err.error_type.as_str())).any(|pair| pair == (401, "CODE"))"#,
        r#"matches!(opt.map(|err| (err.status_code, err.error_type.as_str())), Some((401, "CODE")))"#,
        r#"match opt_status.zip(err.error_type.as_deref()) { Some((401, "CODE")) => true, _ => false }"#,
        r#"err.error_type.take().as_deref() == Some("CODE")"#,
        r#"let codes = [a.error_type.as_str(), b.error_type.as_str()]; codes.iter().any(|code| *code == "CODE")"#,
        r#"let [code, n] = [err.error_type.as_str(), "text"]; code == "CODE" || n == "text""#,
        r#"errors.iter().map(|err| err.error_type.as_str()).max_by_key(|code| code.len()) == Some("CODE")"#,
        r#"errors.each_ref().map(|err| err.error_type.as_str()).contains(&"CODE")"#,
        r#"a.error_type.iter().chain(&b.error_type).any(|code| code == "CODE")"#,
        r#"errors.iter().map(|err| &*err.error_type).collect::<BTreeSet<_>>().is_superset(&BTreeSet::from(["CODE"]))"#,
        r#"std::mem::take(&mut err.error_type) == "CODE""#,
        r#"err.error_type.as_deref().context("none")? == "CODE""#,
    ]);
    assert_silent(&[
        r#"let codes: Vec<_> = errors.iter().map(|err| err.error_type.replace('_', " ")).collect(); codes[0] == "text""#,
        r#"errors.iter().map(|err| (err.error_type.as_str(), err.field.as_str())).any(|(_, field)| field == "name")"#,
        r#"errors.iter().map(|err| (err.error_type.as_str(), err.field.as_str())).any(|pair| pair == ("stale_factors", "name"))"#,
        r#"errors.iter().map(|err| err.error_type.as_str()).zip(fields).any(|(_, field)| field == "name")"#,
        r#"let mut codes: Vec<_> = errors.iter().map(|err| err.error_type.clone()).collect(); codes.push(text()); codes[0] == "text""#,
        r#"match err.error_type.as_bytes() { [b's', ..] => true, _ => false }"#,
        r#"errors.iter().map(|err| err.error_type.as_str()).collect::<String>() == "ab""#,
        r#"let text: String = errors.iter().map(|err| err.error_type.as_str()).collect(); text == "ab""#,
        r#"[err.error_type.as_str(), err.field.as_str()].contains(&"name")"#,
        r#"[err.error_type.as_str(), err.field.as_str()].iter().any(|text| *text == "name")"#,
        r#"err.error_type.iter().chain(&err.field).any(|text| text == "name")"#,
    ]);
}

#[test]
fn values_of_breaks() {
    assert_checked(&[
        r#"let code = 'a: { if retry { break 'a err.error_type.as_str(); } "none" }; code == "none" || code == "CODE""#,
        r#"let code = loop { match call() { Ok(_) => return true, Err(err) => break err.error_type } }; code == "CODE""#,
        r#"let code = loop { if let Err(E { error_type: code, .. }) = call() { break code; } }; code == "CODE""#,
        r#"let code = 'a: loop { for err in errors { break 'a err.error_type } }; code == "CODE""#,
        r#"let code = loop { if done() { break None } if let Err(err) = call() { break Some(err.error_type) } }; code.as_deref() == Some("CODE")"#,
        r#"match loop { break err.error_type.as_str() } { "CODE" => true, _ => false }"#,
    ]);
    assert_silent(&[
        r#"let code = err.error_type.as_str(); let text = loop { let code = name(); if code.is_empty() { break code } }; text == "name""#,
        r#"let text = loop { loop { break err.error_type } break name(); }; text == "name""#,
        r#"let text = 'a: { if retry { break 'a err.error_type.as_str(); } err.role.as_str() }; text == "admin""#,
    ]);
}

#[test]
fn values_of_blocks_and_what_is_remembered() {
    assert_checked(&[
        r#"let code = async { err.error_type.clone() }.await; code == "CODE""#,
        r#"err.error_type().await == "CODE""#,
        r#"let code = unsafe { &(*err).error_type }; code == "CODE""#,
        r#"let code = match err { Error::Api(err) => err.error_type, Error::Io(_) => std::process::exit(1) }; code == "CODE""#,
        r#"let mut last = None; for err in errors { last = Some(err.error_type.clone()); } last.as_deref() == Some("CODE")"#,
        r#"let mut last = String::new(); for err in errors { last = err.error_type; } last == "" || last == "CODE""#,
    ]);
    assert_silent(&[
        r#"let mut last = String::new(); for err in errors { last = err.field; } last == "name""#,
        r#"let mut last = None; for err in errors { last = Some(err.error_type.clone()); last = err.field; } last == Some("name")"#,
        r#"let code = 'code: { if retry { break 'code "retry" } err.error_type.as_str() }; code == "retry""#,
    ]);
}

/// A value bound to a local named `error_type` is an error type where it cannot be read.
#[test]
fn locals_that_say_what_they_are() {
    assert_checked(&[
        r#"let error_type = match x.code() { Some(code) => code, None => "none" }; error_type == "none" || error_type == "CODE""#,
        r#"let error_type = if let Some(x) = x { x.code() } else { "none" }; error_type == "none" || error_type == "CODE""#,
        r#"let error_type = match x { Ok(_) => "ok", Err(Api(err)) => err.code(), Err(_) => return false }; matches!(error_type, "ok" | "CODE")"#,
        r#"let error_type = x.header("a").unwrap_or("none"); error_type == "none" || error_type == "CODE""#,
        r#"let error_type: String = x.header("a").map_or("none", Header::text).to_owned(); error_type == "none" || error_type == "CODE""#,
        r#"let error_type = x.header("a").unwrap_or_else(|| "none"); error_type == "none" || error_type == "CODE""#,
        r#"let error_type = x.header("a").unwrap_or_default(); error_type == "" || error_type == "CODE""#,
    ]);
    assert_silent(&[
        r#"let error_type = "text"; error_type == "text""#,
        r#"let error_type = match retry { true => "text", false => "another" }; error_type == "text""#,
    ]);
}

#[test]
fn json_is_written_in_quotes() {
    assert_checked(&[
        r#"body["error_type"].to_string() == "\"CODE\"""#,
        r#"body["error_type"].to_string().trim_matches('"') == "CODE""#,
    ]);
    assert_eq!(
        errors_in(r#"err.error_type == "\"stale_factors\"""#).len(),
        1
    );
}

#[test]
fn functions_in_the_function() {
    assert_checked(&[
        r#"let code = (|| Some(body()?.error_type.as_str()))(); code == Some("CODE")"#,
        r#"(|err: &E| err.error_type.clone())(err) == "CODE""#,
        r#"return code_of(err) == "CODE"; fn code_of(err: &E) -> &str { &err.error_type }"#,
        r#"fn code_of(err: &Error) -> Option<&str> { match err { Api(err) => Some(&err.error_type), _ => None } } matches!(code_of(err), Some("CODE"))"#,
        r#"fn is(err: &E, code: &str) -> bool { err.error_type == code } is(err, "CODE")"#,
        r#"fn is_one(err: &E) -> bool { CODES.contains(&&*err.error_type) } const CODES: [&str; 1] = ["CODE"]; is_one(err)"#,
        r#"select! { n = call() => { fn code_of(err: &E) -> &str { &err.error_type } code_of(err) == "CODE" } else => false }"#,
    ]);
    assert_silent(&[
        r#"fn is(err: &E, word: &str) -> bool { err.error_type == word || err.role == word } is(err, "admin")"#,
        r#"fn text_of(err: &E) -> &str { if err.role.is_empty() { return "text"; } &err.error_type } text_of(err) == "text""#,
        r#"(|| { if retry { return "text"; } err.error_type.as_str() })() == "text""#,
        r#"fn code_of(err: &E) -> &str { &err.error_type } { fn code_of(err: &E) -> &str { &err.role } code_of(err) == "admin" }"#,
        r#"fn code_of(err: &E) -> &str { &err.error_type } if status_code == 404 { let err = call(); return code_of(&err) == "stale_factors" }"#,
        r#"let code_of = |err: &E| err.error_type.clone(); if status_code == 404 { let err = call(); return code_of(&err) == "stale_factors" }"#,
    ]);
}

#[test]
fn closures_that_go_by_a_name() {
    assert_checked(&[
        r#"let is = |code: &str| err.error_type == code; is("weak_factor_combination") || is("CODE")"#,
        r#"let is = |code| err.error_type.as_deref() == Some(code); is("CODE")"#,
        r#"let is = |err: &E, code: &str| err.error_type.as_str() == code; is(&err, "CODE")"#,
        r#"let is = |code| err.error_type.as_deref().is_some_and(|known| known == code); is("CODE")"#,
        r#"let is = |code: &str| err.error_type == code; ["CODE"].into_iter().any(|code| is(code))"#,
        r#"let code_of = |err: &E| err.error_type.clone(); code_of(&err) == "CODE""#,
        r#"let code = || err.error_type.as_str(); match code() { "CODE" => true, _ => false }"#,
        r#"let code_of = |err| match err { Error::Api(err) => err.error_type, _ => "none".into() }; code_of(err) == "none" || code_of(err) == "CODE""#,
    ]);
    assert_silent(&[
        r#"let is = |code: &str| err.error_type == code || err.role == code; is("admin")"#,
        r#"let is = |code: &str, role: &str| err.error_type == code && err.role == role; is("stale_factors", "admin")"#,
        r#"let is = |role: &str| err.error_type == "stale_factors" && err.role == role; is("admin")"#,
        r#"let code_of = |err: &E| { if retry { return "retry" } err.error_type.as_str() }; code_of(&err) == "retry""#,
        r#"let is = |code: &str| err.error_type == code; { let is = |role: &str| err.role == role; is("admin") }"#,
    ]);
    assert_eq!(
        errors_in(
            r#"let has = |part: &str| err.error_type.starts_with(part); has("stale") || has("stalest")"#
        ),
        ["no b2b 401 or 404 code starts with `stalest`"]
    );
}

#[test]
fn tables_of_the_function() {
    assert_checked(&[
        r#"let table = [("CODE", 1)]; table.iter().find(|(code, _)| *code == err.error_type).is_some()"#,
        r#"const TABLE: &[(&str, u8)] = &[("CODE", 1)]; TABLE.iter().any(|&(code, _)| code == err.error_type)"#,
        r#"const TABLE: [(&str, u8); 1] = [("CODE", 1)]; TABLE.iter().find(|row| row.0 == err.error_type).is_some()"#,
        r#"const TABLE: [(u8, &str); 1] = [(1, "CODE")]; for (n, code) in TABLE { if err.error_type == code { return n > 1 } } false"#,
        r#"let table = HashMap::from([("CODE", 1)]); table.contains_key(err.error_type.as_str())"#,
        r#"let table: HashMap<_, _> = [("CODE", 1)].into_iter().collect(); table.get(&*err.error_type).is_some()"#,
        r#"let table = vec![("CODE", 1)]; table.iter().any(|(code, _)| *code == err.error_type)"#,
        r#"HashMap::<_, _>::from_iter(vec![("CODE", 1)]).contains_key(err.error_type.as_str())"#,
        r#"static TABLE: phf::Map<&str, u8> = phf_map! { "CODE" => 1, "weak_factor_combination" => 2 }; TABLE.get(&err.error_type).is_some()"#,
        r#"static CODES: LazyLock<HashSet<&str>> = LazyLock::new(|| HashSet::from(["CODE"])); CODES.contains(&*err.error_type)"#,
        r#"static TABLE: LazyLock<HashMap<&str, u8>> = LazyLock::new(|| { [("CODE", 1)].into_iter().collect() }); TABLE.contains_key(&*err.error_type)"#,
        r#"static CODES: OnceLock<HashSet<&str>> = OnceLock::new(); CODES.get_or_init(|| HashSet::from(["CODE"])).contains(&*err.error_type)"#,
        r#"[("CODE", "text")].binary_search_by_key(&err.error_type.as_str(), |&(code, _)| code).is_ok()"#,
        r#"BTreeMap::from([("CODE", "text")]).get(err.error_type.as_str()) == Some(&"text")"#,
    ]);
    assert_silent(&[
        r#"let table = [("stale_factors", "text")]; table.iter().find(|(code, _)| *code == err.error_type).map(|row| row.1) == Some("text")"#,
        r#"let table = HashMap::from([("stale_factors", "text")]); table.get(err.error_type.as_str()).copied() == Some("text")"#,
        r#"let table = [("name", "text")]; table.iter().any(|(field, _)| *field == err.field)"#,
        r#"const TABLE: [(&str, &str); 1] = [("stale_factors", "text")]; TABLE.iter().any(|row| row.0 == err.error_type && row.1 == err.field)"#,
        r#"HashMap::from([("name", 1)]).get(err.field.as_str()).is_some()"#,
        r#"let table = hashmap! { "stale_factors" => "text" }; table.get(err.error_type.as_str()) == Some(&"text")"#,
    ]);
}

/// A string that a handler makes up is not one of Stytch's codes, and is named in `also`.
#[test]
fn made_up_responses() {
    let body = r#"fn f(r: R) -> bool { let err = r.unwrap_or_else(|_| E { error_type: "unreadable".into() }); err.error_type == "unreadable" || err.error_type == "stale_factors" }"#;
    assert_eq!(errors("b2b, 401", body).len(), 1);
    assert_eq!(errors(r#"b2b, 401, also("unreadable")"#, body), [""; 0]);
}
#[test]
fn other_strings_are_none_of_its_business() {
    assert_silent(&[
        r#"err.token_type == "bearer""#,
        r#"match err.role.as_str() { "admin" => true, _ => false }"#,
        r#"err.error_message == "nope""#,
        r#"let stale_factor = "stale_factor"; stale_factor.len() == 3"#,
        r#"["a", "b"].contains(&err.role.as_str())"#,
        r#"err.error_type.len() == 3"#,
        r#"err.error_type == other"#,
        r#"err.error_type == format!("{}_not_found", kind)"#,
        r#"err.error_type == other.error_type"#,
        r#"err.error_type.replace("_", " ") == x"#,
        r#"let e = E { error_type: "made_up".to_string(), status: 1 }; true"#,
        r#"counter!("errors", "type" => err.error_type.clone(), "kind" => "x"); true"#,
        r#"let v = json!({ "error_type": err.error_type, "x": "y" }); true"#,
        r#"match err.status { 404 => true, 409 => false, _ => true }"#,
        r#"err.status_code == 409"#,
        r#"match err.error_type.parse() { Ok(Unauthorized::StaleFactors) => true, _ => false }"#,
        r#"match err.error_type.as_str() { other => g(other) }"#,
        r#"match err.error_type.as_str() { session_not_found => g(session_not_found) }"#,
    ]);
}
