//! A web service that turns Stytch's errors into responses of its own.
//!
//! `cargo run -p stytch-errors --example axum_service` starts it beside a stand-in for Stytch, sends
//! it a few requests and prints what it answers.

use std::error::Error;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};
use stytch::ErrorResponse;
use stytch::b2b::client::Client;
use stytch::b2b::magic_links::AuthenticateRequest;
use stytch::b2b::sessions::RevokeRequest;
use stytch_errors::{b2b, stytch_handle};
use tokio::net::TcpListener;

mod sandbox;

fn service(stytch: Client) -> Router {
    Router::new()
        .route("/login", post(log_in))
        .route("/logout", post(log_out))
        .with_state(Arc::new(stytch))
}

async fn log_in(
    State(stytch): State<Arc<Client>>,
    Json(form): Json<Value>,
) -> Result<Json<Value>, Failure> {
    let request = AuthenticateRequest {
        magic_links_token: form["token"].as_str().unwrap_or_default().to_owned(),
        ..Default::default()
    };
    let login = stytch.magic_links.authenticate(request).await?;
    Ok(Json(json!({ "session": login.session_token })))
}

async fn log_out(
    State(stytch): State<Arc<Client>>,
    Json(form): Json<Value>,
) -> Result<StatusCode, Failure> {
    let request = RevokeRequest {
        session_token: form["session"].as_str().map(str::to_owned),
        ..Default::default()
    };
    stytch.sessions.revoke(request).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What the service answers when Stytch did not do as it was asked.
type Reply = (StatusCode, &'static str);

const LOG_IN: Reply = (StatusCode::UNAUTHORIZED, "Please log in.");
const NEW_LINK: Reply = (
    StatusCode::UNAUTHORIZED,
    "This link or code has expired. Please ask for a new one.",
);
const STEP_UP: Reply = (
    StatusCode::FORBIDDEN,
    "Please confirm this with a second factor.",
);
const NOT_YOURS: Reply = (StatusCode::FORBIDDEN, "You may not do this.");
const NOT_NOW: Reply = (
    StatusCode::SERVICE_UNAVAILABLE,
    "Please try again in a minute.",
);
const OUR_FAULT: Reply = (
    StatusCode::INTERNAL_SERVER_ERROR,
    "Something is wrong on our side.",
);

/// Lets the functions above write `?` behind a call of Stytch.
struct Failure(stytch::Error);

impl From<stytch::Error> for Failure {
    fn from(error: stytch::Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let stytch::Error::Response(err) = self.0 else {
            // Stytch could not be reached, or the client could not read its answer.
            eprintln!("stytch: {}", self.0);
            return NOT_NOW.into_response();
        };
        let reply = match err.status_code {
            StatusCode::UNAUTHORIZED => on_unauthorized(&err),
            StatusCode::NOT_FOUND => on_not_found(&err),
            _ => on_anything_else(&err),
        };
        reply.into_response()
    }
}

/// `exhaustive`, since every reason to turn a user away deserves a decision. A code that is missing
/// here does not compile; the last arm is left for those that Stytch adds later.
#[stytch_handle(b2b, 401, exhaustive)]
fn on_unauthorized(err: &ErrorResponse) -> Reply {
    match err.error_type.as_str() {
        "user_unauthenticated"
        | "attribute_mismatch"
        | "connected_app_consent_revoked"
        | "oauth_unverified_email"
        | "oidc_response_unverified_email"
        | "twitter_401"
        | "unable_to_authenticate_recovery_code"
        | "unable_to_authenticate_totp" => LOG_IN,
        "unable_to_auth_impersonation_token"
        | "unable_to_auth_magic_link"
        | "unable_to_auth_otp_code"
        | "unable_to_auth_password_reset_token"
        | "unable_to_auth_webauthn_registration"
        | "unable_to_verify_member_email_update" => NEW_LINK,
        "insufficient_factors"
        | "session_too_old_to_reset_password"
        | "stale_factors"
        | "weak_factor_combination" => STEP_UP,
        "connected_app_not_allowed_for_org" | "unauthorized_action" => NOT_YOURS,
        "cname_invalid_for_http_only_cookies"
        | "cname_required_for_http_only_cookies"
        | "connected_app_supplied_redirect_url_not_found_in_client"
        | "endpoint_not_authorized_for_sdk"
        | "enterprise_endpoint"
        | "too_many_m2m_clients_for_billing_tier"
        | "too_many_sso_connections_for_billing_tier"
        | "unauthorized_billing_permissions"
        | "unauthorized_credentials"
        | "unauthorized_credentials_homepage"
        | "unauthorized_project_id_live"
        | "unauthorized_project_id_test"
        | "unavailable_endpoint" => OUR_FAULT,
        newer => {
            eprintln!("stytch: the catalog does not list 401 {newer}");
            LOG_IN
        }
    }
}

/// Not `exhaustive`: most of what can be missing is a mistake of this service.
#[stytch_handle(b2b, 404)]
fn on_not_found(err: &ErrorResponse) -> Reply {
    match err.error_type.as_str() {
        "session_not_found" | "intermediate_session_not_found" => LOG_IN,
        "magic_link_not_found" => NEW_LINK,
        "member_not_found" | "organization_not_found" => (
            StatusCode::NOT_FOUND,
            "We could not find you. Is the address right?",
        ),
        _ => OUR_FAULT,
    }
}

/// The fallback is written with the types, where whole pages are told apart more easily.
fn on_anything_else(err: &ErrorResponse) -> Reply {
    use b2b::ErrorType::{ClientClosedRequest, InternalServerError, ServiceUnavailable};
    use b2b::ErrorType::{TooManyRequests, Unlisted};

    match b2b::ErrorType::new(err.status_code.as_u16(), &err.error_type) {
        TooManyRequests(_)
        | InternalServerError(_)
        | ServiceUnavailable(_)
        | ClientClosedRequest(_) => NOT_NOW,
        Unlisted { status, error_type } => {
            eprintln!("stytch: the catalog does not list {status} {error_type}");
            OUR_FAULT
        }
        known => {
            // The message and the advice are for whoever reads the log, not for the user.
            eprintln!("stytch: {known}: {}", known.message().unwrap_or_default());
            OUR_FAULT
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let http = sandbox::start().await?;
    let stytch = Client::new_with_http_client(http.clone(), http.clone());

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async { axum::serve(listener, service(stytch)).await });

    // The stand-in answers with the error that the request asks for.
    let requests = [
        (
            "/login",
            json!({ "token": "401 unable_to_auth_magic_link" }),
        ),
        ("/login", json!({ "token": "401 stale_factors" })),
        ("/login", json!({ "token": "401 a_code_of_tomorrow" })),
        ("/login", json!({ "token": "404 member_not_found" })),
        ("/login", json!({ "token": "429 too_many_requests" })),
        ("/login", json!({ "token": "400 invalid_session_token" })),
        ("/login", json!({ "token": "400 a_code_of_tomorrow" })),
        ("/logout", json!({ "session": "404 session_not_found" })),
        ("/logout", json!({ "session": "a session that exists" })),
    ];
    for (path, form) in requests {
        let url = format!("http://{address}{path}");
        let response = http.client.post(url).json(&form).send().await?;
        let status = response.status();
        let text = response.text().await?;
        println!("POST {path} {form}\n  {status} {text:?}");
    }
    Ok(())
}
