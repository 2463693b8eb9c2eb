//! `also`, `on`, verticals, retired codes.

use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

struct Coded {
    code: String,
    kind: Option<String>,
}

#[stytch_handle(b2b, 401, on = code)]
fn on_a_parameter(code: &str, role: &str) -> bool {
    code == "stale_factors" || role == "stale_factor"
}

#[stytch_handle(b2b, 401, on = err.code)]
fn on_a_field(err: &Coded) -> bool {
    err.code == "stale_factors" || err.kind.as_deref() == Some("stale_factor")
}

#[stytch_handle(b2b, 401, on = code,)]
fn on_a_closure_parameter(errors: &[(u16, String)]) -> bool {
    errors.iter().any(|(_, code)| code == "stale_factors")
}

fn code_of(err: &Coded) -> Option<&str> {
    err.kind.as_deref()
}

#[stytch_handle(b2b, 401, on = code)]
fn on_a_local(err: &Coded) -> bool {
    let code = code_of(err);
    matches!(code, Some("stale_factors"))
}

#[stytch_handle(b2b, 401, also("brand_new_code", "brand_new_prefix_of_it"))]
fn also(err: &ErrorResponse) -> bool {
    err.error_type == "brand_new_code" || err.error_type.starts_with("brand_new_prefix_")
}

#[stytch_handle(consumer)]
fn every_page(err: &ErrorResponse) -> bool {
    matches!(
        err.error_type.as_str(),
        "session_not_found"
            | "user_lock_limit_reached"
            | "stale_factors"
            | "oauth_token_not_found"
            | "weak_password"
            | "no_user_password"
    )
}

#[stytch_handle(fraud, 401 | 404)]
fn fraud(err: &ErrorResponse) -> bool {
    err.error_type == "unauthorized_credentials_error" || err.error_type == "telemetry_id_not_found"
}

#[stytch_handle(b2b)]
fn retired(err: &ErrorResponse) -> bool {
    match err.error_type.as_str() {
        #[allow(deprecated)]
        "idp_client_not_found" => true,
        "connected_app_not_found" => true,
        _ => false,
    }
}

#[expect(deprecated)]
#[stytch_handle(b2b)]
fn expected_to_be_retired(err: &ErrorResponse) -> bool {
    err.error_type == "idp_client_not_found"
}

#[stytch_handle(b2b, 401)]
fn raw_names(err: &ErrorResponse, r#type: &str) -> bool {
    r#type == "stale_factor" || err.r#error_type == "stale_factors"
}
