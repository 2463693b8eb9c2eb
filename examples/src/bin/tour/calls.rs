//! The calls of the tour. The stand-in answers with the error that the request asks for.

use stytch::client::Client;
use stytch::{ErrorResponse, b2b, consumer};
use stytch_errors::ErrorBody;

use crate::handlers;

/// A call and its result.
pub(crate) struct Row {
    pub(crate) call: &'static str,
    pub(crate) came: String,
    /// None where no handler could be asked.
    pub(crate) decision: Option<&'static str>,
}

/// Makes all calls, one after the other.
pub(crate) async fn make(http: &Client) -> Vec<Row> {
    let mut rows = b2b_calls(http).await;
    rows.push(consumer_call(http).await);
    rows.extend(oauth_calls(http).await);
    rows
}

async fn b2b_calls(http: &Client) -> Vec<Row> {
    use b2b::{magic_links, passwords, sessions};

    let client = b2b::client::Client::new_with_http_client(http.clone(), http.clone());
    let mut rows = Vec::new();
    for wanted in [
        "401 unable_to_auth_magic_link",
        "401 unauthorized_project_id_live",
    ] {
        let request = magic_links::AuthenticateRequest {
            magic_links_token: wanted.to_owned(),
            ..Default::default()
        };
        let answer = client.magic_links.authenticate(request).await;
        rows.push(row(
            "b2b magic_links.authenticate",
            answer,
            handlers::on_b2b,
        ));
    }
    for wanted in ["401 stale_factors", "404 session_not_found"] {
        let request = sessions::AuthenticateRequest {
            session_token: Some(wanted.to_owned()),
            ..Default::default()
        };
        let answer = client.sessions.authenticate(request).await;
        rows.push(row("b2b sessions.authenticate", answer, handlers::on_b2b));
    }
    for wanted in [
        "400 weak_password",
        "400 a_code_of_tomorrow",
        "503 server_unavailable",
    ] {
        let request = passwords::AuthenticateRequest {
            password: wanted.to_owned(),
            ..Default::default()
        };
        let answer = client.passwords.authenticate(request).await;
        rows.push(row("b2b passwords.authenticate", answer, handlers::on_b2b));
    }
    rows
}

async fn consumer_call(http: &Client) -> Row {
    let client = consumer::client::Client::new_with_http_client(http.clone(), http.clone());
    let request = consumer::otp::AuthenticateRequest {
        code: "429 user_lock_limit_reached".to_owned(),
        ..Default::default()
    };
    let answer = client.otps.authenticate(request).await;
    row(
        "consumer otps.authenticate",
        answer,
        handlers::on_consumer_limit,
    )
}

/// OAuth's endpoints may send a body that the official client cannot read. The same request through
/// the HTTP client that it holds still has the bytes.
async fn oauth_calls(http: &Client) -> [Row; 2] {
    let request = consumer::m2m::TokenRequest {
        client_id: "m2m-client-test-1".to_owned(),
        client_secret: "400 unauthorized_client".to_owned(),
        scopes: None,
        grant_type: "client_credentials".to_owned(),
    };
    let official = consumer::m2m::M2M::new(http.clone());
    let hidden = row(
        "m2m.token",
        official.token(request.clone()).await,
        handlers::on_b2b,
    );
    let read = match raw_token_error(http, &request).await {
        Ok((status, bytes)) => match ErrorBody::from_response(status, &bytes) {
            Ok(body) => Row {
                call: "the same, read by ErrorBody",
                came: body.to_string(),
                decision: Some(handlers::on_oauth(&body)),
            },
            Err(refused) => nothing("the same, read by ErrorBody", refused.to_string()),
        },
        Err(error) => nothing("the same, read by ErrorBody", error.to_string()),
    };
    [hidden, read]
}

async fn raw_token_error(
    http: &Client,
    request: &consumer::m2m::TokenRequest,
) -> Result<(u16, Vec<u8>), reqwest::Error> {
    let mut url = http.base_url.clone();
    url.set_path(&format!("/v1/public/{}/oauth2/token", http.project_id));
    let response = http.client.post(url).json(request).send().await?;
    let status = response.status().as_u16();
    Ok((status, response.bytes().await?.to_vec()))
}

fn row<T>(
    call: &'static str,
    answer: stytch::Result<T>,
    decide: fn(&ErrorResponse) -> &'static str,
) -> Row {
    match answer {
        Ok(_) => nothing(call, "success".to_owned()),
        Err(stytch::Error::Response(err)) => Row {
            call,
            came: format!("{} {}", err.status_code.as_u16(), err.error_type),
            decision: Some(decide(&err)),
        },
        Err(stytch::Error::Other(_)) => nothing(call, "Error::Other, without the body".to_owned()),
        Err(error) => nothing(call, error.to_string()),
    }
}

fn nothing(call: &'static str, came: String) -> Row {
    Row {
        call,
        came,
        decision: None,
    }
}
