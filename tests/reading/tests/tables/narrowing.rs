//! Statuses that stand in other places than beside the error type.

use super::{Must, Table, table};

pub(super) fn tables() -> Vec<Table> {
    let on_code = "b2b, 401 | 404, on = err.code";
    vec![
        table("status of the response", Must::Narrow, OF_THE_RESPONSE),
        table(
            "status of another response",
            Must::StayOpen,
            OF_ANOTHER_RESPONSE,
        ),
        table("status by a constant", Must::Narrow, CONSTANTS),
        table(
            "status by a name that is no constant of it",
            Must::StayOpen,
            NO_CONSTANTS,
        ),
        table("status in a tuple variant", Must::Narrow, TUPLE_VARIANTS),
        table("number in a tuple variant", Must::StayOpen, OTHER_NUMBERS),
        Table {
            topic: "status beside on",
            arguments: on_code,
            must: Must::Narrow,
            rows: BESIDE_ON,
        },
        Table {
            topic: "status that need not hold beside on",
            arguments: on_code,
            must: Must::StayOpen,
            rows: OPEN_BESIDE_ON,
        },
    ]
}

const OF_THE_RESPONSE: &[&str] = &[
    r#"match resp.status() { StatusCode::NOT_FOUND => { let e: ErrorResponse = resp.json().await?; e.error_type == "CODE" } _ => false }"#,
    r#"if resp.status() == StatusCode::NOT_FOUND { let body: ErrorResponse = resp.json().await?; return body.error_type == "CODE"; } false"#,
    r#"let status = resp.status(); let e: ErrorResponse = resp.json().await?; status == StatusCode::NOT_FOUND && e.error_type == "CODE""#,
    r#"if resp.status() != StatusCode::NOT_FOUND { return false; } let e = resp.json::<ErrorResponse>().await?; e.error_type == "CODE""#,
    r#"if resp.status().as_u16() == 404 { let text = resp.text().await?; let e: ErrorResponse = serde_json::from_str(&text)?; return e.error_type == "CODE"; } false"#,
    r#"if resp.status() == 404 { let bytes = resp.bytes().await?; let e: ErrorResponse = serde_json::from_slice(&bytes)?; return e.error_type == "CODE"; } false"#,
    r#"if resp.status() == StatusCode::NOT_FOUND { let body: Value = resp.json().await?; return body["error_type"] == "CODE"; } false"#,
    r#"match resp.status().as_u16() { 404 => match resp.json::<ErrorResponse>().await?.error_type.as_str() { "CODE" => true, _ => false }, _ => false }"#,
    r#"self.status == 404 && self.body.error_type == "CODE""#,
    r#"self.status == StatusCode::NOT_FOUND && self.body.as_ref().is_some_and(|body| body.error_type == "CODE")"#,
    r#"match self.status { StatusCode::NOT_FOUND => self.body.error_type == "CODE", _ => false }"#,
    r#"reply.status == 404 && matches!(reply.body.error_type.as_str(), "CODE")"#,
    r#"let StatusCode::NOT_FOUND = resp.status() else { return false }; resp.json::<ErrorResponse>().await.is_ok_and(|e| e.error_type == "CODE")"#,
    r#"let gone = resp.status() == StatusCode::NOT_FOUND; let e: ErrorResponse = resp.json().await?; gone && e.error_type == "CODE""#,
    r#"let (parts, body) = resp.into_parts(); if parts.status == StatusCode::NOT_FOUND { let e: ErrorResponse = serde_json::from_slice(&body)?; return e.error_type == "CODE"; } false"#,
];

const OF_ANOTHER_RESPONSE: &[&str] = &[
    r#"if resp.status() == StatusCode::NOT_FOUND { let e: ErrorResponse = again().await?.json().await?; return e.error_type == "CODE"; } false"#,
    r#"match resp.status() { StatusCode::NOT_FOUND => { let resp = client.send().await?; let e: ErrorResponse = resp.json().await?; e.error_type == "CODE" } _ => false }"#,
    r#"if first.status() == 404 { let e: ErrorResponse = second.json().await?; return e.error_type == "CODE"; } false"#,
    r#"let status = first.status(); let e: ErrorResponse = second.json().await?; status == StatusCode::NOT_FOUND && e.error_type == "CODE""#,
    r#"self.status == 404 && other.body.error_type == "CODE""#,
    r#"self.status == 404 && self.client.last().error_type == "CODE""#,
    r#"if resp.status() == StatusCode::NOT_FOUND { let Err(e) = client.create().await else { return false }; return e.error_type == "CODE"; } false"#,
    r#"if resp.status() == StatusCode::NOT_FOUND { resp = client.retry().await?; let e: ErrorResponse = resp.json().await?; return e.error_type == "CODE"; } false"#,
    r#"if reply.status == 404 { let err = self.queue.pop()?; return err.error_type == "CODE"; } false"#,
    r#"if request.status == 404 { log("gone") } let e: ErrorResponse = resp.json().await?; e.error_type == "CODE""#,
    r#"match (a.status(), b.json::<ErrorResponse>().await?) { (StatusCode::NOT_FOUND, e) => e.error_type == "CODE", _ => false }"#,
    r#"if self.status == 404 { let body = self.fetch().await; return body.error_type == "CODE"; } false"#,
];

