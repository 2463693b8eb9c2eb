//! Names that people invent, each with the advice that a person who knows the API would give first.

use super::nearest;
use crate::catalog::Vertical;
use crate::judge::coverage::Coverage;
use crate::judge::statuses::Statuses;

/// Under the handler's pages, each name, and the codes of which one must be suggested first.
const INVENTED: &str = "
b2b 401:
    user_unauth = user_unauthenticated; magic_link_expired = unable_to_auth_magic_link;
    otp_expired = unable_to_auth_otp_code; invalid_credentials = unauthorized_credentials;
    unauthorised_credentials = unauthorized_credentials; unauthorised_action = unauthorized_action;
    mfa_required = insufficient_factors; totp_authentication_failed = unable_to_authenticate_totp;
    not_logged_in = user_unauthenticated;
b2b 429:
    rate_limited = too_many_requests;
consumer 429:
    ratelimit = too_many_requests; quota_exceeded = too_many_requests; account_locked = user_lock_limit_reached;
b2b 400:
    invites_disabled = invalid_email_for_invites;
    org_already_exists = organization_slug_already_used or duplicate_organization;
    passkey_already_exists = duplicate_webauthn_registration; password_too_weak = weak_password;
    password_is_weak = weak_password; member_already_exists = duplicate_member_email;
    email_malformed = invalid_email; bad_phone_number = invalid_phone_number;
    invalid_phone = invalid_phone_number; slug_taken = organization_slug_already_used;
    organisation_slug_already_used = organization_slug_already_used; code_invalid = invalid_code;
    totp_code_invalid = invalid_totp_code; saml_response_invalid = invalid_saml_response;
    saml_response_expired = expired_saml_response; max_roles_exceeded = too_many_roles;
    domain_limit_reached = too_many_domains; missing_saml_state = missing_saml_relay_state;
    jit_provisioning_disabled = email_jit_provisioning_not_allowed;
b2b 404:
    connection_not_found = sso_connection_not_found; user_not_fond = member_not_found;
    account_not_found = member_not_found; org_not_found = organization_not_found;
    unknown_member = member_not_found; no_such_session = session_not_found; session_expired = session_not_found;
    passkey_not_found = webauthn_registration_not_found;
    intermediate_session_missing = intermediate_session_not_found; endpoint_not_found = route_not_found;
consumer:
    account_locked = user_lock_limit_reached;
b2b 403:
    forbidden = session_authorization_error; captcha_missing = captcha_required;
    org_suspended = organization_suspended; https_required = use_https; insecure_connection = use_https;
    access_forbidden = session_authorization_error;
consumer 403:
    forbidden = consumer_session_authorization_error; email_blocked = email_in_denylist;
b2b 503:
    bad_gateway = server_unavailable; gateway_timeout = server_unavailable;
fraud 503:
    bad_gateway = service_unavailable;
consumer 404:
    member_not_fond = user_not_found; account_not_found = user_not_found;
    missing_magic_link = magic_link_not_found; wallet_not_found = crypto_wallet_not_found;
    biometric_not_found = biometric_registration_not_found;
consumer 401:
    wrong_password = unauthorized_credentials;
consumer 400:
    password_breached = breached_password; email_already_exists = duplicate_email; wrong_email = invalid_email;
b2b 499:
    request_cancelled = client_closed_request;
fraud 499:
    request_cancelled = context_canceled_error;
b2b 500:
    internal_error = internal_server_error;
fraud 401:
    unauthorized_credentials_err = unauthorized_credentials_error;
    invalid_credentials = unauthorized_credentials_error;
fraud 404:
    unknown_telemetry_id = telemetry_id_not_found; telemetry_not_found = telemetry_id_not_found;
b2b 405:
    method_not_supported = method_not_allowed;
";

/// Names that no rule was made for.
const KEPT_APART: &str = "
b2b 401:
    stale_factor_error = stale_factors; factors_insufficient = insufficient_factors;
    step_up_required = insufficient_factors or stale_factors; unauthenticated_user = user_unauthenticated;
    action_unauthorized = unauthorized_action;
    wrong_recovery_code = unable_to_authenticate_recovery_code or invalid_recovery_code;
b2b 404:
    org_member_not_found = member_not_found or member_does_not_exist_in_organization;
    workspace_not_found = organization_not_found; saml_conn_not_found = saml_connection_not_found;
    oauth_token_missing = oauth_token_not_found; unknown_project = project_not_found;
    phone_missing = phone_number_not_found; totp_does_not_exist = totp_not_found;
    unknown_captcha_provider = captcha_provider_not_found;
