//! Other ways to say what a name says: `unknown_session` for `session_not_found`.

/// Forms that people write for one thing, with `*` for its name.
struct Family {
    written: &'static [&'static str],
    /// How codes say it.
    meant: &'static [&'static str],
}

const FAMILIES: &[Family] = &[
    Family {
        written: &[
            "*_does_not_exist",
            "*_doesnt_exist",
            "*_not_exist",
            "*_not_exists",
            "*_nonexistent",
            "nonexistent_*",
            "*_missing",
            "missing_*",
            "unknown_*",
            "*_unknown",
            "no_such_*",
            "no_*",
            "could_not_find_*",
            "cannot_find_*",
            "*_not_registered",
            "*_not_present",
        ],
        meant: &[
            "*_not_found",
            "*_not_found_for_user",
            "missing_*",
            "*_missing",
            "no_*",
            "*_required",
        ],
    },
    Family {
        written: &[
            "wrong_*",
            "bad_*",
            "incorrect_*",
            "malformed_*",
            "illegal_*",
            "improper_*",
            "*_invalid",
            "*_incorrect",
            "*_malformed",
            "*_wrong",
            "*_not_valid",
            "unrecognized_*",
            "invalid_*",
            "invalid_*_format",
            "*_invalid_format",
        ],
        meant: &["invalid_*", "*_invalid", "incorrect_*"],
    },
    Family {
        written: &[
            "*_already_exists",
            "*_exists",
            "existing_*",
            "*_taken",
            "*_already_taken",
            "*_in_use",
            "*_already_in_use",
            "*_already_used",
            "*_already_registered",
            "*_duplicate",
            "*_duplicated",
            "*_not_unique",
            "*_conflict",
            "duplicate_*",
            "*_is_taken",
        ],
        meant: &[
            "duplicate_*",
            "*_already_exists",
            "*_already_used",
            "active_*_exists",
            "*_duplicate",
        ],
    },
    Family {
        written: &[
            "*_limit_exceeded",
            "*_limit_reached",
            "*_limit",
            "*_quota_exceeded",
            "max_*_exceeded",
            "max_*_reached",
            "max_*",
            "maximum_*",
            "maximum_*_reached",
            "maximum_*_exceeded",
            "exceeded_*_limit",
            "exceeded_max_*",
            "*_exceeded",
            "*_count_exceeded",
        ],
        meant: &["too_many_*"],
    },
    Family {
        written: &[
            "*_disabled",
            "*_not_enabled",
            "*_forbidden",
            "*_denied",
            "*_disallowed",
            "*_not_permitted",
            "*_blocked",
            "*_not_allowed",
            "*_unsupported",
            "unsupported_*",
        ],
        meant: &[
            "*_not_allowed",
            "*_not_enabled",
            "*_disabled",
            "*_not_supported",
            "unsupported_*",
        ],
    },
    Family {
        written: &["expired_*", "*_expired", "*_has_expired", "*_timed_out"],
        meant: &["expired_*", "*_expired"],
    },
    Family {
        written: &["*_required", "*_needed", "requires_*", "*_must_be_set"],
        meant: &["*_required", "missing_*", "no_*", "requires_*"],
    },
    Family {
        written: &[
            "*_too_big",
            "*_too_large",
            "*_too_long",
            "*_length_exceeded",
        ],
        meant: &["*_too_long", "*_too_large"],
    },
    Family {
        written: &[
            "*_does_not_match",
            "*_do_not_match",
            "mismatched_*",
            "*_mismatched",
            "*_mismatch",
        ],
        meant: &["*_mismatch", "*_does_not_match", "*_do_not_match"],
    },
    Family {
        written: &["*_suspended", "*_deactivated", "*_inactive", "inactive_*"],
        meant: &["*_suspended", "inactive_*"],
    },
];

/// Words that say nothing of a cause, before and after a name.
const FILLERS: [&[&str]; 2] = [
    &["api", "e", "err", "error", "stytch"],
    &["err", "error", "exception", "failure", "issue"],
];

/// Things by the name that Stytch has for them.
const THINGS: &[(&str, &str)] = &[
    ("account", "user"),
    ("company", "organization"),
    ("email_link", "magic_link"),
    ("jwt", "session_jwt"),
    ("login_link", "magic_link"),
    ("mobile", "phone_number"),
    ("mobile_number", "phone_number"),
    ("one_time_passcode", "otp_code"),
    ("org", "organization"),
    ("otp", "otp_code"),
    ("passcode", "otp_code"),
    ("passkey", "webauthn_registration"),
    ("phone", "phone_number"),
    ("team", "organization"),
    ("tenant", "organization"),
    ("uri", "url"),
    ("workspace", "organization"),
];

/// Other names for what a name in snake case says, the likeliest first.
pub(crate) fn of(snake: &str) -> Vec<String> {
    let mut names = vec![snake.to_owned()];
    let mut add = |name: String| {
        if !names.contains(&name) && !name.is_empty() {
            names.push(name);
        }
    };
    add(without_fillers(snake));
    for (written, meant) in THINGS {
        if let Some(name) = with_words_replaced(snake, written, meant) {
            add(name);
        }
    }
    for at in 0..names.len() {
        for family in FAMILIES {
            let things = family.written.iter();
            let things: Vec<String> = things
                .filter_map(|form| said_of(&names[at], form))
                .collect();
            // The longest form leaves the shortest thing: `email` of `email_already_exists`.
            let Some(thing) = things.iter().min_by_key(|thing| thing.len()) else {
                continue;
            };
            for form in family.meant {
                let name = form.replace('*', thing);
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
    }
    names.remove(0);
    names
}

fn without_fillers(snake: &str) -> String {
    let mut words: Vec<&str> = snake.split('_').collect();
    while words.len() > 1 && FILLERS[0].contains(&words[0]) {
        words.remove(0);
    }
    while words.len() > 1 && FILLERS[1].contains(&words[words.len() - 1]) {
        words.pop();
    }
    words.join("_")
}

/// The name that a form has in the place of `*`, if the name has that form.
fn said_of(name: &str, form: &str) -> Option<String> {
    let (before, after) = form.split_once('*')?;
    let thing = name.strip_prefix(before)?.strip_suffix(after)?;
    (!thing.is_empty()).then(|| thing.to_owned())
}

/// The name with whole words of it replaced.
pub(crate) fn with_words_replaced(name: &str, words: &str, by: &str) -> Option<String> {
    let framed = format!("_{name}_");
    // A word that is there already is not added twice.
    let there = format!("_{by}_");
    let found = format!("_{words}_");
    if !framed.contains(&found) || framed.contains(&there) {
        return None;
    }
    let replaced = framed.replacen(&found, &there, 1);
    Some(replaced.trim_matches('_').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_things_are_said_in_other_words() {
        for (name, other) in [
            ("unknown_session", "session_not_found"),
            ("wrong_email", "invalid_email"),
            ("domain_limit_reached", "too_many_domain"),
            ("email_already_registered", "duplicate_email"),
            ("stale_factors_error", "stale_factors"),
            ("stytch_session_not_found", "session_not_found"),
            ("passkey_unknown", "webauthn_registration_not_found"),
            ("error", ""),
        ] {
            let others = of(name);
            assert_eq!(
                others.contains(&other.to_owned()),
                !other.is_empty(),
                "{name}: {others:?}"
            );
        }
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
