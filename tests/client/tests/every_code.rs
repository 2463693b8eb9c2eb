//! Every documented error reaches an annotated handler and the enums through the official client.

use std::collections::{BTreeMap, BTreeSet};

use stytch::ErrorResponse;
use stytch_errors::{ErrorBody, b2b, consumer, fraud};
use stytch_errors_client_tests::catalog::{Code, Page, catalog};
use stytch_errors_client_tests::endpoints;
use stytch_errors_client_tests::handlers::{official, raw};
use stytch_errors_client_tests::server::{Server, reqwest};

const REQUEST_ID: &str = "request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141";

fn message(code: &Code) -> &str {
    // For a few codes no text was seen on the wire.
    code.error_message.as_deref().unwrap_or("No text was seen.")
}

fn url(page: &Page, code: &Code) -> String {
    format!("{}#{}", page.url, code.error_type)
}

fn documented_body(page: &Page, code: &Code) -> String {
    serde_json::json!({
        "status_code": page.status_code,
        "request_id": REQUEST_ID,
        "error_type": code.error_type,
        "error_message": message(code),
        "error_url": url(page, code),
    })
    .to_string()
}

/// What the enums say of an error.
#[derive(Debug)]
struct Typed {
    listed: bool,
    status: u16,
    code: String,
    message: Option<&'static str>,
    docs_url: Option<&'static str>,
}

macro_rules! typed {
    ($vertical:ident, $status:expr, $error_type:expr) => {{
        let error = $vertical::ErrorType::new($status, $error_type);
        Typed {
            listed: !matches!(error, $vertical::ErrorType::Unlisted { .. }),
            status: error.status().expect("a status, since one was given"),
            code: error.to_string(),
            message: error.message(),
            docs_url: error.docs_url(),
        }
    }};
}

fn typed(vertical: &str, status: u16, error_type: &str) -> Typed {
    match vertical {
        "b2b" => typed!(b2b, status, error_type),
        "consumer" => typed!(consumer, status, error_type),
        "fraud" => typed!(fraud, status, error_type),
        _ => panic!("{vertical} is no API"),
    }
}

fn assert_nothing_is_lost(page: &Page, code: &Code, err: &ErrorResponse) {
    assert_eq!(err.status_code.as_u16(), page.status_code);
    assert_eq!(err.request_id, REQUEST_ID);
    assert_eq!(err.error_type, code.error_type);
    assert_eq!(err.error_message, message(code));
    assert_eq!(err.error_url, url(page, code));
}

fn assert_is_listed(page: &Page, code: &Code, typed: &Typed) {
    assert!(typed.listed, "{typed:?}");
    assert_eq!(typed.status, page.status_code);
    assert_eq!(typed.code, code.error_type);
    assert_eq!(typed.message, code.error_message.as_deref());
    assert_eq!(typed.docs_url, Some(url(page, code).as_str()));
}

#[tokio::test]
async fn through_the_official_client() {
    let server = Server::start().await;
    let (b2b, consumer) = (server.b2b(), server.consumer());
    let mut asked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut codes = 0;

    for page in &catalog().pages {
        for (place, code) in page.errors.iter().enumerate() {
            server
                .answer(page.status_code, documented_body(page, code))
                .await;
            let error = match page.vertical.as_str() {
                "b2b" => endpoints::b2b(&b2b, codes).await,
                "consumer" => endpoints::consumer(&consumer, codes).await,
                "fraud" => endpoints::fraud(&consumer, codes).await,
                vertical => panic!("{vertical} is no API"),
            };
            codes += 1;

            let stytch::Error::Response(err) = error else {
                panic!("{}: {error}", code.error_type)
            };
            assert_nothing_is_lost(page, code, &err);
            let status = err.status_code.as_u16();
            assert_eq!(official::place(&page.vertical, status, &err), Some(place));
            let typed = typed(&page.vertical, status, &err.error_type);
            assert_is_listed(page, code, &typed);

            let requests = server.asked().await;
            assert_eq!(requests.len(), 1, "{requests:?}");
            asked
                .entry(page.vertical.clone())
                .or_default()
                .extend(requests);
        }
    }

    assert_eq!(asked["b2b"].len(), endpoints::TURNS, "{asked:?}");
    assert_eq!(asked["consumer"].len(), endpoints::TURNS, "{asked:?}");
    assert_eq!(asked["fraud"].len(), endpoints::FRAUD_TURNS, "{asked:?}");
}

#[tokio::test]
async fn through_plain_reqwest() {
    let server = Server::start().await;
    let client = reqwest();

    for page in &catalog().pages {
        for (place, code) in page.errors.iter().enumerate() {
            server
                .answer(page.status_code, documented_body(page, code))
                .await;
            let response = client.post(server.url()).send().await.expect("an answer");
            let status = response.status().as_u16();
            let bytes = response.bytes().await.expect("a body");

            let body = ErrorBody::from_response(status, &bytes).expect("a documented body");
            assert_eq!(body.status_code, Some(page.status_code));
            assert_eq!(body.request_id.as_deref(), Some(REQUEST_ID));
            assert_eq!(body.error_type, code.error_type);
            assert_eq!(body.error_message.as_deref(), Some(message(code)));
            assert_eq!(body.error_url, Some(url(page, code).into()));
            assert_eq!(raw::place(&page.vertical, status, &body), Some(place));
            let typed = typed(&page.vertical, status, &body.error_type);
            assert_is_listed(page, code, &typed);
        }
    }
}

/// A code that Stytch adds tomorrow is listed nowhere, and is kept all the same.
#[tokio::test]
async fn a_code_of_tomorrow() {
    let server = Server::start().await;
    let page = &catalog().pages[0];
    let code = Code {
        error_type: "a_code_of_tomorrow".to_owned(),
        error_message: None,
    };
    server
        .answer(page.status_code, documented_body(page, &code))
        .await;

    let error = endpoints::b2b(&server.b2b(), 0).await;
    let stytch::Error::Response(err) = error else {
        panic!("{error}")
    };
    assert_nothing_is_lost(page, &code, &err);
    let status = err.status_code.as_u16();
    assert_eq!(official::place(&page.vertical, status, &err), None);
    let typed = typed(&page.vertical, status, &err.error_type);
    assert!(!typed.listed);
    assert_eq!(typed.status, page.status_code);
    assert_eq!(typed.code, "a_code_of_tomorrow");
}
