//! Spellings: case, endings and letters.

/// A name in any case and with any separators as `snake_case`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut after_small = false;
    for c in name.chars() {
        if c.is_alphanumeric() {
            if c.is_uppercase() && after_small {
                snake.push('_');
            }
            after_small = !c.is_uppercase();
            snake.extend(c.to_lowercase());
        } else {
            after_small = false;
            if !snake.is_empty() && !snake.ends_with('_') {
                snake.push('_');
            }
        }
    }
    snake.truncate(snake.trim_end_matches('_').len());
    snake
}

/// Words as people shorten them.
const SHORTENED: &[(&str, &str)] = &[
    ("acct", "account"),
    ("app", "app"),
    ("auth", "authenticate"),
    ("authn", "authenticate"),
    ("authz", "authorize"),
    ("cert", "certificate"),
    ("certs", "certificates"),
    ("config", "config"),
    ("conn", "connection"),
    ("cred", "credentials"),
    ("creds", "credentials"),
    ("dup", "duplicate"),
    ("env", "environment"),
    ("err", "error"),
    ("exp", "expired"),
    ("org", "organization"),
    ("orgs", "organizations"),
    ("param", "parameter"),
    ("params", "parameters"),
    ("perm", "permission"),
    ("perms", "permissions"),
    ("proj", "project"),
    ("pw", "password"),
    ("pwd", "password"),
    ("passwd", "password"),
    ("req", "request"),
    ("svc", "service"),
    ("tok", "token"),
    ("usr", "user"),
];

/// A word in American spelling, which is Stytch's: `unauthorised`, `organisation`.
pub(crate) fn american(word: &str) -> String {
    const WORDS: &[(&str, &str)] = &[
        ("behaviour", "behavior"),
        ("catalogue", "catalog"),
        ("centre", "center"),
        ("colour", "color"),
        ("enrolment", "enrollment"),
        ("fulfil", "fulfill"),
        ("licence", "license"),
    ];
    if let Some((_, american)) = WORDS.iter().find(|known| known.0 == word) {
        return (*american).to_owned();
    }
    // These end so on both sides of the ocean.
    let same = [
        "wise", "vise", "mise", "cise", "raise", "tise", "noise", "rise", "guise",
    ];
    let endings = [
        "ise", "ised", "ises", "iser", "ising", "isation", "isations",
    ];
    for ending in endings {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() >= 3) else {
            continue;
        };
        let is_same = same.iter().any(|same| format!("{stem}ise").ends_with(same));
        if !is_same || stem.ends_with("author") {
            return format!("{stem}iz{}", &ending[2..]);
        }
    }
    word.to_owned()
}

/// An English word without what number and tense add to it.
pub(crate) fn stem(word: &str) -> String {
    const IRREGULAR: &[(&str, &str)] = &[
        ("are", "is"),
        ("been", "is"),
        ("chosen", "choose"),
        ("did", "do"),
        ("does", "do"),
        ("find", "found"),
        ("finds", "found"),
        ("finding", "found"),
        ("founds", "found"),
        ("gave", "give"),
        ("given", "give"),
        ("had", "has"),
        ("have", "has"),
        ("met", "meet"),
        ("send", "sent"),
        ("sends", "sent"),
        ("sending", "sent"),
        ("set", "set"),
        ("took", "take"),
        ("taken", "take"),
        ("was", "is"),
        ("were", "is"),
    ];
    if let Some(&(_, stem)) = IRREGULAR.iter().find(|known| known.0 == word) {
        return stem.to_owned();
    }
    let word = american(word);
    let long = SHORTENED.iter().find(|known| known.0 == word);
    let word = long.map_or(word.as_str(), |known| known.1);
    let plain = |stem: &str| {
        let stem = stem
            .strip_suffix("at")
            .filter(|stem| stem.len() > 3)
            .unwrap_or(stem);
        let mut letters = stem.chars().rev();
        let doubled = letters.next() == letters.next() && stem.len() > 3;
        let kept = stem.len() - usize::from(doubled && !stem.ends_with("ss"));
        stem.get(..kept).unwrap_or(stem).to_owned()
    };
    let singular = match word {
        _ if word.len() <= 3 || word.ends_with("ss") => word.to_owned(),
        _ => match word.strip_suffix("ies") {
            Some(stem) => format!("{stem}y"),
            None => word.strip_suffix('s').unwrap_or(word).to_owned(),
        },
    };
    let long = |stem: &&str| stem.len() >= 3;
    for ending in ["ation", "ing", "ied", "ed", "ion", "e"] {
        // `exceed` is not a tense of `exce`.
        let whole = ending == "ed" && singular.ends_with("eed");
        if let Some(stem) = singular
            .strip_suffix(ending)
            .filter(long)
            .filter(|_| !whole)
        {
            return match ending {
                "ied" => format!("{stem}y"),
                _ => plain(stem),
            };
        }
    }
    plain(&singular)
}