b2b 400:
    duplicate_org = duplicate_organization; slug_already_in_use = organization_slug_already_used;
    invalid_org_id = invalid_organization_id; invalid_session_duration_mins = invalid_session_duration_minutes;
    bad_totp_code = invalid_totp_code; redirect_url_limit_exceeded = too_many_redirect_urls;
    email_verification_needed = email_verification_required; pkce_failed = pkce_mismatch;
    magic_link_url_mismatch = no_match_for_provided_magic_link_url;
    session_token_invalid = invalid_session_token; recovery_code_wrong = invalid_recovery_code;
b2b 429:
    throttled = too_many_requests; request_limit_exceeded = too_many_requests; captcha_invalid = captcha_failed;
b2b 503:
    temporarily_unavailable = server_unavailable;
b2b 500:
    server_error = internal_server_error;
consumer 404:
    unknown_user = user_not_found; session_missing = session_not_found;
    organization_user_missing = user_not_found;
consumer 401:
    expired_magic_link = unable_to_auth_magic_link; bad_credentials = unauthorized_credentials;
consumer 429:
    user_locked = user_lock_limit_reached;
consumer 400:
    weak_pwd = weak_password; user_already_exists = duplicate_email;
consumer 403:
    disposable_email = email_in_denylist;
fraud 400:
    bad_country_code = invalid_country_code;
";

/// Names from memory, from the APIs of others and from HTTP, written before anything was measured with them.
const FROM_MEMORY: &str = "
b2b 401:
    StaleFactors = stale_factors; INSUFFICIENT-FACTORS = insufficient_factors;
    otpCodeExpired = unable_to_auth_otp_code; magic_link_token_expired = unable_to_auth_magic_link;
    session_too_old = session_too_old_to_reset_password;
    invalid_recovery_code_used = unable_to_authenticate_recovery_code;
    mfa_enrollment_required = insufficient_factors;
    NotAuthorizedException = unauthorized_action or unauthorized_credentials;
    invalid_client_credentials = unauthorized_credentials; wrong_credentials = unauthorized_credentials;
    invalid_user_password = unauthorized_credentials; auth/wrong-password = unauthorized_credentials;
    unauthenticated = user_unauthenticated; authentication_required = user_unauthenticated;
    password_reset_link_expired = unable_to_auth_password_reset_token;
    reset_token_invalid = unable_to_auth_password_reset_token;
    webauthn_authentication_failed = unable_to_auth_webauthn_registration;
    totp_verification_failed = unable_to_authenticate_totp;
    invalid_mfa_code = unable_to_auth_otp_code or unable_to_authenticate_totp;
    impersonation_token_expired = unable_to_auth_impersonation_token;
    consent_revoked = connected_app_consent_revoked;
    app_not_allowed_for_organization = connected_app_not_allowed_for_org;
    too_many_sso_connections_for_plan = too_many_sso_connections_for_billing_tier;
    m2m_client_limit_reached = too_many_m2m_clients_for_billing_tier; enterprise_only = enterprise_endpoint;
    sdk_not_authorized = endpoint_not_authorized_for_sdk;
    oidc_email_not_verified = oidc_response_unverified_email; oauth_email_unverified = oauth_unverified_email;
    reauthentication_required = stale_factors; requires_recent_login = stale_factors;
    weak_factors = weak_factor_combination; attributes_mismatched = attribute_mismatch;
    invalid_secret_key = unauthorized_credentials; user_not_found = member_not_found;
    recovery_code_already_used = unable_to_authenticate_recovery_code;
    TOTP_INVALID = unable_to_authenticate_totp or invalid_totp_code; magicLinkUsed = unable_to_auth_magic_link;
    email_otp_expired = unable_to_auth_otp_code; project_credentials_invalid = unauthorized_credentials;
    insufficent_factor = insufficient_factors; two_factor_required = insufficient_factors;
    live_project_unauthorized = unauthorized_project_id_live;
    cname_missing_for_cookies = cname_required_for_http_only_cookies;
    endpoint_unavailable = unavailable_endpoint;
    password_reset_token_invalid = unable_to_auth_password_reset_token; factors_stale = stale_factors;
    billing_permission_denied = unauthorized_billing_permissions;