const CONSTANTS: &[&str] = &[
    r#"const GONE: u16 = 404; err.status_code == GONE && err.error_type == "CODE""#,
    r#"const GONE: StatusCode = StatusCode::NOT_FOUND; err.status_code == GONE && err.error_type == "CODE""#,
    r#"const GONE: u16 = 404; match err.status_code.as_u16() { GONE => err.error_type == "CODE", _ => false }"#,
    r#"const GONE: u16 = 404; match (err.status_code, err.error_type.as_str()) { (GONE, "CODE") => true, _ => false }"#,
    r#"use http::StatusCode as Status; err.status_code == Status::NOT_FOUND && err.error_type == "CODE""#,
    r#"use http::{HeaderMap, StatusCode as Http}; match err.status_code { Http::NOT_FOUND => err.error_type == "CODE", _ => false }"#,
    r#"err.status_code == http::StatusCode::NOT_FOUND && err.error_type == "CODE""#,
    r#"err.status_code == reqwest::StatusCode::NOT_FOUND.as_u16() && err.error_type == "CODE""#,
    r#"let gone = StatusCode::NOT_FOUND; err.status_code == gone && err.error_type == "CODE""#,
    r#"use http::StatusCode as S; const GONE: S = S::NOT_FOUND; if err.status_code != GONE { return false; } err.error_type == "CODE""#,
    r#"err.status_code == StatusCode::from_u16(404).unwrap() && err.error_type == "CODE""#,
    r#"const GONE: [u16; 1] = [404]; GONE.contains(&err.status_code.as_u16()) && err.error_type == "CODE""#,
    r#"static GONE: u16 = 404; if err.status_code == GONE { err.error_type == "CODE" } else { false }"#,
    r#"const BASE: u16 = 404; const GONE: u16 = BASE; err.status_code == GONE && err.error_type == "CODE""#,
];

const NO_CONSTANTS: &[&str] = &[
    r#"err.status_code == wanted && err.error_type == "CODE""#,
    r#"use crate::user::Status; err.status_code == Status::NOT_FOUND && err.error_type == "CODE""#,
    r#"let gone = pick(404); err.status_code == gone && err.error_type == "CODE""#,
    r#"const GONE: u16 = base() + 4; err.status_code == GONE && err.error_type == "CODE""#,
    r#"const GONE: u16 = 404; err.retries == GONE && err.error_type == "CODE""#,
    r#"let mut gone = 404; gone = next(); err.status_code == gone && err.error_type == "CODE""#,
    r#"const KNOWN: [u16; 2] = [401, 404]; KNOWN.contains(&err.status_code) && err.error_type == "CODE""#,
    r#"const KNOWN: &[u16] = &[404]; KNOWN.contains(&err.line) && err.error_type == "CODE""#,
    r#"err.status_code == StatusCode::from_u16(wanted).unwrap() && err.error_type == "CODE""#,
    r#"let gone = if retry { 401 } else { 404 }; err.status_code == gone && err.error_type == "CODE""#,
    r#"const GONE: u16 = 404; log(GONE); err.error_type == "CODE""#,
    r#"err.status_code == config.status && err.error_type == "CODE""#,
];

const TUPLE_VARIANTS: &[&str] = &[
    r#"match err { Error::Api(StatusCode::NOT_FOUND, body) => body.error_type == "CODE", _ => false }"#,
    r#"match err { Error::Api(StatusCode::NOT_FOUND, E { error_type, .. }) => error_type == "CODE", _ => false }"#,
    r#"matches!(err, Error::Status(StatusCode::NOT_FOUND, body) if body.error_type == "CODE")"#,
    r#"if let Err(Error::Api(StatusCode::NOT_FOUND, E { error_type: "CODE", .. })) = result { true } else { false }"#,
    r#"match err { Error::Api(status, body) if *status == StatusCode::NOT_FOUND => body.error_type == "CODE", _ => false }"#,
    r#"let Error::Api(status, body) = err else { return false }; status.as_u16() == 404 && body.error_type == "CODE""#,
    r#"match result { Err(Failure(StatusCode::NOT_FOUND, Some(e))) if e.error_type == "CODE" => true, _ => false }"#,
    r#"match result { Err((StatusCode::NOT_FOUND, Json(body))) => body.error_type == "CODE", _ => false }"#,
    r#"let (StatusCode::NOT_FOUND, Json(body)) = reply else { return false }; body.error_type == "CODE""#,
    r#"match reply { (status, Json(body)) if status == StatusCode::NOT_FOUND => matches!(&*body.error_type, "CODE"), _ => false }"#,
    r#"if let Err(Error::Http(status, e)) = call() && status == StatusCode::NOT_FOUND && e.error_type == "CODE" { true } else { false }"#,
    r#"result.is_err_and(|Error::Api(status, e)| status == StatusCode::NOT_FOUND && e.error_type == "CODE")"#,
];

