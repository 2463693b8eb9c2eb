//! Tables of codes in the function that looks into them.

use std::collections::{BTreeMap, HashMap};

use clients::Action;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn scanned(err: &ErrorResponse) -> Option<Action> {
    const ACTIONS: &[(&str, Action)] = &[
        ("stale_factors", Action::StepUp),
        ("unable_to_auth_magic_link", Action::SendAnotherLink),
    ];
    let found = ACTIONS.iter().find(|(code, _)| *code == err.error_type);
    found.map(|(_, action)| *action)
}

#[stytch_handle(b2b)]
fn looked_up(err: &ErrorResponse, language: &str) -> &'static str {
    let texts = HashMap::from([
        ("stale_factors", "Please log in again."),
        ("member_not_found", "We do not know you."),
    ]);
    let languages = BTreeMap::from([("en", 0), ("de", 1)]);
    if !languages.contains_key(language) {
        return "?";
    }
    match texts.get(err.error_type.as_str()) {
        Some(&"We do not know you.") => "Who are you?",
        Some(text) => text,
        None => "Something went wrong.",
    }
}

#[stytch_handle(b2b, 429 | 503)]
fn by_rows(err: &ErrorResponse, plan: &str) -> u32 {
    static WAITS: [(&str, &str, u32); 2] = [
        ("too_many_requests", "free", 60),
        ("server_unavailable", "paid", 5),
    ];
    WAITS
        .iter()
        .find(|row| row.0 == err.error_type && row.1 == plan)
        .map_or(1, |row| row.2)
}
