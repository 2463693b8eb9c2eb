//! What the attribute says of handlers, form by form; `tests/ui` shows how rustc renders it.

#![allow(clippy::needless_raw_string_hashes)] // all rows of a table are written alike

use crate::handle::handle;

/// The first lines of the errors in the expansion of a handler for these pages.
fn errors(arguments: &str, item: &str) -> Vec<String> {
    let arguments = arguments.parse().expect("tokens");
    let expanded = handle(arguments, item.parse().expect("tokens")).to_string();
    let messages = expanded.split("compile_error ! { \"").skip(1);
    let first_line = |message: &str| {
        let end = message
            .find("\\n")
            .into_iter()
            .chain(message.find("\" }"))
            .min();
        message[..end.expect("an end")].to_owned()
    };
    messages.map(first_line).collect()
}

/// What is said of a body with `err`, for b2b 401 and 404.
fn errors_in(body: &str) -> Vec<String> {
    errors(
        "b2b, 401 | 404",
        &format!("fn f(err: &E) -> bool {{ {body} }}"),
    )
}

/// Each body compares with `CODE` in a form that must be checked: `stale_factor`, which is no code,
/// must be told once, `stale_factors` must be fine.
#[track_caller]
fn assert_checked(bodies: &[&str]) {
    for body in bodies {
        let wrong = errors_in(&body.replace("CODE", "stale_factor"));
        assert_eq!(wrong.len(), 1, "{body}: {wrong:?}");
        assert!(
            wrong[0].starts_with("`stale_factor` is not a Stytch error type"),
            "{body}"
        );
        let right = body.replace("CODE", "stale_factors");
        assert_eq!(errors_in(&right), [""; 0], "{right}");
    }
}

/// Each body is fine, though it holds strings that are no codes; a comparison is added, so that
/// there is something to check.
#[track_caller]
fn assert_silent(bodies: &[&str]) {
    for body in bodies {
        let body = format!("let known = err.error_type == \"stale_factors\"; {body}");
        assert_eq!(errors_in(&body), [""; 0], "{body}");
    }
}

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
        r#"let code = err.error_type.as_str(); fn inner(code: &str) -> bool { code == "CH" } inner(code)"#,
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

/// Each body compares with a 401 code where the status is known to be another, which must be told.
#[test]
fn statuses_beside_and_around() {
    for body in [
        r#"err.status_code == 404 && err.error_type == "stale_factors""#,
        r#"err.error_type == "stale_factors" && err.status_code == 404"#,
        r#"404 == err.status_code.as_u16() && retry && err.error_type == "stale_factors""#,
        r#"err.status_code == StatusCode::NOT_FOUND && (err.error_type == "stale_factors" || retry)"#,
        r#"matches!(err.status_code.as_u16(), 404 | 405) && err.error_type == "stale_factors""#,
        r#"(404..500).contains(&err.status_code) && err.error_type == "stale_factors""#,
        r#"err.status_code >= 404 && err.error_type == "stale_factors""#,
        r#"if err.status_code == 404 { err.error_type == "stale_factors" } else { false }"#,
        r#"if let 404 = err.status_code { err.error_type == "stale_factors" } else { false }"#,
        r#"match (err.status_code, err.error_type.as_str()) { (404, "stale_factors") => true, _ => false }"#,
        r#"match (err.error_type.as_str(), err.status_code) { ("stale_factors", StatusCode::NOT_FOUND) => true, _ => false }"#,
        r#"match (err.status_code, err.error_type.as_str()) { (s, "stale_factors") if s == 404 => true, _ => false }"#,
        r#"match (err.status_code, err.error_type.as_str()) { (401, "weak_factor_combination") | (404, "stale_factors") => true, _ => false }"#,
        r#"(err.status_code, err.error_type.as_str()) == (404, "stale_factors")"#,
        r#"match err.status_code { 404 => err.error_type == "stale_factors", _ => true }"#,
        r#"match err.status_code { 404..=499 if err.error_type == "stale_factors" => true, _ => true }"#,
        r#"match err.error_type.as_str() { "stale_factors" if err.status_code == 404 => true, _ => true }"#,
        r#"match err { E { status_code: 404, error_type: "stale_factors", .. } => true, _ => false }"#,
        r#"match r { Err(E { status_code: StatusCode::NOT_FOUND, error_type, .. }) => error_type == "stale_factors", _ => false }"#,
        r#"let status = err.status_code.as_u16(); status == 404 && err.error_type == "stale_factors""#,
        r#"let E { status_code, error_type, .. } = err; *status_code == 404 && error_type == "stale_factors""#,
        r#"status_code == 404 && err.error_type == "stale_factors""#,
        r#"let status = resp.status(); let body = read(resp); status == StatusCode::NOT_FOUND && body.error_type == "stale_factors""#,
        r#"match (resp.status(), body.error_type.as_str()) { (StatusCode::NOT_FOUND, "stale_factors") => true, _ => false }"#,
        r#"let status = resp.status(); let body = read(resp); if status.as_u16() == 404 { body.error_type == "stale_factors" } else { false }"#,
        r#"if let (404, "stale_factors") = (err.status_code, err.error_type.as_str()) { true } else { false }"#,
        r#"let (StatusCode::NOT_FOUND, Some("stale_factors")) = (err.status_code, err.error_type.as_deref()) else { return false }; true"#,
        r#"if err.status() == 404 { err.error_type() == "stale_factors" } else { false }"#,
        r#"match self { Self::Http { status: 404, body: E { error_type, .. } } if error_type == "stale_factors" => true, _ => false }"#,
        r#"match (&res, n) { (Err(E { status_code: 404, error_type, .. }), 1) if error_type == "stale_factors" => true, _ => false }"#,
        r#"v["status_code"].as_u64() == Some(404) && v["error_type"] == "stale_factors""#,
        r#"while err.status_code == 404 { if err.error_type == "stale_factors" { return true } } false"#,
    ] {
        let said = errors_in(body);
        assert_eq!(said.len(), 1, "{body}: {said:?}");
        assert!(
            said[0].starts_with("`stale_factors` never comes with status 404"),
            "{said:?}"
        );
        let fine = body.replace("stale_factors", "session_not_found");
        assert_eq!(errors_in(&fine), [""; 0], "{fine}");
    }
}

