//! Names that people invent, each with the advice that a person who knows the API would give first.

use super::nearest;
use crate::catalog::Vertical::{self, B2b, Consumer, Fraud};
use crate::judge::coverage::Coverage;
use crate::judge::statuses::Statuses;

const WHOLE: &[u16] = &[];

type Row = (
    Vertical,
    &'static [u16],
    &'static str,
    &'static [&'static str],
);

const INVENTED: &[Row] = &[
    (B2b, &[401], "user_unauth", &["user_unauthenticated"]),
    (B2b, &[429], "rate_limited", &["too_many_requests"]),
    (Consumer, &[429], "ratelimit", &["too_many_requests"]),
    (Consumer, &[429], "quota_exceeded", &["too_many_requests"]),
    (
        B2b,
        &[400],
        "invites_disabled",
        &["invalid_email_for_invites"],
    ),
    (
        B2b,
        &[404],
        "connection_not_found",
        &["sso_connection_not_found"],
    ),
    (
        B2b,
        &[400],
        "org_already_exists",
        &["organization_slug_already_used", "duplicate_organization"],
    ),
    (
        Consumer,
        &[429],
        "account_locked",
        &["user_lock_limit_reached"],
    ),
    (
        Consumer,
        WHOLE,
        "account_locked",
        &["user_lock_limit_reached"],
    ),
    (B2b, &[403], "forbidden", &["session_authorization_error"]),
    (
        Consumer,
        &[403],
        "forbidden",
        &["consumer_session_authorization_error"],
    ),
    (B2b, &[503], "bad_gateway", &["server_unavailable"]),
    (Fraud, &[503], "bad_gateway", &["service_unavailable"]),
    (B2b, &[503], "gateway_timeout", &["server_unavailable"]),
    (B2b, &[404], "user_not_fond", &["member_not_found"]),
    (Consumer, &[404], "member_not_fond", &["user_not_found"]),
    (B2b, &[404], "account_not_found", &["member_not_found"]),
    (Consumer, &[404], "account_not_found", &["user_not_found"]),
    (B2b, &[404], "org_not_found", &["organization_not_found"]),
    (B2b, &[404], "unknown_member", &["member_not_found"]),
    (B2b, &[404], "no_such_session", &["session_not_found"]),
    (B2b, &[404], "session_expired", &["session_not_found"]),
    (
        Consumer,
        &[404],
        "missing_magic_link",
        &["magic_link_not_found"],
    ),
    (
        B2b,
        &[401],
        "magic_link_expired",
        &["unable_to_auth_magic_link"],
    ),
    (B2b, &[401], "otp_expired", &["unable_to_auth_otp_code"]),
    (
        B2b,
        &[401],
        "invalid_credentials",
        &["unauthorized_credentials"],
    ),
    (
        Consumer,
        &[401],
        "wrong_password",
        &["unauthorized_credentials"],
    ),
    (
        B2b,
        &[401],
        "unauthorised_credentials",
        &["unauthorized_credentials"],
    ),
    (B2b, &[401], "unauthorised_action", &["unauthorized_action"]),
    (B2b, &[401], "mfa_required", &["insufficient_factors"]),
    (
        B2b,
        &[401],
        "totp_authentication_failed",
        &["unable_to_authenticate_totp"],
    ),
    (
        B2b,
        &[404],
        "passkey_not_found",
        &["webauthn_registration_not_found"],
    ),
    (
        B2b,
        &[400],
        "passkey_already_exists",
        &["duplicate_webauthn_registration"],
    ),
    (B2b, &[400], "password_too_weak", &["weak_password"]),
    (B2b, &[400], "password_is_weak", &["weak_password"]),
    (
        Consumer,
        &[400],
        "password_breached",
        &["breached_password"],
    ),
    (
        Consumer,
        &[400],
        "email_already_exists",
        &["duplicate_email"],
    ),
    (
        B2b,
        &[400],
        "member_already_exists",
        &["duplicate_member_email"],
    ),
    (B2b, &[400], "email_malformed", &["invalid_email"]),
    (Consumer, &[400], "wrong_email", &["invalid_email"]),
    (B2b, &[400], "bad_phone_number", &["invalid_phone_number"]),
    (B2b, &[400], "invalid_phone", &["invalid_phone_number"]),
    (
        B2b,
        &[400],
        "slug_taken",
        &["organization_slug_already_used"],
    ),
    (
        B2b,
        &[400],
        "organisation_slug_already_used",
        &["organization_slug_already_used"],
    ),
    (B2b, &[400], "code_invalid", &["invalid_code"]),
    (B2b, &[400], "totp_code_invalid", &["invalid_totp_code"]),
    (
        B2b,
        &[400],
        "saml_response_invalid",
        &["invalid_saml_response"],
    ),
    (
        B2b,
        &[400],
        "saml_response_expired",
        &["expired_saml_response"],
    ),
    (B2b, &[400], "max_roles_exceeded", &["too_many_roles"]),
    (B2b, &[400], "domain_limit_reached", &["too_many_domains"]),
    (
        B2b,
        &[400],
        "missing_saml_state",
        &["missing_saml_relay_state"],
    ),
    (
        B2b,
        &[400],
        "jit_provisioning_disabled",
        &["email_jit_provisioning_not_allowed"],
    ),
    (B2b, &[403], "captcha_missing", &["captcha_required"]),
    (B2b, &[403], "org_suspended", &["organization_suspended"]),
    (B2b, &[403], "https_required", &["use_https"]),
    (B2b, &[499], "request_cancelled", &["client_closed_request"]),
    (
        Fraud,
        &[499],
        "request_cancelled",
        &["context_canceled_error"],
    ),
    (B2b, &[500], "internal_error", &["internal_server_error"]),
    (
        Fraud,
        &[401],
        "unauthorized_credentials_err",
        &["unauthorized_credentials_error"],
    ),
    (
        Fraud,
        &[401],
        "invalid_credentials",
        &["unauthorized_credentials_error"],
    ),
    (
        Fraud,
        &[404],
        "unknown_telemetry_id",
        &["telemetry_id_not_found"],
    ),
    (
        Fraud,
        &[404],
        "telemetry_not_found",
        &["telemetry_id_not_found"],
    ),
    (
        B2b,
        &[404],
        "intermediate_session_missing",
        &["intermediate_session_not_found"],
    ),
    (B2b, &[404], "endpoint_not_found", &["route_not_found"]),
    (B2b, &[405], "method_not_supported", &["method_not_allowed"]),
    (
        Consumer,
        &[404],
        "wallet_not_found",
        &["crypto_wallet_not_found"],
    ),
    (
        Consumer,
        &[404],
        "biometric_not_found",
        &["biometric_registration_not_found"],
    ),
    (Consumer, &[403], "email_blocked", &["email_in_denylist"]),
    (B2b, &[403], "insecure_connection", &["use_https"]),
    (
        B2b,
        &[403],
        "access_forbidden",
        &["session_authorization_error"],
    ),
    (B2b, &[401], "not_logged_in", &["user_unauthenticated"]),
];

