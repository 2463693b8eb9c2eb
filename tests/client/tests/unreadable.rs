//! The answers that the official client cannot read: what a handler sees of them, and how
//! `ErrorBody` reads the same bytes.

use std::error::Error;
use std::iter;

use stytch::b2b::sessions::AuthenticateRequest;
use stytch::client::Vertical;
use stytch_errors::{ErrorBody, InvalidBodyKind, b2b};
use stytch_errors_client_tests::server::Server;

/// The call as the official client makes it.
async fn official(server: &Server) -> stytch::Error {
    let client = server.b2b();
    let answer = client
        .sessions
        .authenticate(AuthenticateRequest::default())
        .await;
    answer.expect_err("an error")
}

/// The same call through the HTTP client that the official one holds, which leaves the body whole.
async fn raw(server: &Server) -> (u16, Vec<u8>) {
    let http = server.http(Vertical::B2B);
    let url = http.base_url.join("/v1/b2b/sessions/authenticate");
    let request = http.client.post(url.expect("a path"));
    let response = request
        .json(&AuthenticateRequest::default())
        .send()
        .await
        .expect("an answer");
    let status = response.status().as_u16();
    (status, response.bytes().await.expect("a body").to_vec())
}

/// Everything that an error says of itself and of its causes.
fn all_that_is_said(error: &stytch::Error) -> String {
    let first: &(dyn Error + 'static) = error;
    let said: Vec<String> = iter::successors(Some(first), |&error| error.source())
        .map(|error| format!("{error} {error:?}"))
        .collect();
    said.join("\n")
}

const READ_BY_ERROR_BODY: [(&str, &str); 15] = [
    ("OAuth's code alone", r#"{"error":"stale_factors"}"#),
    (
        "no status",
        r#"{"request_id":"r","error_type":"stale_factors","error_message":"m","error_url":"u"}"#,
    ),
    (
        "a status that is null",
        r#"{"status_code":null,"request_id":"r","error_type":"stale_factors","error_message":"m","error_url":"u"}"#,
    ),
    (
        "a status that is a string",
        r#"{"status_code":"401","request_id":"r","error_type":"stale_factors","error_message":"m","error_url":"u"}"#,
    ),
    (
        "no request_id",
        r#"{"status_code":401,"error_type":"stale_factors","error_message":"m","error_url":"u"}"#,
    ),
    (
        "a request_id that is null",
        r#"{"status_code":401,"request_id":null,"error_type":"stale_factors","error_message":"m","error_url":"u"}"#,
    ),
    (
        "no message",
        r#"{"status_code":401,"request_id":"r","error_type":"stale_factors","error_url":"u"}"#,
    ),
    (
        "a message that is null",
        r#"{"status_code":401,"request_id":"r","error_type":"stale_factors","error_message":null,"error_url":"u"}"#,
    ),
    (
        "no link",
        r#"{"status_code":401,"request_id":"r","error_type":"stale_factors","error_message":"m"}"#,
    ),
    (
        "a link that is null",
        r#"{"status_code":401,"request_id":"r","error_type":"stale_factors","error_message":"m","error_url":null}"#,
    ),
    (
        "both spellings of the code",
        r#"{"status_code":401,"request_id":"r","error_type":"stale_factors","error":"stale_factors","error_message":"m","error_url":"u"}"#,
    ),
    (
        "both spellings of the message",
        r#"{"status_code":401,"request_id":"r","error_type":"stale_factors","error_message":"m","error_description":"m","error_url":"u"}"#,
    ),
    (
        "both spellings of the link",
        r#"{"status_code":401,"request_id":"r","error_type":"stale_factors","error_message":"m","error_url":"u","error_uri":"u"}"#,
    ),
    (
        "a key twice",
        r#"{"status_code":401,"request_id":"r","error_type":"stale_factors","error_type":"stale_factors","error_message":"m","error_url":"u"}"#,
    ),
    (
        "a byte order mark",
        "\u{feff}{\"status_code\":401,\"request_id\":\"r\",\"error_type\":\"stale_factors\",\"error_message\":\"m\",\"error_url\":\"u\"}",
    ),
];

#[tokio::test]
async fn errors_that_only_error_body_reads() {
    let server = Server::start().await;

    for (shape, sent) in READ_BY_ERROR_BODY {
        server.answer(401, sent).await;

        let error = official(&server).await;
        assert!(
            matches!(error, stytch::Error::Other(_)),
            "{shape}: {error:?}"
        );
        let said = all_that_is_said(&error);
        assert!(!said.contains("stale_factors"), "{shape}: {said}");

        let (status, bytes) = raw(&server).await;
        let body = ErrorBody::from_response(status, &bytes)
            .unwrap_or_else(|refused| panic!("{shape}: {refused}"));
        assert_eq!(
            body.b2b(),
            b2b::ErrorType::Unauthorized(b2b::Unauthorized::StaleFactors),
            "{shape}"
        );
    }
}

#[tokio::test]
async fn answers_that_are_no_stytch_errors() {
    let server = Server::start().await;
    let cases = [
        (
            "<html><h1>502 Bad Gateway</h1></html>",
            InvalidBodyKind::NotAnObject,
        ),
        ("", InvalidBodyKind::Empty),
        (
            r#"{"status_code":502,"error_type":"internal_ser"#,
            InvalidBodyKind::Truncated,
        ),
        (r#"{"message":"no upstream"}"#, InvalidBodyKind::NoErrorType),
    ];

    for (sent, kind) in cases {
        server.answer(502, sent).await;

        let error = official(&server).await;
        assert!(
            matches!(error, stytch::Error::Other(_)),
            "{sent}: {error:?}"
        );
        let said = all_that_is_said(&error);
        assert!(sent.is_empty() || !said.contains(sent), "{said}");

        let (status, bytes) = raw(&server).await;
        assert_eq!(status, 502);
        let refused = ErrorBody::from_response(status, &bytes).expect_err("no Stytch error");
        assert_eq!(refused.kind(), kind, "{sent}");
        assert_eq!(refused.body_with_secrets(), sent.as_bytes());
    }
}

/// The official client reads this one, but has no field for the details.
#[tokio::test]
async fn error_details() {
    let server = Server::start().await;
    let sent = r#"{"status_code":400,"request_id":"r","error_type":"invalid_email_for_jit_provisioning",
        "error_message":"m","error_url":"u","error_details":{"allowed_domains":["example.com"]}}"#;
    server.answer(400, sent).await;

    let error = official(&server).await;
    assert!(matches!(error, stytch::Error::Response(_)), "{error:?}");
    assert!(!all_that_is_said(&error).contains("example.com"));

    let (status, bytes) = raw(&server).await;
    let body = ErrorBody::from_response(status, &bytes).expect("a Stytch error");
    assert_eq!(
        body.error_details.as_deref(),
        Some(r#"{"allowed_domains":["example.com"]}"#)
    );
}

/// OAuth's names alone do not keep the official client from reading an error.
#[tokio::test]
async fn all_of_the_oauth_names() {
    let server = Server::start().await;
    let sent = r#"{"status_code":401,"request_id":"r","error":"stale_factors","error_description":"m","error_uri":"u"}"#;
    server.answer(401, sent).await;

    let stytch::Error::Response(err) = official(&server).await else {
        panic!("the client reads this")
    };
    assert_eq!(err.error_type, "stale_factors");
    assert_eq!(err.error_message, "m");
    assert_eq!(err.error_url, "u");

    let (status, bytes) = raw(&server).await;
    let body = ErrorBody::from_response(status, &bytes).expect("a Stytch error");
    assert_eq!(body.error_type, "stale_factors");
    assert_eq!(body.error_message.as_deref(), Some("m"));
    assert_eq!(body.error_url.as_deref(), Some("u"));
}
