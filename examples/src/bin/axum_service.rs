//! A web service that turns Stytch's errors into responses of its own.
//!
//! `cargo run -p stytch-errors-examples --bin axum_service` starts it beside a stand-in for Stytch, sends
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
use stytch_errors::{ErrorBody, NoResponseKind, b2b, stytch_handle};
use stytch_errors_examples::sandbox;
use tokio::net::TcpListener;

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
    let Some(token) = form["token"].as_str().filter(|token| !token.is_empty()) else {
        return Err(Failure::NoToken);
    };
    let request = AuthenticateRequest {
        magic_links_token: token.to_owned(),
        ..Default::default()
    };
    let login = stytch.magic_links.authenticate(request).await?;
    Ok(Json(json!({ "session": login.session_token })))
}

async fn log_out(
    State(stytch): State<Arc<Client>>,
    Json(form): Json<Value>,
) -> Result<StatusCode, Failure> {
    let Some(session) = form["session"].as_str().filter(|token| !token.is_empty()) else {
        return Err(Failure::NoToken);
    };
    let request = RevokeRequest {
        session_token: Some(session.to_owned()),
        ..Default::default()
    };
    match stytch.sessions.revoke(request).await {
        Ok(_) => Ok(StatusCode::NO_CONTENT),
        Err(error) if is_logged_out(&error) => Ok(StatusCode::NO_CONTENT),
        Err(error) => Err(error.into()),
    }
}

/// The session is gone already, so logging out has succeeded.
#[stytch_handle(b2b, 400 | 404)]
fn is_logged_out(error: &stytch::Error) -> bool {
    let stytch::Error::Response(err) = error else {
        return false;
    };
    matches!(
        err.error_type.as_str(),
        "session_not_found" | "invalid_session_token"
    )
}

/// The answer of the service when a call of Stytch failed.
type Reply = (StatusCode, &'static str);

const NO_TOKEN: Reply = (StatusCode::BAD_REQUEST, "The request has no token.");
const LOG_IN: Reply = (StatusCode::UNAUTHORIZED, "Please log in.");
const NEW_LINK: Reply = (
    StatusCode::UNAUTHORIZED,
    "This link or code cannot be used any more. Please ask for a new one.",
);
const WRONG_CODE: Reply = (
    StatusCode::UNAUTHORIZED,
    "This code or key is not right. Please try again.",
);
const VERIFY_EMAIL: Reply = (
    StatusCode::FORBIDDEN,
    "Please verify your email address where you have your account.",
);
const STEP_UP: Reply = (StatusCode::FORBIDDEN, "Please confirm that it is you.");
const NOT_YOURS: Reply = (StatusCode::FORBIDDEN, "You may not do this.");
const NO_ACCOUNT: Reply = (
    StatusCode::FORBIDDEN,
    "This account is not active here. Please ask your administrator.",
);
const CAPTCHA: Reply = (
    StatusCode::FORBIDDEN,
    "Please reload the page, and try again.",
);
const SLOW_DOWN: Reply = (
    StatusCode::TOO_MANY_REQUESTS,
    "Too many attempts. Please wait a minute.",
);
const NOT_NOW: Reply = (
    StatusCode::SERVICE_UNAVAILABLE,
    "Please try again in a minute.",
);
const OUR_FAULT: Reply = (
    StatusCode::INTERNAL_SERVER_ERROR,
    "Something is wrong on our side.",
);

/// Lets the functions above write `?` after a call of Stytch.
enum Failure {
    /// Stytch would answer with status 400, which looks like a mistake of this service.
    NoToken,
    Stytch(stytch::Error),
}

impl From<stytch::Error> for Failure {
    fn from(error: stytch::Error) -> Self {
        Self::Stytch(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let reply = match &self {
            Self::NoToken => NO_TOKEN,
            Self::Stytch(stytch::Error::Response(err)) => on_response(err),
            Self::Stytch(error) => without_response(error),
        };
        reply.into_response()
    }
}

/// Decides, and logs what somebody has to look at: with the request ID, which Stytch's support asks
/// for, and with the advice of the catalog, which is not for users.
fn on_response(err: &ErrorResponse) -> Reply {
    let reply = match err.status_code {
        StatusCode::UNAUTHORIZED => on_unauthorized(err),
        StatusCode::NOT_FOUND => on_not_found(err),
        _ => on_anything_else(err),
    };
    let code = b2b::ErrorType::from(err);
    if reply.0.is_server_error() || needs_a_look(err) || code.is_unlisted() {
        let advice = code.hint().or(code.docs_url()).unwrap_or("not listed");
        eprintln!("stytch: {}; {advice}", ErrorBody::from(err));
    }
    reply
}

/// `exhaustive`, since each reason to turn a user away deserves a decision. If a code is missing here,
/// this does not compile; the last arm is left for those that Stytch adds later.
#[stytch_handle(b2b, 401, exhaustive)]
#[expect(
    clippy::match_same_arms,
    reason = "the last arm is for codes that are not known yet"
)]
fn on_unauthorized(err: &ErrorResponse) -> Reply {
    match err.error_type.as_str() {
        // A wrong password or a stale session, so the user logs in again. A wrong secret of this
        // service has the same code, which is why `needs_a_look` has it, too.
        "unauthorized_credentials"
        | "user_unauthenticated"
        | "attribute_mismatch"
        | "connected_app_consent_revoked"
        | "session_too_old_to_reset_password"
        | "twitter_401"
        | "unable_to_auth_impersonation_token" => LOG_IN,
        "unable_to_auth_magic_link"
        | "unable_to_auth_otp_code"
        | "unable_to_auth_password_reset_token"
        | "unable_to_verify_member_email_update" => NEW_LINK,
        "unable_to_auth_webauthn_registration"
        | "unable_to_authenticate_recovery_code"
        | "unable_to_authenticate_totp" => WRONG_CODE,
        "oauth_unverified_email" | "oidc_response_unverified_email" => VERIFY_EMAIL,
        "insufficient_factors" | "stale_factors" | "weak_factor_combination" => STEP_UP,
        "connected_app_not_allowed_for_org" | "unauthorized_action" => NOT_YOURS,
        "cname_invalid_for_http_only_cookies"
        | "cname_required_for_http_only_cookies"
        | "connected_app_supplied_redirect_url_not_found_in_client"
        | "endpoint_not_authorized_for_sdk"
        | "enterprise_endpoint"
        | "too_many_m2m_clients_for_billing_tier"
        | "too_many_sso_connections_for_billing_tier"
        | "unauthorized_billing_permissions"
        | "unauthorized_credentials_homepage"
        | "unauthorized_project_id_live"
        | "unauthorized_project_id_test"
        | "unavailable_endpoint" => OUR_FAULT,
        _ => LOG_IN,
    }
}

