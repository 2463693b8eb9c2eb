//! Names that people invent, each with the advice that a person who knows the API would give first.

use super::nearest;
use crate::catalog::Vertical;
use crate::judge::coverage::Coverage;
use crate::judge::statuses::Statuses;

/// The handler's pages, the name, and the codes of which one must be suggested first.
const INVENTED: &[&str] = &[
    "b2b 401: user_unauth = user_unauthenticated",
    "b2b 429: rate_limited = too_many_requests",
    "consumer 429: ratelimit = too_many_requests",
    "consumer 429: quota_exceeded = too_many_requests",
    "b2b 400: invites_disabled = invalid_email_for_invites",
    "b2b 404: connection_not_found = sso_connection_not_found",
    "b2b 400: org_already_exists = organization_slug_already_used or duplicate_organization",
    "consumer 429: account_locked = user_lock_limit_reached",
    "consumer: account_locked = user_lock_limit_reached",
    "b2b 403: forbidden = session_authorization_error",
    "consumer 403: forbidden = consumer_session_authorization_error",
    "b2b 503: bad_gateway = server_unavailable",
    "fraud 503: bad_gateway = service_unavailable",
    "b2b 503: gateway_timeout = server_unavailable",
    "b2b 404: user_not_fond = member_not_found",
    "consumer 404: member_not_fond = user_not_found",
    "b2b 404: account_not_found = member_not_found",
    "consumer 404: account_not_found = user_not_found",
    "b2b 404: org_not_found = organization_not_found",
    "b2b 404: unknown_member = member_not_found",
    "b2b 404: no_such_session = session_not_found",
    "b2b 404: session_expired = session_not_found",
    "consumer 404: missing_magic_link = magic_link_not_found",
    "b2b 401: magic_link_expired = unable_to_auth_magic_link",
    "b2b 401: otp_expired = unable_to_auth_otp_code",
    "b2b 401: invalid_credentials = unauthorized_credentials",
    "consumer 401: wrong_password = unauthorized_credentials",
    "b2b 401: unauthorised_credentials = unauthorized_credentials",
    "b2b 401: unauthorised_action = unauthorized_action",
    "b2b 401: mfa_required = insufficient_factors",
    "b2b 401: totp_authentication_failed = unable_to_authenticate_totp",
    "b2b 404: passkey_not_found = webauthn_registration_not_found",
    "b2b 400: passkey_already_exists = duplicate_webauthn_registration",
    "b2b 400: password_too_weak = weak_password",
    "b2b 400: password_is_weak = weak_password",
    "consumer 400: password_breached = breached_password",
    "consumer 400: email_already_exists = duplicate_email",
    "b2b 400: member_already_exists = duplicate_member_email",
    "b2b 400: email_malformed = invalid_email",
    "consumer 400: wrong_email = invalid_email",
    "b2b 400: bad_phone_number = invalid_phone_number",
    "b2b 400: invalid_phone = invalid_phone_number",
    "b2b 400: slug_taken = organization_slug_already_used",
    "b2b 400: organisation_slug_already_used = organization_slug_already_used",
    "b2b 400: code_invalid = invalid_code",
    "b2b 400: totp_code_invalid = invalid_totp_code",
    "b2b 400: saml_response_invalid = invalid_saml_response",
    "b2b 400: saml_response_expired = expired_saml_response",
    "b2b 400: max_roles_exceeded = too_many_roles",
    "b2b 400: domain_limit_reached = too_many_domains",
    "b2b 400: missing_saml_state = missing_saml_relay_state",
    "b2b 400: jit_provisioning_disabled = email_jit_provisioning_not_allowed",
    "b2b 403: captcha_missing = captcha_required",
    "b2b 403: org_suspended = organization_suspended",
    "b2b 403: https_required = use_https",
    "b2b 499: request_cancelled = client_closed_request",
    "fraud 499: request_cancelled = context_canceled_error",
    "b2b 500: internal_error = internal_server_error",
    "fraud 401: unauthorized_credentials_err = unauthorized_credentials_error",
    "fraud 401: invalid_credentials = unauthorized_credentials_error",
    "fraud 404: unknown_telemetry_id = telemetry_id_not_found",
    "fraud 404: telemetry_not_found = telemetry_id_not_found",
    "b2b 404: intermediate_session_missing = intermediate_session_not_found",
    "b2b 404: endpoint_not_found = route_not_found",
    "b2b 405: method_not_supported = method_not_allowed",
    "consumer 404: wallet_not_found = crypto_wallet_not_found",
    "consumer 404: biometric_not_found = biometric_registration_not_found",
    "consumer 403: email_blocked = email_in_denylist",
    "b2b 403: insecure_connection = use_https",
    "b2b 403: access_forbidden = session_authorization_error",
    "b2b 401: not_logged_in = user_unauthenticated",
];

