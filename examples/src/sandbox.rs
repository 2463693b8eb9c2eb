//! A stand-in for Stytch on loopback, so that the programs need neither an account nor a network.

use std::error::Error;

use axum::http::{StatusCode, Uri};
use axum::{Json, Router};
use serde_json::{Value, json};
use stytch::client::{Client, Vertical};
use stytch_errors::{b2b, consumer};
use tokio::net::TcpListener;

/// Starts the stand-in, and connects the official client's HTTP client to it.
///
/// A request that holds a text such as `401 stale_factors` is answered with that error, as Stytch
/// would send it. All others succeed.
///
/// # Errors
///
/// When there is no free port, or the client cannot be set up.
pub async fn start() -> Result<Client, Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?).parse()?;
    tokio::spawn(async { axum::serve(listener, Router::new().fallback(answer)).await });

    let mut http = Client::new_with_base_url("project-test-1", "secret", url, Vertical::B2B)?;
    // No proxy of the environment leads to loopback.
    http.client = reqwest::Client::builder().no_proxy().build()?;
    Ok(http)
}

async fn answer(path: Uri, Json(request): Json<Value>) -> (StatusCode, Json<Value>) {
    let Some((status, code)) = wanted_error(&request) else {
        return (StatusCode::OK, Json(success()));
    };
    let body = if path.path().ends_with("/oauth2/token") {
        // The least that OAuth allows.
        json!({ "error": code })
    } else {
        documented_body(path.path(), status, code)
    };
    (status, Json(body))
}

/// Fits the calls of the programs that may succeed.
fn success() -> Value {
    json!({
        "status_code": 200,
        "request_id": "request-id-test-0",
        "access_token": "a-token",
        "token_type": "bearer",
        "expires_in": 3600,
    })
}

fn wanted_error(request: &Value) -> Option<(StatusCode, &str)> {
    let mut texts = request.as_object()?.values().filter_map(Value::as_str);
    texts.find_map(|text| {
        let (status, code) = text.split_once(' ')?;
        Some((status.parse().ok()?, code))
    })
}

fn documented_body(path: &str, status: StatusCode, code: &str) -> Value {
    let (message, url) = if path.starts_with("/v1/b2b/") {
        let error = b2b::ErrorType::new(status.as_u16(), code);
        (error.message(), error.docs_url())
    } else {
        let error = consumer::ErrorType::new(status.as_u16(), code);
        (error.message(), error.docs_url())
    };
    json!({
        "status_code": status.as_u16(),
        "request_id": "request-id-test-0",
        "error_type": code,
        "error_message": message.unwrap_or_default(),
        "error_url": url.unwrap_or("https://stytch.com/docs"),
    })
}