#[test]
fn what_need_not_hold_narrows_nothing() {
    for body in [
        r#"err.status_code == 404 || err.error_type == "stale_factors""#,
        r#"err.status_code != 404 && err.error_type == "stale_factors""#,
        r#"!(err.status_code == 404) && err.error_type == "stale_factors""#,
        r#"if err.status_code == 404 { true } else { err.error_type == "stale_factors" }"#,
        r#"if err.status_code != 401 { return false } err.error_type == "session_not_found""#,
        r#"if err.status_code == 404 && retry { g() } err.error_type == "stale_factors""#,
        r#"if other.status_code == 404 { err.error_type == "stale_factors" } else { false }"#,
        r#"if err.status_code == 404 { let err = next(); err.error_type == "stale_factors" } else { false }"#,
        r#"if err.status_code == 404 { err = next(); err.error_type == "stale_factors" } else { false }"#,
        r#"if err.status_code == 404 { for err in more { err.error_type == "stale_factors"; } }"#,
        r#"if status_code == 404 { more.iter().any(|err| err.error_type == "stale_factors") } else { false }"#,
        r#"match err.status_code { 401 => false, _ => err.error_type == "session_not_found" }"#,
        r#"match (err.status_code, err.error_type.as_str()) { (_, "stale_factors") => true, _ => false }"#,
        r#"match (err.status_code, err.error_type.as_str()) { (404, _) | (_, "stale_factors") => true, _ => false }"#,
        r#"first.status_code == 404 && error_type == "stale_factors""#,
        r#"job.status == 2 && err.error_type == "stale_factors""#,
        r#"if status == StatusCode::NOT_FOUND { match client.create() { Err(e) if e.error_type == "stale_factors" => true, _ => false } } else { false }"#,
        r#"match status { StatusCode::NOT_FOUND => { let Err(err) = client.create() else { return false }; err.error_type == "stale_factors" } _ => false }"#,
        r#"if status_code == 404 { if let Err(E { error_type, .. }) = client.create() { return error_type == "stale_factors" } } false"#,
        r#"if status_code == 404 && let Err(e) = client.create() && e.error_type == "stale_factors" { true } else { false }"#,
        r#"let mut status = err.status_code; if lenient { status = 401; } status == 404 && err.error_type == "stale_factors""#,
        r#"let status = public(err.status_code); status == 404 && err.error_type == "stale_factors""#,
        r#"if err.status_code == 404 { retry_into(&mut err); err.error_type == "stale_factors" } else { false }"#,
        r#"if err.status_code == 404 { select! { e = next() => { err = e; } } err.error_type == "stale_factors" } else { false }"#,
        r#"if err.status_code == 404 { (err, n) = next(); err.error_type == "stale_factors" } else { false }"#,
        r#"status == UserStatus::NOT_FOUND && err.error_type == "stale_factors""#,
        r#"err.status_code == my::NOT_FOUND && err.error_type == "stale_factors""#,
        r#"matches!((first.status_code, second.error_type.as_str()), (404, "stale_factors"))"#,
        r#"if let StatusCode::NOT_FOUND = resp.status() { let err = read(resp); err.error_type == "stale_factors" } else { false }"#,
        r#"let status = resp.status(); if status == 404 { let err = read(resp); err.error_type == "stale_factors" } else { false }"#,
        r#"status == OTHER && err.error_type == "stale_factors""#,
        r#"user.status == "active" && err.error_type == "stale_factors""#,
    ] {
        assert_eq!(errors_in(body), [""; 0], "{body}");
    }
}

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
fn what_is_not_understood_is_told() {
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
            r#"my_check!(if err.error_type == "stale_factor" yes)"#,
            "cannot tell what `my_check!` compares this with",
        ),
        (
            r#"err.error_type.as_bytes() == b"stale_factors""#,
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

/// Which constants rustc is asked for in the expansion of a body for b2b 401.
fn evaluated(body: &str) -> Vec<String> {
    let item = format!("fn f<T: HasCode>(err: &E) -> bool {{ {body} }}");
    let expanded = handle("b2b, 401".parse().unwrap(), item.parse().unwrap()).to_string();
    let values = expanded
        .split("let __stytch_code : & :: core :: primitive :: str = ")
        .skip(1);
    values
        .map(|value| value[..value.find(" ;").unwrap()].replace(' ', ""))
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
            "{#[allow(unused_imports)]usecodes::*",
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
fn constants_that_the_top_of_the_function_cannot_name_are_told() {
    for block in [
        r#"{ const PICKED: &str = pick(1); err.error_type.as_str() == PICKED }"#,
        r#"{ mod codes { pub const STALE: &str = "x"; } err.error_type.as_str() == codes::STALE }"#,
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
        expand(&format!("impl codes::Codes {{ {method} }}")).contains("= codes :: Codes :: STALE")
    );
    assert!(expand(&format!("impl<T> Codes<T> {{ {method} }}")).contains("= Self :: STALE"));
    assert!(expand(method).contains("= Self :: STALE"));
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
fn errors_in_code_that_may_not_be_compiled_are_under_its_cfg() {
    let item = r#"fn f(err: &E) -> bool { match err.error_type.as_str() { #[cfg(mock)] "mocked" => true, "stale_factors" => true, _ => false } }"#;
    let expanded = handle("b2b, 401".parse().unwrap(), item.parse().unwrap()).to_string();
    assert!(
        expanded.contains("# [cfg (mock)] __stytch_core :: compile_error"),
        "{expanded}"
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
fn bytes_are_text_in_a_const_function() {
    let f = |code: &str| {
        let item = format!(
            "const fn f(error_type: &str) -> bool {{ matches!(error_type.as_bytes(), b\"{code}\") }}"
        );
        errors("b2b, 401", &item)
    };
    assert_eq!(f("stale_factors"), [""; 0]);
    assert_eq!(f("stale_factor").len(), 1);
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

/// What is bound beside a status belongs to it, as what is matched there does.
#[test]
fn statuses_beside_what_is_bound() {
    let narrowed = |body: &str| errors_in(body).len() == 1;
    for body in [
        r#"match err { Error::Api { status, body } if *status == 404 => body.error_type == "stale_factors", _ => true }"#,
        r#"match r { Err(Error::Api { status: 404, body }) => body.error_type == "stale_factors", _ => true }"#,
        r#"let Error::Api { status, source: cause } = err else { return true }; status == 404 && cause.error_type() == Some("stale_factors")"#,
        r#"matches!(err, Error::Api { status_code: 404, body } if body.error_type == "stale_factors")"#,
    ] {
        assert!(narrowed(body), "{body}");
    }
    assert_silent(&[
        r#"match err { Error::Api { status: 404, .. } => other.error_type == "stale_factors", _ => true }"#,
        r#"match err { Error::Api { status: 404, body } => { let body = again(body); body.error_type == "stale_factors" } _ => true }"#,
        r#"match err { Error::Api { status: 404, mut body } => { body = again(); body.error_type == "stale_factors" } _ => true }"#,
        r#"match err { Error::Api { status: 404, body } => false, Error::Api { body, .. } => body.error_type == "stale_factors", _ => true }"#,
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
        r#"BTreeMap::from([("CODE", "text")]).get(err.error_type.as_str()) == Some(&"text")"#,
    ]);
    assert_silent(&[
        r#"let table = [("stale_factors", "text")]; table.iter().find(|(code, _)| *code == err.error_type).map(|row| row.1) == Some("text")"#,
        r#"let table = HashMap::from([("stale_factors", "text")]); table.get(err.error_type.as_str()).copied() == Some("text")"#,
        r#"let table = [("name", "text")]; table.iter().any(|(field, _)| *field == err.field)"#,
        r#"const TABLE: [(&str, &str); 1] = [("stale_factors", "text")]; TABLE.iter().any(|row| row.0 == err.error_type && row.1 == err.field)"#,
        r#"HashMap::from([("name", 1)]).get(err.field.as_str()).is_some()"#,
    ]);
}

/// What a handler makes up is no code of Stytch's, and is named in `also`.
#[test]
fn made_up_responses() {
    let body = r#"fn f(r: R) -> bool { let err = r.unwrap_or_else(|_| E { error_type: "unreadable".into() }); err.error_type == "unreadable" || err.error_type == "stale_factors" }"#;
    assert_eq!(errors("b2b, 401", body).len(), 1);
    assert_eq!(errors(r#"b2b, 401, also("unreadable")"#, body), [""; 0]);
}
