//! The meaning of a name, whichever words it has: `email_taken` and `duplicate_email` are both a thing that is
//! there already, and this thing is an email.

use crate::judge::spelling::stem;

/// Phrases for what is wrong: its sign, and how names say it, by the stems of the words.
const KINDS: &[(&str, &str)] = &[
    (
        "=lack",
        "not found, does not exist, do not exist, did not exist, doesnt exist, not exist, nonexistent, \
         non existent, missing, unknown, no such, no, could not find, cannot find, cant find, unable to find, \
         not registered, not present, not set, not set up, not provided, not configured, not specified, \
         not given, not supplied, not sent, absent, required, needed, expected, must be set, must have, empty, \
         blank, gone, deleted, removed, omitted, left out, mandatory",
    ),
    (
        "=bad",
        "invalid, wrong, bad, incorrect, malformed, illegal, improper, unrecognized, not valid, not recognized, \
         unparseable, unable to parse, cannot parse, could not parse, not well formed, format error, \
         syntax error, invalid format, broken, corrupt, garbled, not correct, inval",
    ),
    (
        "=there",
        "duplicate, already exist, exist, existing, taken, already taken, in use, already in use, in use already, \
         already registered, registered already, not unique, non unique, unique violation, conflict, conflicting, \
         already, is taken, collision",
    ),
    (
        "=used",
        "already used, used already, reused, replayed, consumed, already consumed, spent, redeemed, already redeemed",
    ),
    (
        "=many",
        "too many, limit exceeded, limit reached, limit hit, reached, quota exceeded, quota reached, quota, max, maximum, \
         exceed, exceeded limit, over limit, over quota, over, limit, rate, rate limit, throttled, throttling, \
         max exceeded, maximum exceeded, max reached, maximum reached, slow down",
    ),
    (
        "=long",
        "too long, too large, too big, length exceeded, oversized, size exceeded",
    ),
    (
        "=denied",
        "forbidden, denied, access denied, permission denied, permission, not permitted, not allowed, \
         disallowed, not authorized, unauthorized, unauth, authorization error, insufficient permission, insufficient scope, insufficient access, \
         missing permission, no permission, insufficient privilege, insufficient right, access, not enabled, \
         disabled, turned off, blocked, unsupported, not supported, restricted, banned, prohibited, denylist, \
         in denylist, in deny list, denylisted, blacklist, blacklisted, blocklist, blocklisted, on blocklist",
    ),
    (
        "=denied allowlist",
        "not in allowlist, not allowlisted, not whitelisted, not in allow list, not in whitelist",
    ),
    (
        "=expired",
        "expired, has expired, expiry, lapsed, outlived, no longer valid",
    ),
    (
        "=fail",
        "failed, failure, unable to, unable to auth, unable to authenticate, unable to verify, authentication failed, \
         verification failed, validation failed, auth failed, login failed, check failed, could not verify, \
         could not authenticate, cannot verify, rejected, unsuccessful, not accepted, declined, fail",
    ),
    (
        "=differs",
        "mismatch, does not match, do not match, did not match, not match, mismatched, not matching, cross, \
         different, not equal, differ, other",
    ),
    (
        "=internal",
        "internal, internal server error, internal error, internal failure, server error, server failure, \
         unexpected, unexpected error, unexpected failure, unhandled, unhandled error, unknown error, unknown failure, \
         something went wrong, fatal, crash, generic error, general error, unspecified error",
    ),
    (
        "=down",
        "unavailable, temporarily unavailable, not available, maintenance, down, offline, outage",
    ),
    (
        "=closed",
        "closed, canceled, aborted, disconnected, hung up, closed request, went away, dropped, interrupted",
    ),
    (
        "=weak",
        "weak, not strong, not strong enough, too weak, too simple, too short, strength, guessable, too easy",
    ),
    (
        "=leaked",
        "breached, pwned, compromised, leaked, exposed, data breach, breach, in breach",
    ),
    (
        "=inactive",
        "inactive, suspended, deactivated, bounced, frozen, not active, on hold, undeliverable",
    ),
    ("=late", "timed out, timeout, time out, took too long"),
];

