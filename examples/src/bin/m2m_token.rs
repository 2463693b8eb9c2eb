//! Gets a machine-to-machine token, and distinguishes the errors of OAuth.
//!
//! `cargo run -p stytch-errors-examples --bin m2m_token` does it with a stand-in for Stytch.
//!
//! OAuth's endpoints may send as little as `{"error":"invalid_scope"}`. `m2m.token()` of the official
//! client cannot read that, and returns an `Error::Other` without the code. So this sends the same
//! request through the HTTP client that the official one holds, and reads the body with `ErrorBody`.

use std::error::Error;
use std::fmt;

use stytch::client::Client;
use stytch::consumer::m2m::{M2M, TokenRequest, TokenResponse};
use stytch_errors::{ErrorBody, InvalidBody, stytch_handle};
use stytch_errors_examples::sandbox;

/// The reason why there is no token.
#[derive(Debug)]
enum NoToken {
    /// The service was set up with a wrong id or secret, or with scopes that it may not have.
    Misconfigured(&'static str),
    /// Stytch refused for another reason.
    Refused(ErrorBody<'static>),
    /// The answer was not Stytch's: a gateway's page, for example.
    NotStytch(InvalidBody<'static>),
    /// There was no answer.
    Unreachable(Box<dyn Error>),
}

async fn token(http: &Client, request: &TokenRequest) -> Result<TokenResponse, NoToken> {
    let path = format!("/v1/public/{}/oauth2/token", http.project_id);
    let unreachable = |error| NoToken::Unreachable(Box::new(error));

    let url = http.base_url.join(&path).expect("a path fits any URL");
    let request = http.client.post(url).json(request);
    let response = request.send().await.map_err(unreachable)?;
    let status = response.status();
    if status.is_success() {
        return response.json().await.map_err(unreachable);
    }

    let bytes = response.bytes().await.map_err(unreachable)?;
    match ErrorBody::from_response(status, &bytes) {
        Ok(body) => Err(on_bad_request(body)),
        Err(refused) => Err(NoToken::NotStytch(refused.into_owned())),
    }
}

/// OAuth's `error` is the `error_type` of Stytch's other endpoints, and is read into that field.
#[stytch_handle(b2b, 400)]
fn on_bad_request(body: ErrorBody<'_>) -> NoToken {
    match body.error_type.as_ref() {
        "unauthorized_client" => NoToken::Misconfigured("the id or the secret is wrong"),
        "invalid_scope" => NoToken::Misconfigured("the client has no such scope"),
        "unsupported_grant_type" => NoToken::Misconfigured("the grant type is wrong"),
        _ => NoToken::Refused(body.into_owned()),
    }
}

impl fmt::Display for NoToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Misconfigured(what) => write!(f, "misconfigured: {what}"),
            Self::Refused(body) => write!(f, "refused: {body}"),
            Self::NotStytch(refused) => write!(f, "not from Stytch: {refused}"),
            Self::Unreachable(error) => write!(f, "unreachable: {error}"),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let http = sandbox::start().await?;

    // The stand-in answers with the error that the request asks for.
    for client_secret in [
        "400 unauthorized_client",
        "400 invalid_scope",
        "400 m2m_client_not_found",
        "a secret that is right",
    ] {
        let request = TokenRequest {
            client_id: "m2m-client-test-1".to_owned(),
            client_secret: client_secret.to_owned(),
            scopes: None,
            grant_type: "client_credentials".to_owned(),
        };
        println!("{client_secret}");

        let official = M2M::new(http.clone()).token(request.clone()).await;
        match official {
            Ok(token) => println!("  m2m.token(): expires in {} s", token.expires_in),
            Err(error) => println!("  m2m.token(): {error}"),
        }
        match token(&http, &request).await {
            Ok(token) => println!("  token(): expires in {} s", token.expires_in),
            Err(error) => println!("  token(): {error}"),
        }
    }
    Ok(())
}