/// Names that no rule was made for.
const KEPT_APART: &[Row] = &[
    (B2b, &[401], "stale_factor_error", &["stale_factors"]),
    (
        B2b,
        &[401],
        "factors_insufficient",
        &["insufficient_factors"],
    ),
    (
        B2b,
        &[401],
        "step_up_required",
        &["insufficient_factors", "stale_factors"],
    ),
    (
        B2b,
        &[401],
        "unauthenticated_user",
        &["user_unauthenticated"],
    ),
    (B2b, &[401], "action_unauthorized", &["unauthorized_action"]),
    (
        B2b,
        &[401],
        "wrong_recovery_code",
        &[
            "unable_to_authenticate_recovery_code",
            "invalid_recovery_code",
        ],
    ),
    (
        B2b,
        &[404],
        "org_member_not_found",
        &["member_not_found", "member_does_not_exist_in_organization"],
    ),
    (
        B2b,
        &[404],
        "workspace_not_found",
        &["organization_not_found"],
    ),
    (
        B2b,
        &[404],
        "saml_conn_not_found",
        &["saml_connection_not_found"],
    ),
    (
        B2b,
        &[404],
        "oauth_token_missing",
        &["oauth_token_not_found"],
    ),
    (B2b, &[404], "unknown_project", &["project_not_found"]),
    (B2b, &[404], "phone_missing", &["phone_number_not_found"]),
    (B2b, &[404], "totp_does_not_exist", &["totp_not_found"]),
    (B2b, &[400], "duplicate_org", &["duplicate_organization"]),
    (
        B2b,
        &[400],
        "slug_already_in_use",
        &["organization_slug_already_used"],
    ),
    (B2b, &[400], "invalid_org_id", &["invalid_organization_id"]),
    (
        B2b,
        &[400],
        "invalid_session_duration_mins",
        &["invalid_session_duration_minutes"],
    ),
    (B2b, &[400], "bad_totp_code", &["invalid_totp_code"]),
    (
        B2b,
        &[400],
        "redirect_url_limit_exceeded",
        &["too_many_redirect_urls"],
    ),
    (
        B2b,
        &[400],
        "email_verification_needed",
        &["email_verification_required"],
    ),
    (B2b, &[400], "pkce_failed", &["pkce_mismatch"]),
    (
        B2b,
        &[400],
        "magic_link_url_mismatch",
        &["no_match_for_provided_magic_link_url"],
    ),
    (
        B2b,
        &[400],
        "session_token_invalid",
        &["invalid_session_token"],
    ),
    (B2b, &[429], "throttled", &["too_many_requests"]),
    (
        B2b,
        &[429],
        "request_limit_exceeded",
        &["too_many_requests"],
    ),
    (B2b, &[429], "captcha_invalid", &["captcha_failed"]),
    (
        B2b,
        &[503],
        "temporarily_unavailable",
        &["server_unavailable"],
    ),
    (B2b, &[500], "server_error", &["internal_server_error"]),
    (Consumer, &[404], "unknown_user", &["user_not_found"]),
    (Consumer, &[404], "session_missing", &["session_not_found"]),
    (
        Consumer,
        &[401],
        "expired_magic_link",
        &["unable_to_auth_magic_link"],
    ),
    (
        Consumer,
        &[401],
        "bad_credentials",
        &["unauthorized_credentials"],
    ),
    (
        Consumer,
        &[429],
        "user_locked",
        &["user_lock_limit_reached"],
    ),
    (Consumer, &[400], "weak_pwd", &["weak_password"]),
    (
        Consumer,
        &[400],
        "user_already_exists",
        &["duplicate_email"],
    ),
    (Consumer, &[403], "disposable_email", &["email_in_denylist"]),
    (
        B2b,
        &[404],
        "unknown_captcha_provider",
        &["captcha_provider_not_found"],
    ),
    (
        B2b,
        &[400],
        "recovery_code_wrong",
        &["invalid_recovery_code"],
    ),
    (
        Consumer,
        &[404],
        "organization_user_missing",
        &["user_not_found"],
    ),
    (Fraud, &[400], "bad_country_code", &["invalid_country_code"]),
];

/// The names whose first suggestion is another one.
fn wrong(rows: &[Row]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (vertical, statuses, name, right) in rows {
        let whole = Coverage::of(&[*vertical]);
        let statuses = statuses.iter().map(|&status| Statuses::one(status));
        let pages = match statuses.reduce(Statuses::union) {
            Some(statuses) => whole.narrowed(&statuses),
            None => whole,
        };
        let names = nearest(name, &pages).names;
        let names: Vec<_> = names.iter().map(|found| found.name).collect();
        if !names.first().is_some_and(|first| right.contains(first)) {
            wrong.push(format!("{pages} {name}: {names:?}, not {right:?}"));
        }
    }
    wrong
}

#[test]
fn an_invented_name_leads_to_what_was_meant() {
    let wrong = wrong(INVENTED);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nine_of_ten_names_kept_apart_lead_to_what_was_meant() {
    let wrong = wrong(KEPT_APART);
    assert!(wrong.len() * 10 <= KEPT_APART.len(), "{}", wrong.join("\n"));
}
