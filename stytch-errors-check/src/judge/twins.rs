//! Names of one thing that differ between APIs: `user_not_found` and `member_not_found`.

/// Codes of two APIs for the same cause.
const TWINS: &[[&str; 2]] = &[
    ["client_closed_request", "context_canceled_error"],
    [
        "consumer_session_authorization_error",
        "session_authorization_error",
    ],
    ["member_not_found", "user_not_found"],
    ["server_unavailable", "service_unavailable"],
    ["unauthorized_credentials", "unauthorized_credentials_error"],
];

/// Words of one API for what another calls otherwise, or has no word for.
const WORDS: &[[&str; 2]] = &[
    ["member", "user"],
    ["members", "users"],
    ["user", "member"],
    ["users", "members"],
    ["organization", ""],
    ["member", ""],
    ["user", ""],
    ["consumer", ""],
    ["for_user", ""],
    ["for_member", ""],
    ["biometric", "webauthn"],
];

/// The names that another API may have for the cause of a code, the likeliest first.
pub(crate) fn of(name: &str) -> Vec<String> {
    let mut twins = Vec::new();
    for [one, other] in TWINS {
        if *one == name {
            twins.push((*other).to_owned());
        } else if *other == name {
            twins.push((*one).to_owned());
        }
    }
    for [words, others] in WORDS {
        let replaced = with_words_replaced(name, words, others);
        let replaced = replaced.map(|name| name.replace("__", "_"));
        twins.extend(replaced.filter(|twin| !twins.contains(twin)));
    }
    twins
}

/// The name with whole words of it replaced.
fn with_words_replaced(name: &str, words: &str, by: &str) -> Option<String> {
    let framed = format!("_{name}_");
    // A name that is there already is not listed twice.
    let there = format!("_{by}_");
    let found = format!("_{words}_");
    if !framed.contains(&found) || framed.contains(&there) {
        return None;
    }
    let replaced = framed.replacen(&found, &there, 1);
    Some(replaced.trim_matches('_').to_owned())
}

/// Whether two codes are for the same cause.
#[cfg(test)]
pub(crate) fn are(one: &str, other: &str) -> bool {
    of(one).iter().any(|twin| twin == other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::CODES;

    #[test]
    fn each_twin_is_a_code() {
        for name in TWINS.iter().flatten() {
            assert!(CODES.iter().any(|code| code.name == *name), "{name}");
        }
    }

    #[test]
    fn twins_go_both_ways() {
        assert!(are("user_not_found", "member_not_found"));
        assert!(are("member_not_found", "user_not_found"));
        assert!(are(
            "duplicate_member_phone_number",
            "duplicate_phone_number"
        ));
        assert!(!are("session_not_found", "member_not_found"));
    }

    #[test]
    fn only_whole_words_are_replaced() {
        assert_eq!(with_words_replaced("phones", "phone", "phone_number"), None);
        assert_eq!(
            with_words_replaced("phone_number", "phone", "phone_number"),
            None
        );
        assert_eq!(
            with_words_replaced("my_phone", "phone", "phone_number").as_deref(),
            Some("my_phone_number")
        );
    }
}