/// Not `exhaustive`: most of what can be missing is a mistake of this service.
#[stytch_handle(b2b, 404)]
fn on_not_found(err: &ErrorResponse) -> Reply {
    match err.error_type.as_str() {
        // A session that ended, or a redirect that was used twice: the login starts over.
        "session_not_found"
        | "intermediate_session_not_found"
        | "oauth_token_not_found"
        | "sso_token_not_found" => LOG_IN,
        "magic_link_not_found" => NEW_LINK,
        "otp_code_not_found" => WRONG_CODE,
        // One answer for all, so that strangers do not learn which of them exist.
        "member_not_found"
        | "member_does_not_exist_in_organization"
        | "organization_not_found"
        | "email_not_found"
        | "phone_number_not_found" => NO_ACCOUNT,
        _ => OUR_FAULT,
    }
}

/// The types distinguish the other statuses, each of them in one arm if need be.
fn on_anything_else(err: &ErrorResponse) -> Reply {
    use b2b::{BadRequest, ErrorType, Forbidden, TooManyRequests};

    match ErrorType::from(err) {
        // The browser sent something else than a session token: a new login replaces it.
        ErrorType::BadRequest(
            BadRequest::InvalidSessionToken
            | BadRequest::UnableToParseSessionJwt
            | BadRequest::SessionMustHaveAtLeastOneActiveFactor,
        ) => LOG_IN,
        // A link that was cut off where it was copied.
        ErrorType::BadRequest(BadRequest::InvalidToken) => NEW_LINK,
        ErrorType::Forbidden(Forbidden::SessionAuthorizationError) => NOT_YOURS,
        // The page has a new captcha when it is loaded again.
        ErrorType::Forbidden(Forbidden::CaptchaRequired)
        | ErrorType::TooManyRequests(TooManyRequests::CaptchaFailed) => CAPTCHA,
        ErrorType::TooManyRequests(_) => SLOW_DOWN,
        ErrorType::InternalServerError(_)
        | ErrorType::ServiceUnavailable(_)
        | ErrorType::ClientClosedRequest(_) => NOT_NOW,
        newer if newer.is_retryable() => NOT_NOW,
        _ => OUR_FAULT,
    }
}

/// Codes that nearly always mean a user's mistake, and in the worst case a wrong setup of this service, or
/// robots that have it send links: many of these lines at once are the sign of it.
#[stytch_handle(b2b, 400 | 401 | 429)]
fn needs_a_look(err: &ErrorResponse) -> bool {
    matches!(
        err.error_type.as_str(),
        "unauthorized_credentials"
            | "invalid_session_token"
            | "invalid_token"
            | "too_few_tokens_authenticated"
    )
}

/// There is no code where Stytch did not answer, or the client could not read the answer.
fn without_response(error: &stytch::Error) -> Reply {
    let Err(reason) = b2b::ErrorType::try_from(error) else {
        return OUR_FAULT;
    };
    eprintln!("stytch: {reason}: {error}");
    match reason.kind() {
        NoResponseKind::Token => LOG_IN,
        NoResponseKind::Unreadable | NoResponseKind::Keys => NOT_NOW,
        _ => OUR_FAULT,
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
        ("/login", json!({ "token": "401 unauthorized_credentials" })),
        ("/login", json!({ "token": "400 invalid_session_token" })),
        ("/login", json!({ "token": "400 invalid_token" })),
        (
            "/login",
            json!({ "token": "429 too_few_tokens_authenticated" }),
        ),
        ("/login", json!({})),
        ("/login", json!({ "token": "404 project_not_found" })),
        ("/login", json!({ "token": "503 a_code_of_tomorrow" })),
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
