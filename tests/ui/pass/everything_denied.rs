#![deny(
    warnings,
    missing_docs,
    unused,
    unused_qualifications,
    unused_results,
    unreachable_pub,
    non_ascii_idents,
    trivial_casts,
    single_use_lifetimes,
    let_underscore_drop,
    future_incompatible,
    nonstandard_style,
    rust_2018_idioms,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
#![forbid(unsafe_code)]
//! What the macro adds must be silent under every lint of rustc's.

use stytch_errors::stytch_handle;
use stytch_errors_tests::client::{Action, ErrorResponse};

#[stytch_handle(b2b, 401, exhaustive, also("passkey_required"))]
fn on_unauthorized(err: &ErrorResponse) -> Action {
    const STEP_UP: &str = "stale_factors";

    match err.error_type.as_str() {
        STEP_UP | "insufficient_factors" | "weak_factor_combination" | "passkey_required" => {
            Action::StepUp
        }
        code if code.starts_with("unauthorized_") => Action::Report,
        "attribute_mismatch"
        | "cname_invalid_for_http_only_cookies"
        | "cname_required_for_http_only_cookies"
        | "connected_app_consent_revoked"
        | "connected_app_not_allowed_for_org"
        | "connected_app_supplied_redirect_url_not_found_in_client"
        | "endpoint_not_authorized_for_sdk"
        | "enterprise_endpoint"
        | "oauth_unverified_email"
        | "oidc_response_unverified_email"
        | "session_too_old_to_reset_password"
        | "too_many_m2m_clients_for_billing_tier"
        | "too_many_sso_connections_for_billing_tier"
        | "twitter_401"
        | "unable_to_auth_impersonation_token"
        | "unable_to_auth_magic_link"
        | "unable_to_auth_otp_code"
        | "unable_to_auth_password_reset_token"
        | "unable_to_auth_webauthn_registration"
        | "unable_to_authenticate_recovery_code"
        | "unable_to_authenticate_totp"
        | "unable_to_verify_member_email_update"
        | "unavailable_endpoint"
        | "user_unauthenticated" => Action::LogIn,
        _ => Action::LogIn,
    }
}

fn main() {
    let of = |code| on_unauthorized(&ErrorResponse::new(401, code));
    assert_eq!(of("stale_factors"), Action::StepUp);
    assert_eq!(of("twitter_401"), Action::LogIn);
}
