//! What takes part in the comparison in other ways: lists of pairs, results, tokens of a match.

use super::{Must, Table, table};

pub(super) fn tables() -> Vec<Table> {
    vec![
        table("handlers as they are written", Must::Check, CHECKED),
        table(
            "handlers as they are written, with other strings",
            Must::BeSilent,
            SILENT,
        ),
    ]
}

const CHECKED: &[&str] = &[
    r#"let resp = client.post(url).json(&request).send().await?; if !resp.status().is_success() { let e: ErrorResponse = resp.json().await?; return match e.error_type.as_str() { "CODE" => true, _ => false }; } true"#,
    r#"let Err(reqwest_middleware::Error::Middleware(cause)) = call().await else { return false }; cause.downcast_ref::<ErrorResponse>().is_some_and(|e| e.error_type == "CODE")"#,
    r#"match call().await { Ok(session) => session.active, Err(stytch::Error::Response(ref e)) if e.error_type.as_str() == "CODE" => false, Err(_) => false }"#,
    r#"let outcome = match serde_json::from_str::<ErrorResponse>(&text) { Ok(ErrorResponse { error_type, .. }) if error_type == "CODE" => Outcome::Login, Ok(_) => Outcome::Other, Err(_) => Outcome::Garbled }; outcome.is_login()"#,
    r#"let code = serde_json::from_slice::<Value>(&bytes).ok().and_then(|v| v["error_type"].as_str().map(str::to_owned)); code.as_deref() == Some("CODE")"#,
    r#"HttpResponse::build(match err.error_type.as_str() { "CODE" => StatusCode::FORBIDDEN, _ => StatusCode::BAD_GATEWAY }).finish().is_ok()"#,
    r#"(if err.error_type == "CODE" { StatusCode::FORBIDDEN } else { StatusCode::BAD_GATEWAY }, Json(err)).into_response().is_ok()"#,
    r#"Err(match &*err.error_type { "CODE" => ApiError::StepUp, _ => ApiError::Internal })"#,
    r#"call().await.map_err(|e| match e { stytch::Error::Response(e) if e.error_type == "CODE" => ApiError::StepUp, e => ApiError::from(e) })?; true"#,
    r#"let retryable = err.error_type.as_str() == "CODE" && attempts < 3 || err.is_timeout(); retryable"#,
    r#"metrics::counter!("auth", "stale" => (err.error_type == "CODE").to_string()).increment(1); true"#,
    r#"let span = tracing::info_span!("auth", stale = err.error_type == "CODE"); span.is_disabled()"#,
    r#"retry(policy, || async { call().await.map_err(|e| if e.error_type == "CODE" { Backoff::permanent(e) } else { Backoff::transient(e) }) }).await.is_ok()"#,
    r#"let results = join_all(calls).await; results.iter().filter_map(|r| r.as_ref().err()).any(|e| e.error_type == "CODE")"#,
    r#"tokio::select! { r = call() => r.is_err_and(|e| e.error_type == "CODE"), _ = sleep(limit) => false }"#,
    r#"let action = if let Some("CODE") = err.error_type.as_deref() { Action::StepUp } else { Action::Login }; action.is_step_up()"#,
    r#"errors.sort_by_key(|e| e.error_type == "CODE"); errors.retain(|e| e.error_type != "weak_factor_combination"); true"#,
    r#"let n = errors.iter().filter(|e| matches!(e.error_type.as_str(), "CODE" | "weak_factor_combination")).count(); n > 1"#,
    r#"match (err.error_type.as_str(), attempts) { ("CODE", 0..=2) => true, ("weak_factor_combination", _) => false, _ => false }"#,
    r#"return Ok(err.error_type.as_str() == "CODE" || call().await?);"#,
];

const SILENT: &[&str] = &[
    r#"let token = resp.headers().get("x-token").and_then(|v| v.to_str().ok()); token == Some("text")"#,
    r#"tracing::error!(error_type = %err.error_type, kind = "text", "the call failed"); true"#,
    r#"metrics::counter!("auth_errors", "type" => err.error_type.clone(), "kind" => "text").increment(1); true"#,
    r#"let reply = json!({ "error": err.error_type, "kind": "text" }); reply["kind"] == "text""#,
    r#"Err(ApiError::new(&err.error_type, "text"))"#,
    r#"let user = load(&err.request_id).await?; user.role == "admin" && user.plan.as_str() == "free""#,
    r#"match (err.error_type.as_str(), err.grant_type.as_str()) { ("stale_factors", "password") => true, _ => false }"#,
    r#"match req.method().as_str() { "GET" => true, "POST" => err.error_type != previous, _ => false }"#,
    r#"let path = match err.error_type.as_str() { "stale_factors" => "/step-up", _ => "/login" }; path == "/login""#,
    r#"let label = LABELS.get(err.error_type.as_str()).copied().unwrap_or("text"); label == "text""#,
    r#"if err.error_type.is_empty() { return kind == "text"; } false"#,
    r#"sqlx::query("insert into errors values ($1, $2)").bind(&err.error_type).bind("text").execute(&pool).await.is_ok()"#,
    r#"redis.set(format!("seen:{}", err.error_type), "text").await? == "OK""#,
    r#"env::var("MODE").as_deref() == Ok("text") && err.error_type != previous"#,
    r#"i18n.translate("de", &err.error_type) == "text""#,
    r#"err.to_string() == "text" || err.error_message.contains("text")"#,
    r#"let event = Event::new("text").with("code", &err.error_type).with("source", "text"); event.name() == "text""#,
    r#"assert_eq!(render(&err.error_type), "text"); true"#,
    r#"assert_eq!(redirect_for(&err.error_type, "text"), "/login"); true"#,
    r#"let sorted = errors.iter().sorted_by(|a, b| a.error_type.cmp(&b.error_type)).map(|e| e.role.as_str()).next(); sorted == Some("admin")"#,
];