b2b 404:
    user-not-found = member_not_found; UserNotFoundException = member_not_found;
    tenant_not_found = organization_not_found; unknown_organisation = organization_not_found;
    organisation_not_found = organization_not_found; no_such_member = member_not_found;
    sso_connection_missing = sso_connection_not_found; oidc_provider_not_found = oidc_connection_not_found;
    session_revoked = session_not_found; session_does_not_exist = session_not_found;
    backup_codes_not_found = recovery_codes_not_found; member_phone_not_found = member_phone_number_not_found;
    email_templates_not_found = email_template_not_found; refresh_token_not_found = idp_refresh_token_not_found;
    access_token_not_found = idp_access_token_not_found; SessionNotFoundError = session_not_found;
    ERR_MEMBER_NOT_FOUND = member_not_found; security_key_not_found = webauthn_registration_not_found;
    url_not_found = route_not_found or redirect_url_not_found; redirect_uri_not_found = redirect_url_not_found;
    unknown_email = email_not_found; ist_not_found = intermediate_session_not_found;
    member_not_in_org = member_does_not_exist_in_organization;
    recovery_codes_exist = recovery_codes_already_exist;
    client_not_found = connected_app_not_found or m2m_client_not_found; passcode_missing = otp_code_not_found;
    sso_token_expired = sso_token_not_found;
    org_user_not_found = organization_user_not_found or member_not_found;
    member_doesnt_exist = member_not_found; auth_code_not_found = idp_auth_code_not_found;
    saml_connection_missing = saml_connection_not_found; no_such_organization = organization_not_found;
    otp_not_exist = otp_code_not_found; jwt_templates_missing = jwt_template_not_found;
    PasswordNotFound = password_not_found; expired_session_token = session_not_found;
    trusted_profile_not_found = trusted_token_profile_not_found; mobile_not_found = phone_number_not_found;
    unknown_secret = secret_not_found; billing_not_found = billing_info_not_found;
b2b 400:
    email_address_invalid = invalid_email; invalid_email_format = invalid_email;
    member_email_already_exists = duplicate_member_email;
    user_already_exists = duplicate_member_email or duplicate_email;
    email_address_in_use = duplicate_member_email or duplicate_email;
    UsernameExistsException = duplicate_member_email or duplicate_email;
    password_strength_error = weak_password; weak-password = weak_password; auth/weak-password = weak_password;
    password_pwned = breached_password; form_password_pwned = breached_password;
    invalid_phone_format = invalid_phone_number; phone_invalid = invalid_phone_number;
    unsupported_country_code = invalid_phone_number_country_code or country_code_allowlist_invalid_country_codes;
    missing_saml_assertion = missing_saml_response; saml_signature_invalid = invalid_signature_saml_response;
    saml_response_duplicate = duplicate_saml_response; org_slug_taken = organization_slug_already_used;
    invalid_slug = invalid_organization_slug; organization_name_required = organization_name_missing;
    too_many_domains_error = too_many_domains; role_already_exists = rbac_role_duplicate;
    duplicate_role = rbac_role_duplicate; invalid_role_id = invalid_rbac_role_id;
    scim_connection_already_exists = active_scim_connection_exists;
    no_scim_connection = no_active_scim_connection; metadata_too_big = metadata_too_large;
    expired_totp_code = expired_totp;
    session_duration_invalid = invalid_session_duration or invalid_session_duration_minutes;
    invalidRequest = invalid_request; malformed_request = bad_request or invalid_request;
    validation_error = invalid_argument or bad_request; missing_parameter = invalid_argument or bad_request;
    unsupportedGrantType = unsupported_grant_type; pkce_verifier_missing = pkce_expected_code_verifier;
    code_challenge_invalid = invalid_pkce_code_challenge; refresh_token_reused = idp_refresh_token_already_used;
    refresh_token_expired = idp_refresh_token_expired; id_token_audience_mismatch = id_token_incorrect_audience;
    domain_already_claimed = action_not_allowed_email_domain_is_claimed or organization_settings_duplicate_claimed_domain;
    cannot_delete_default_connection = cannot_delete_default_sso_connection;
    bad_ip_address = invalid_ip_address; search_timed_out = search_timeout;
    invalid_authorisation_header = invalid_authorization_header;
    authorization_header_missing = invalid_authorization_header; duplicate_m2m_client = duplicate_m2m_client_id;
    wrong_environment = test_id_used_in_live_environment or live_id_used_in_test_environment or wrong_stack_test or wrong_stack_live;
    invalid-e-mail = invalid_email; mobile_number_invalid = invalid_phone_number; pw_too_weak = weak_password;
    compromised_pwd = breached_password; org_name_banned_words = organization_name_includes_banned_words;
    member_external_id_taken = duplicate_member_external_id;
    member_phone_number_exists = duplicate_member_phone_number; too_many_role = too_many_roles;
    maximum_secrets_reached = too_many_secrets; saml_cert_mismatch = saml_certificate_mismatch;
    totp_already_exists = active_totp_exists; invalid_oauth_state_param = oauth_invalid_state;
    session_id_invalid = invalid_session_id; client_secret_invalid = invalid_client_secret;
    jwks_url_invalid = invalid_jwks_url; missing_public_token = public_token_required;
    scope_invalid = invalid_scope; custom_claims_too_big = custom_claims_too_large; hash_invalid = invalid_hash;
    unsupported_hash_type = invalid_hash_type; redirect_url_not_https = redirect_url_must_use_https;
    discovery_redirect_url_missing = no_discovery_redirect_url; invalid_ip = invalid_ip_address;
    cannot_delete_last_factor = cannot_delete_last_primary_factor; expired_id_token = id_token_expired;
    password_mismatched = password_does_not_match;
