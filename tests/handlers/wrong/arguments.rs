//! `also`, `on`, verticals, names that bind, handlers that check nothing.

use clients::Body;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

struct Coded {
    code: String,
}

#[stytch_handle(b2b, 401, on = reason)]
fn on_a_parameter(reason: &str) -> bool {
    reason == "stale_factor" //~ ERROR `stale_factor`
}

#[stytch_handle(b2b, 401, on = err.code)]
fn on_a_field(err: &Coded) -> bool {
    err.code == "stale_factor" //~ ERROR `stale_factor`
}

#[stytch_handle(b2b, 401, also("stale_factors"))] //~ ERROR accepted without `also`
fn needless(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401, also("unheard_of"))] //~ ERROR never compared with an error type
fn unused(err: &ErrorResponse) -> bool {
    err.error_type == "stale_factors"
}

#[stytch_handle(b2b, 401)] //~ ERROR found no comparison
fn another_field(err: &ErrorResponse) -> bool {
    err.error_message == "stale_factors"
}

#[stytch_handle(b2b, 401)] //~ ERROR found no comparison
fn another_name(code: &str) -> bool {
    code == "stale_factors"
}

#[stytch_handle(b2b, 401)]
fn camel_case(err: &ErrorResponse) -> u8 {
    match err.error_type.as_str() {
        "unauthorized_action" => 1,
        StaleFactors => 2, //~ ERROR `StaleFactors` matches every error type
    }
}

#[stytch_handle(b2b, 401)]
fn snake_case(err: &ErrorResponse) -> u8 {
    match (err.status_code.as_u16(), err.error_type.as_str()) {
        (401, insufficient_factors) => 1, //~ ERROR `insufficient_factors` matches every error type
        _ => 2,
    }
}

#[stytch_handle(b2b, 401)]
fn in_some(body: &Body) -> bool {
    if let Some(stale_factors) = body.error_type.as_deref() {
        //~^ ERROR `stale_factors` matches every error type
        return true;
    }
    body.error_type.as_deref() == Some("stale_factors")
}

#[stytch_handle(b2b, 400 | 401)]
fn verdicts(error_type: &str) -> bool {
    error_type == "no_user_password" //~ ERROR no documented page lists it
        || error_type == "service_unavailable" //~ ERROR is not documented with status 400 or 401
        || error_type == "totp_authentication_failed" //~ ERROR `unable_to_authenticate_totp`
        || error_type == "passkey_registration_missing" //~ ERROR `webauthn_registration_not_found`
        || error_type == "weak_passwords" //~ ERROR write `"weak_password"`
        || error_type == "cannot_update_trusted_metadata" //~ ERROR is a consumer 401 code: no b2b page lists it
}

#[stytch_handle(fraud)]
fn fraud(error_type: &str) -> bool {
    error_type == "too_many_requests" //~ ERROR the catalog has no fraud 429 page
        || error_type == "unauthorized_credentials" //~ ERROR no fraud page lists it
}

#[stytch_handle(consumer, 400 | 429)]
fn consumer(error_type: &str) -> bool {
    error_type == "weak_password"
        || error_type == "server_unavailable" //~ ERROR the catalog has no consumer 503 page
        || error_type == "session_not_found" //~ ERROR is not documented with status 400 or 429
}

#[stytch_handle(b2b)]
fn retired(err: &ErrorResponse) -> bool {
    match err.error_type.as_str() {
        "idp_client_not_found" => true, //~ WARN it is now `connected_app_not_found`
        _ => false,
    }
}
