//! Which statuses hold where a comparison stands.

use super::{assert_silent, errors_in};

/// Each body compares with a 401 code where the status is known to be another, which must be reported.
#[test]
fn statuses_beside_and_around() {
    let mut failures = Vec::new();
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
        r#"if err.status_code != 404 { return false } err.error_type == "stale_factors""#,
        r#"while err.status_code == 404 { if err.error_type == "stale_factors" { return true } } false"#,
    ] {
        let wrong = errors_in(body);
        let is_reported = matches!(wrong.as_slice(), [only]
            if only.starts_with("`stale_factors` is not documented with status 404"));
        let fine = errors_in(&body.replace("stale_factors", "session_not_found"));
        if !is_reported || !fine.is_empty() {
            failures.push(format!("{body}\n  {wrong:?}\n  {fine:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_need_not_hold_narrows_nothing() {
    let mut failures = Vec::new();
    for body in [
        r#"err.status_code == 404 || err.error_type == "stale_factors""#,
        r#"err.status_code != 404 && err.error_type == "stale_factors""#,
        r#"!(err.status_code == 404) && err.error_type == "stale_factors""#,
        r#"if err.status_code == 404 { true } else { err.error_type == "stale_factors" }"#,
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
        let errors = errors_in(body);
        if !errors.is_empty() {
            failures.push(format!("{body}\n  {errors:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A binding beside a status belongs to it, as a pattern there does.
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