b2b 403:
    permission_error = session_authorization_error; wrong_organization = session_authorization_tenancy_error;
    cross_tenant_access = session_authorization_tenancy_error; account_suspended = organization_suspended;
    consumer_session_authorization_error = session_authorization_error;
    access_denied_tenant = session_authorization_tenancy_error;
b2b 429:
    over_request_rate_limit = too_many_requests; TooManyRequestsException = too_many_requests;
    rate_limit = too_many_requests; request_throttled = too_many_requests;
b2b 500:
    InternalServerError = internal_server_error; unexpected_failure = internal_server_error;
    something_went_wrong = internal_server_error; ServerError = internal_server_error;
b2b 503:
    service_temporarily_unavailable = server_unavailable;
b2b 499:
    client_disconnected = client_closed_request; context_canceled_error = client_closed_request;
    client_closed_connection = client_closed_request;
b2b 405:
    http_method_not_allowed = method_not_allowed; verb_not_allowed = method_not_allowed;
consumer 401:
    wrong_passcode = unable_to_auth_otp_code; biometric_failed = unable_to_auth_biometric_registration;
    member_not_found = user_not_found; biometric_auth_failed = unable_to_auth_biometric_registration;
consumer 404:
    email_missing = email_not_found; UserNotFound = user_not_found; userDoesNotExist = user_not_found;
    crypto_wallet_missing = crypto_wallet_not_found; organization_member_not_found = user_not_found;
    member_phone_number_not_found = phone_number_not_found; no_such_user = user_not_found;
    phone_not_registered = phone_number_not_found;
consumer 400:
    email_in_use = duplicate_email; email_address_taken = duplicate_email; invalid_user = invalid_user_id;
    carrier_error = downstream_carrier_error; email_bounced = inactive_email; too_weak_password = weak_password;
    duplicate_member_email = duplicate_email; member_reset_password = reset_password;
    duplicate_email_address = duplicate_email; invalid_magic_link_redirect = invalid_magic_link_url;
consumer 403:
    email_denied = email_in_denylist; email_blacklisted = email_in_denylist;
    email_not_whitelisted = email_not_in_allowlist; captcha_needed = captcha_required;
    email_not_on_allowlist = email_not_in_allowlist;
consumer 429:
    too_many_attempts = user_lock_limit_reached or too_many_requests; user_lockout = user_lock_limit_reached;
    account_lock_limit = user_lock_limit_reached;
consumer 500:
    unknown_error = internal_server_error;
fraud 404:
    telemetry_id_missing = telemetry_id_not_found; route_missing = route_not_found;
fraud 400:
    invalid_ip_range = invalid_cidr_block; invalid_cidr = invalid_cidr_block;
    missing_authorization_header = invalid_authorization_header; bad_fingerprint = invalid_fingerprint_or_id;
    invalid_asn_number = invalid_asn; invalid_telemetry_country = invalid_country_code;
fraud 401:
    bad_secret = unauthorized_credentials_error; unauthorized_credentials = unauthorized_credentials_error;
fraud 499:
    context_cancelled = context_canceled_error; client_closed_request = context_canceled_error;
fraud 503:
    server_unavailable = service_unavailable; service_down = service_unavailable;
";

/// A block of rows, with the pages on lines of their own.
fn rows(block: &str) -> Vec<String> {
    let mut place = "";
    let mut rows = Vec::new();
    for line in block.lines() {
        if let Some(pages) = line.strip_suffix(':') {
            place = pages;
            continue;
        }
        let names = line.split(';').map(str::trim);
        let names = names.filter(|row| !row.is_empty());
        rows.extend(names.map(|row| format!("{place}: {row}")));
    }
    rows
}

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
fn wrong(block: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for row in rows(block) {
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
    for block in [INVENTED, FROM_MEMORY] {
        let wrong = wrong(block);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn nine_of_ten_names_kept_apart_lead_to_what_was_meant() {
    let wrong = wrong(KEPT_APART);
    assert!(
        wrong.len() * 10 <= rows(KEPT_APART).len(),
        "{}",
        wrong.join("\n")
    );
}