/// Phrases for things, by the word that stands for all of them.
const THINGS: &[(&str, &str)] = &[
    (
        "",
        "the, a, an, is, are, was, has, of, for, in, to, with, this, your, on, at, by, or, and, it, that, be, error, \
         err, exception, issue, problem, stytch, api, form, already been, e, reason",
    ),
    (
        "anonymous",
        "unauthenticated, user unauthenticated, not authenticated, not logged in, not signed in, login required, \
         log in required, sign in required, authentication required, authentication needed, must log in, \
         must authenticate, logged out, anonymous",
    ),
    (
        "unverified",
        "not verified, not confirmed, unconfirmed, not validated, unvalidated",
    ),
    (
        "reset token",
        "reset link, reset email, reset code, reset url",
    ),
    (
        "user",
        "account, member, username, user name, customer, person, profile, identity, login name",
    ),
    (
        "organization",
        "org, tenant, tenancy, team, company, workspace, customer account, business",
    ),
    (
        "email",
        "email address, mail, mail address, e mail, e mail address, email addr, mailbox",
    ),
    (
        "phone",
        "phone number, mobile, mobile number, phone no, telephone, telephone number, cell, msisdn, sms number",
    ),
    (
        "otp",
        "otp code, passcode, one time passcode, one time password, one time code, verification code, mfa code, \
         sms code, sms otp, email otp, confirmation code, security code, login code, pin",
    ),
    (
        "totp",
        "totp code, authenticator code, authenticator app, totp secret, authenticator app code",
    ),
    (
        "webauthn",
        "passkey, webauthn registration, passkey registration, security key, webauthn credential, fido",
    ),
    ("biometric", "biometric registration, face id, touch id"),
    (
        "magic link",
        "email link, login link, magiclink, sign in link, magic link token, link token",
    ),
    ("wallet", "crypto wallet, ethereum wallet, web3 wallet"),
    ("url", "uri"),
    ("recovery code", "backup code, rescue code"),
    ("intermediate session", "ist, intermediate session token"),
    ("cidr", "cidr block, ip range, ip block, subnet, netmask"),
    (
        "argument",
        "parameter, param, field, input, attribute name, property, request body, body, payload, json",
    ),
    (
        "secret",
        "secret key, api key, api secret, client secret key",
    ),
    ("lock", "lockout, locked, locked out"),
    ("tier", "plan, billing tier, subscription"),
    (
        "credential",
        "cred, email or password, username or password, user password, email and password",
    ),
    ("saml response", "saml assertion, assertion"),
    ("session", "login session, user session, session id"),
    (
        "sso connection",
        "identity provider, sso provider, sso config",
    ),
    ("consent", "grant consent, user consent"),
    ("factor", "auth factor, authentication factor"),
    ("connected app", "oauth app, oauth client, client app"),
    ("idp refresh token", "refresh token"),
    ("idp access token", "access token"),
    ("idp auth code", "authorization code, auth code"),
];

/// Kinds that people mix up.
const RELATED: &[[&str; 2]] = &[
    ["=bad", "=fail"],
    ["=bad", "=differs"],
    ["=bad", "=lack"],
    ["=bad", "=denied"],
    ["=used", "=there"],
    ["=used", "=fail"],
    ["=used", "=expired"],
    ["=expired", "=fail"],
    ["=expired", "=bad"],
    ["=denied", "=fail"],
    ["=down", "=internal"],
    ["=many", "=long"],
    ["=leaked", "=weak"],
    ["=inactive", "=denied"],
];

/// A phrase by its stems, and what it stands for by its own.
struct Phrase {
    stems: Vec<String>,
    meaning: Vec<String>,
}

/// The phrases, by which names are read.
pub(crate) struct Phrases(Vec<Phrase>);

impl Phrases {
    pub(crate) fn new() -> Self {
        let mut phrases = Vec::new();
        for (meaning, written) in KINDS.iter().chain(THINGS) {
            let meaning: Vec<String> = meaning.split_whitespace().map(word).collect();
            for phrase in written.split(',') {
                phrases.push(Phrase {
                    stems: phrase.split_whitespace().map(stem).collect(),
                    meaning: meaning.clone(),
                });
            }
        }
        // The longest that fits is the one that is meant.
        phrases.sort_by_key(|phrase| core::cmp::Reverse(phrase.stems.len()));
        Self(phrases)
    }

    /// Whether some phrase has this stem.
    pub(crate) fn has(&self, stem: &str) -> bool {
        let mut phrases = self.0.iter();
        phrases.any(|phrase| phrase.stems.iter().any(|known| known == stem))
    }

    /// The meaning of a name's stems: signs and stems, sorted, each once.
    pub(crate) fn sense(&self, stems: &[String]) -> Vec<String> {
        let mut sense = Vec::new();
        let mut rest = stems;
        while let [first, after @ ..] = rest {
            let phrase = self.0.iter().find(|phrase| rest.starts_with(&phrase.stems));
            if let Some(phrase) = phrase {
                sense.extend_from_slice(&phrase.meaning);
                rest = &rest[phrase.stems.len()..];
            } else {
                sense.push(first.clone());
                rest = after;
            }
        }
        sense.sort();
        sense.dedup();
        sense
    }
}

/// A sign stands for itself.
fn word(text: &str) -> String {
    if is_kind(text) {
        text.to_owned()
    } else {
        stem(text)
    }
}

/// Whether this says what is wrong, not with what.
pub(crate) fn is_kind(token: &str) -> bool {
    token.starts_with('=')
}

/// Whether people mix up these two kinds.
pub(crate) fn are_related(one: &str, other: &str) -> bool {
    let mut pairs = RELATED.iter();
    pairs.any(|[a, b]| (*a, *b) == (one, other) || (*a, *b) == (other, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_other_words_have_the_same_sense() {
        let phrases = Phrases::new();
        let sense = |name: &str| phrases.sense(&name.split('_').map(stem).collect::<Vec<_>>());
        for (one, other) in [
            ("email_address_taken", "duplicate_email"),
            ("totp_verification_failed", "unable_to_authenticate_totp"),
            ("tenant_does_not_exist", "organization_not_found"),
            ("over_request_rate_limit", "too_many_requests"),
            ("unexpected_error", "internal_server_error"),
            ("passkey_missing", "webauthn_registration_not_found"),
            ("phone_invalid", "invalid_phone_number"),
        ] {
            assert_eq!(sense(one), sense(other), "{one}");
        }
        assert_ne!(sense("invalid_email"), sense("duplicate_email"));
    }

    #[test]
    fn each_related_kind_is_one() {
        for kind in RELATED.iter().flatten() {
            assert!(KINDS.iter().any(|known| known.0 == *kind), "{kind}");
        }
    }
}
