//! The codes of a large page by topic, as links in the documentation of its enum.

use std::fmt::Write;

use crate::catalog::Page;

/// A topic, and the words of codes that belong to it. A code belongs to the first topic that has one of
/// its words.
const TOPICS: [(&str, &[&str]); 17] = [
    ("SCIM", &["scim"]),
    ("SSO: SAML and OIDC", &["saml", "oidc", "sso", "x509"]),
    (
        "Connected apps",
        &["idp", "connected", "consent", "dynamic"],
    ),
    (
        "OAuth with providers",
        &[
            "oauth",
            "google",
            "github",
            "microsoft",
            "slack",
            "hubspot",
            "twitter",
            "facebook",
            "apple",
        ],
    ),
    ("Machine-to-machine", &["m2m", "client", "grant"]),
    (
        "Passwords",
        &[
            "password",
            "passwords",
            "hash",
            "argon",
            "argon2",
            "bcrypt",
            "scrypt",
            "phpass",
            "md",
            "pbkdf",
            "pbkdf2",
            "sha",
            "salt",
            "breached",
        ],
    ),
    (
        "Passcodes and second factors",
        &[
            "otp",
            "otps",
            "sms",
            "carrier",
            "totp",
            "totps",
            "recovery",
            "mfa",
            "factor",
            "webauthn",
            "passkey",
            "biometric",
            "authenticator",
        ],
    ),
    ("Passkeys' public keys", &["credential", "signature"]),
    (
        "Sessions and tokens",
        &[
            "session",
            "sessions",
            "token",
            "jwt",
            "jwk",
            "jwks",
            "claims",
            "claim",
            "impersonation",
            "cookies",
        ],
    ),
    (
        "Roles and permissions",
        &[
            "rbac",
            "role",
            "roles",
            "permission",
            "permissions",
            "scope",
            "scopes",
            "resource",
            "wildcard",
        ],
    ),
    (
        "Organizations",
        &[
            "organization",
            "organizations",
            "org",
            "jit",
            "domain",
            "domains",
            "slug",
        ],
    ),
    ("Members and users", &["member", "members", "user", "users"]),
    (
        "Email and phone",
        &["email", "emails", "magic", "phone", "local"],
    ),
    ("Searches", &["search", "cursor", "filter", "operator"]),
    (
        "Redirect URLs",
        &["redirect", "url", "urls", "pkce", "code"],
    ),
    ("Metadata", &["metadata"]),
    (
        "Project and dashboard",
        &[
            "project",
            "projects",
            "billing",
            "secret",
            "secrets",
            "public",
            "sdk",
            "event",
            "template",
            "environment",
            "captcha",
            "stack",
        ],
    ),
];

const REST: &str = "Everything else";

/// The topics with links to their variants, each folded until it is opened.
pub(super) fn index(page: &Page, variants: &[String]) -> Vec<String> {
    let mut markdown = vec!["# By topic".to_owned()];
    let topics = TOPICS.iter().map(|(name, _)| *name).chain([REST]);
    for topic in topics {
        let codes = page.errors.iter().zip(variants);
        let mut links = String::new();
        let mut count = 0;
        for (_, variant) in codes.filter(|(entry, _)| topic_of(&entry.error_type) == topic) {
            // The anchor as it is: a link by path would be resolved for each.
            let _ = write!(
                links,
                "{}[`{variant}`](#variant.{variant})",
                if count == 0 { "" } else { ", " }
            );
            count += 1;
        }
        if count > 0 {
            markdown.extend([
                String::new(),
                format!("<details><summary>{topic}: {count}</summary>"),
                String::new(),
                links,
                String::new(),
                "</details>".to_owned(),
            ]);
        }
    }
    markdown
}

fn topic_of(code: &str) -> &'static str {
    let fits = |words: &[&str]| code.split('_').any(|word| words.contains(&word));
    let topic = TOPICS.iter().find(|(_, words)| fits(words));
    topic.map_or(REST, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::{REST, TOPICS, index, topic_of};
    use crate::catalog::{Entry, Page, Vertical};

    #[test]
    fn a_code_belongs_to_the_first_topic_that_fits() {
        assert_eq!(topic_of("saml_invalid_password"), TOPICS[1].0);
        assert_eq!(topic_of("weak_password"), "Passwords");
        // Words are compared, not parts of them.
        assert_eq!(topic_of("bad_passwordless_request"), REST);
    }

    #[test]
    fn each_code_is_linked_once() {
        let codes = ["bad_request", "duplicate_password_hash", "weak_password"];
        let variants = ["BadRequest", "DuplicatePasswordHash", "WeakPassword"].map(str::to_owned);
        let entry = |code: &str| Entry {
            error_type: code.to_owned(),
            error_message: None,
            description: None,
            hint: None,
        };
        let page = Page {
            vertical: Vertical::B2b,
            status_code: 400,
            complete: true,
            url: String::new(),
            read: Vec::new(),
            errors: codes.map(entry).into(),
        };
        let text = index(&page, &variants).join("\n");
        for variant in variants {
            let link = format!("[`{variant}`](#variant.{variant})");
            assert_eq!(text.matches(&link).count(), 1, "{text}");
        }
        assert!(text.contains("<summary>Passwords: 2</summary>"), "{text}");
    }
}