const OTHER_NUMBERS: &[&str] = &[
    r#"match err { Error::Api(404, body) => log(body), _ => log(err) } err.error_type == "CODE""#,
    r#"match job { Job::Line(n, body) if *n == 404 => body.error_type == "CODE", _ => false }"#,
    r#"let (n, body) = row; n == 404 && body.error_type == "CODE""#,
    r#"match err { Error::Retry(attempt, body) if *attempt >= 404 => body.error_type == "CODE", _ => false }"#,
    r#"match pair { (Error::Api(StatusCode::NOT_FOUND, _), second) => second.error_type == "CODE", _ => false }"#,
    r#"match err { Error::Api(StatusCode::NOT_FOUND, _) => other.error_type == "CODE", _ => false }"#,
    r#"match err { Error::Api(StatusCode::NOT_FOUND, _) | Error::Api(StatusCode::UNAUTHORIZED, _) => err.error_type == "CODE", _ => false }"#,
    r#"match err { Error::Api(status, body) if *status == StatusCode::NOT_FOUND || retry => body.error_type == "CODE", _ => false }"#,
    r#"match err { Error::Api(StatusCode::NOT_FOUND, body) => { let body = body.again(); body.error_type == "CODE" } _ => false }"#,
    r#"match err { Error::Api(_, body) => body.error_type == "CODE", Error::Http(StatusCode::NOT_FOUND) => false }"#,
    r#"if let Error::Retry(404, body) = err { log(body); } err.error_type == "CODE""#,
    r#"rows.iter().any(|(line, body)| *line == 404 && body.error_type == "CODE")"#,
];

const BESIDE_ON: &[&str] = &[
    r#"err.status_code == 404 && err.code == "CODE""#,
    r#"err.code == "CODE" && err.status_code == StatusCode::NOT_FOUND"#,
    r#"if err.status_code == 404 { err.code == "CODE" } else { false }"#,
    r#"match err.status_code { 404 => err.code == "CODE", _ => false }"#,
    r#"match (err.status_code, err.code.as_str()) { (404, "CODE") => true, _ => false }"#,
    r#"(err.status_code, err.code.as_str()) == (404, "CODE")"#,
    r#"match err.code.as_str() { "CODE" if err.status_code == 404 => true, _ => false }"#,
    r#"err.status == 404 && err.code == "CODE""#,
    r#"if err.status_code != 404 { return false; } err.code == "CODE""#,
    r#"let status = err.status_code; status == 404 && matches!(&*err.code, "CODE")"#,
    r#"matches!((err.status_code.as_u16(), &err.code[..]), (404, "CODE"))"#,
    r#"err.status_code == 404 && ["CODE"].contains(&err.code.as_str())"#,
    r#"err.status() == StatusCode::NOT_FOUND && err.code.as_deref() == Some("CODE")"#,
];

const OPEN_BESIDE_ON: &[&str] = &[
    r#"other.status_code == 404 && err.code == "CODE""#,
    r#"err.status_code == 404 && retry || err.code == "CODE""#,
    r#"match (other.status_code, err.code.as_str()) { (404, "CODE") => true, _ => false }"#,
    r#"if err.status_code == 404 { err = next(); err.code == "CODE" } else { false }"#,
    r#"if err.status_code == 404 { let err = next(); err.code == "CODE" } else { false }"#,
    r#"(err.line, err.code.as_str()) == (404, "CODE")"#,
    r#"if err.status_code == 404 && retry { log("gone") } err.code == "CODE""#,
    r#"match err.code.as_str() { "CODE" if err.line == 404 => true, _ => false }"#,
    r#"matches!(err.status_code.as_u16(), 401 | 404) && err.code == "CODE""#,
    r#"self.status == 404 && err.code == "CODE""#,
    r#"job.status_code == 404 && err.code == "CODE""#,
    r#"match err.status_code { 404 if retry => false, _ => err.code == "CODE" }"#,
];