/// The number of letters to insert, drop, change or swap with their neighbour until both are the
/// same, if that is at most `most`.
pub(crate) fn distance(one: &str, other: &str, most: usize) -> Option<u32> {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > most || differ_in_letters(one, other) > 2 * most {
        return None;
    }
    // Three rows of the table of prefixes: the one before the last is needed for swaps.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, &a) in one.iter().enumerate() {
        let mut row = Vec::with_capacity(last.len());
        row.push(i + 1);
        for (j, &b) in other.iter().enumerate() {
            let mut edits = (last[j] + usize::from(a != b))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && a == other[j - 1] && one[i - 1] == b {
                edits = edits.min(before[j - 1] + 1);
            }
            row.push(edits);
        }
        if row.iter().all(|&edits| edits > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    let edits = last.last().copied().filter(|&edits| edits <= most)?;
    u32::try_from(edits).ok()
}

/// How many letters one has and the other has not: no edit makes up for more than two, and this
/// is much faster to tell.
fn differ_in_letters(one: &[u8], other: &[u8]) -> usize {
    let mut counts = [0_isize; 32];
    for &letter in one {
        counts[usize::from(letter % 32)] += 1;
    }
    for &letter in other {
        counts[usize::from(letter % 32)] -= 1;
    }
    counts.iter().map(|count| count.unsigned_abs()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_and_separators_become_snake_case() {
        for name in [
            "session_not_found",
            "SessionNotFound",
            "sessionNotFound",
            "SESSION_NOT_FOUND",
            "session-not-found",
            " session  not.found_",
        ] {
            assert_eq!(snake_case(name), "session_not_found", "{name}");
        }
        assert_eq!(snake_case("argon2Key"), "argon2_key");
        assert_eq!(snake_case("Über"), "über");
    }

    #[test]
    fn number_and_tense_leave_the_stem() {
        for words in [
            &["request", "requests", "requested", "requesting"][..],
            &["expire", "expires", "expired", "expiring"],
            &["exist", "exists", "existed"],
            &[
                "authenticate",
                "authenticated",
                "authenticating",
                "authentication",
            ],
            &["policy", "policies"],
            &["found", "find"],
            &["match", "matches", "matched"],
            &["exceed", "exceeded", "exceeds"],
            &["address", "addresses"],
            &["verify", "verified", "verifies"],
        ] {
            let stems: Vec<_> = words.iter().map(|word| stem(word)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
        assert_ne!(stem("link"), stem("linking_"));
        assert_ne!(stem("pass"), stem("pas"));
    }

    #[test]
    fn british_spelling_and_shortened_words_have_the_stem_too() {
        for (one, other) in [
            ("unauthorised", "unauthorized"),
            ("authorise", "authorize"),
            ("organisation", "organization"),
            ("organisations", "organization"),
            ("recognised", "recognized"),
            ("cancelled", "canceled"),
            ("org", "organization"),
            ("auth", "authenticated"),
            ("creds", "credentials"),
        ] {
            assert_eq!(stem(one), stem(other), "{one}");
        }
        for word in [
            "otherwise",
            "enterprise",
            "promised",
            "advised",
            "raised",
            "use",
        ] {
            assert_eq!(american(word), word);
        }
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!(distance("stale", "stale", 3), Some(0));
        assert_eq!(distance("stale", "stal", 3), Some(1));
        assert_eq!(distance("stale", "satle", 3), Some(1));
        assert_eq!(distance("stale", "stole", 3), Some(1));
        assert_eq!(distance("stale", "staler", 3), Some(1));
        assert_eq!(distance("abcdef", "badcfe", 3), Some(3));
        assert_eq!(distance("stale", "fresh", 3), None);
        assert_eq!(distance("", "abc", 3), Some(3));
        assert_eq!(distance("", "abcd", 3), None);
    }
}
