//! Tables of codes in the function that looks into them.

use std::collections::HashMap;

use clients::Action;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn scanned(err: &ErrorResponse) -> Option<Action> {
    const ACTIONS: &[(&str, Action)] = &[
        ("stale_factor", Action::StepUp), //~ ERROR `stale_factor`
        ("unable_to_auth_magic_link", Action::SendAnotherLink),
    ];
    let found = ACTIONS.iter().find(|(code, _)| *code == err.error_type);
    found.map(|(_, action)| *action)
}

#[stytch_handle(b2b)]
fn looked_up(err: &ErrorResponse) -> &'static str {
    let texts = HashMap::from([
        ("stale_factors", "Please log in again."),
        ("member_missing", "We do not know you."), //~ ERROR `member_missing`
    ]);
    texts
        .get(err.error_type.as_str())
        .copied()
        .unwrap_or("Something went wrong.")
}

#[stytch_handle(b2b, 429 | 503)]
fn by_rows(err: &ErrorResponse, plan: &str) -> u32 {
    static WAITS: [(&str, &str, u32); 2] = [
        ("rate_limited", "free", 60), //~ ERROR `rate_limited`
        ("server_unavailable", "paid", 5),
    ];
    WAITS
        .iter()
        .find(|row| row.0 == err.error_type && row.1 == plan)
        .map_or(1, |row| row.2)
}