/// Names that no rule was made for.
const KEPT_APART: &[&str] = &[
    "b2b 401: stale_factor_error = stale_factors",
    "b2b 401: factors_insufficient = insufficient_factors",
    "b2b 401: step_up_required = insufficient_factors or stale_factors",
    "b2b 401: unauthenticated_user = user_unauthenticated",
    "b2b 401: action_unauthorized = unauthorized_action",
    "b2b 401: wrong_recovery_code = unable_to_authenticate_recovery_code or invalid_recovery_code",
    "b2b 404: org_member_not_found = member_not_found or member_does_not_exist_in_organization",
    "b2b 404: workspace_not_found = organization_not_found",
    "b2b 404: saml_conn_not_found = saml_connection_not_found",
    "b2b 404: oauth_token_missing = oauth_token_not_found",
    "b2b 404: unknown_project = project_not_found",
    "b2b 404: phone_missing = phone_number_not_found",
    "b2b 404: totp_does_not_exist = totp_not_found",
    "b2b 400: duplicate_org = duplicate_organization",
    "b2b 400: slug_already_in_use = organization_slug_already_used",
    "b2b 400: invalid_org_id = invalid_organization_id",
    "b2b 400: invalid_session_duration_mins = invalid_session_duration_minutes",
    "b2b 400: bad_totp_code = invalid_totp_code",
    "b2b 400: redirect_url_limit_exceeded = too_many_redirect_urls",
    "b2b 400: email_verification_needed = email_verification_required",
    "b2b 400: pkce_failed = pkce_mismatch",
    "b2b 400: magic_link_url_mismatch = no_match_for_provided_magic_link_url",
    "b2b 400: session_token_invalid = invalid_session_token",
    "b2b 429: throttled = too_many_requests",
    "b2b 429: request_limit_exceeded = too_many_requests",
    "b2b 429: captcha_invalid = captcha_failed",
    "b2b 503: temporarily_unavailable = server_unavailable",
    "b2b 500: server_error = internal_server_error",
    "consumer 404: unknown_user = user_not_found",
    "consumer 404: session_missing = session_not_found",
    "consumer 401: expired_magic_link = unable_to_auth_magic_link",
    "consumer 401: bad_credentials = unauthorized_credentials",
    "consumer 429: user_locked = user_lock_limit_reached",
    "consumer 400: weak_pwd = weak_password",
    "consumer 400: user_already_exists = duplicate_email",
    "consumer 403: disposable_email = email_in_denylist",
    "b2b 404: unknown_captcha_provider = captcha_provider_not_found",
    "b2b 400: recovery_code_wrong = invalid_recovery_code",
    "consumer 404: organization_user_missing = user_not_found",
    "fraud 400: bad_country_code = invalid_country_code",
];

fn pages(text: &str) -> Coverage {
    let (vertical, status) = text.split_once(' ').unwrap_or((text, ""));
    let known = Vertical::ALL.into_iter();
    let mut known = known.filter(|known| known.as_str() == vertical);
    let whole = Coverage::whole(known.next().expect("a vertical"));
    match status.parse() {
        Ok(status) => whole.narrowed(&Statuses::one(status)),
        Err(_) => whole,
    }
}

/// The names whose first suggestion is another one.
fn wrong(rows: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    for row in rows {
        let (place, row) = row.split_once(": ").expect("pages");
        let (name, right) = row.split_once(" = ").expect("a name");
        let names = nearest(name, &pages(place)).names;
        let names: Vec<_> = names.iter().map(|found| found.name).collect();
        let first = names.first();
        if !first.is_some_and(|first| right.split(" or ").any(|right| right == *first)) {
            wrong.push(format!("{place}: {name}: {names:?}, not {right}"));
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
