//! Other forms of the English words that codes are made of.

/// Verbs with regular forms.
const REGULAR: &[&str] = &[
    "add",
    "allow",
    "append",
    "assign",
    "authenticate",
    "authorize",
    "block",
    "breach",
    "claim",
    "close",
    "configure",
    "connect",
    "contain",
    "create",
    "deactivate",
    "delete",
    "deprecate",
    "detect",
    "disable",
    "edit",
    "enable",
    "exceed",
    "exchange",
    "exist",
    "expect",
    "expire",
    "fail",
    "include",
    "initiate",
    "invite",
    "lock",
    "match",
    "migrate",
    "mismatch",
    "miss",
    "nest",
    "parse",
    "prefix",
    "prepend",
    "preserve",
    "provide",
    "reach",
    "recognize",
    "refresh",
    "register",
    "reply",
    "represent",
    "request",
    "require",
    "reserve",
    "restrict",
    "retire",
    "revoke",
    "rotate",
    "sign",
    "specify",
    "supply",
    "support",
    "suspend",
    "update",
    "use",
    "verify",
];

/// Verbs with forms of their own.
const IRREGULAR: &[&[&str]] = &[
    &["ban", "bans", "banned", "banning"],
    &["belong", "belongs"],
    &["cancel", "cancels", "canceled", "cancelled", "canceling"],
    &["do", "does", "did"],
    &["find", "finds", "found", "finding"],
    &["has", "have", "had"],
    &["is", "are", "was"],
    &["log", "logs", "logged", "logging"],
    &["meet", "meets", "met", "meeting"],
];

/// Words that have no number, or none that anybody would write.
const WITHOUT_NUMBER: &[&str] = &[
    "already", "and", "another", "are", "bad", "cannot", "could", "did", "does", "for", "from",
    "has", "have", "html", "http", "https", "included", "includes", "info", "last", "least",
    "luds", "many", "must", "non", "none", "not", "old", "once", "only", "other", "phpass", "same",
    "their", "too", "unable", "when", "with", "yet",
];

/// The plural of a singular, and the singular of a plural.
pub(crate) fn other_number(word: &str) -> Option<String> {
    let is_word = word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_word || WITHOUT_NUMBER.contains(&word) {
        return None;
    }
    for (plural, singular) in [("ies", "y"), ("sses", "ss"), ("tuses", "tus")] {
        if let Some(stem) = word.strip_suffix(plural) {
            return Some(format!("{stem}{singular}"));
        }
    }
    let singular = word.strip_suffix('s');
    match singular.filter(|stem| !stem.ends_with(['s', 'u', 'i'])) {
        Some(singular) => Some(singular.to_owned()),
        None => Some(with_s(word)),
    }
}

/// The other forms of a verb.
pub(crate) fn other_tenses(word: &str) -> Vec<String> {
    let regular = REGULAR.iter().map(|verb| regular_forms(verb));
    let own = IRREGULAR
        .iter()
        .map(|forms| forms.iter().map(ToString::to_string).collect());
    let families: Vec<Vec<String>> = regular.chain(own).collect();
    let family = families
        .into_iter()
        .find(|forms| forms.iter().any(|form| form == word));
    let mut others = family.unwrap_or_default();
    others.retain(|form| form != word);
    others
}

fn regular_forms(verb: &str) -> Vec<String> {
    let (past, continuous) = if let Some(stem) = verb.strip_suffix('e') {
        (format!("{stem}ed"), format!("{stem}ing"))
    } else if let Some(stem) = verb.strip_suffix('y') {
        (format!("{stem}ied"), format!("{verb}ing"))
    } else {
        (format!("{verb}ed"), format!("{verb}ing"))
    };
    vec![verb.to_owned(), with_s(verb), past, continuous]
}

fn with_s(word: &str) -> String {
    let after_vowel = |stem: &str| stem.ends_with(['a', 'e', 'o', 'u']);
    match word.strip_suffix('y') {
        Some(stem) if !after_vowel(stem) => format!("{stem}ies"),
        _ if ["s", "x", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}
