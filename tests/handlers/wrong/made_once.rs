//! Sets and tables that are made once, and lists of errors that are ranked, counted and compared.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use clients::Action;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b)]
fn lazily(err: &ErrorResponse) -> bool {
    static CODES: LazyLock<HashSet<&str>> =
        LazyLock::new(|| HashSet::from(["stale_factor", "member_missing"])); //~ ERROR `stale_factor` //~ ERROR `member_missing`
    static MORE: OnceLock<BTreeSet<&str>> = OnceLock::new();
    static ROLES: LazyLock<HashSet<&str>> = LazyLock::new(|| HashSet::from(["admin", "owner"]));
    let more = MORE.get_or_init(|| ["rate_limited"].into_iter().collect()); //~ ERROR `rate_limited`
    CODES.contains(err.error_type.as_str())
        || OnceLock::new()
            .get_or_init(|| BTreeSet::from(["server_unavailible"])) //~ ERROR `server_unavailible`
            .contains(&*err.error_type)
        || more.contains(&*err.error_type)
        || !ROLES.contains(err.error_message.as_str())
}

fn step_up() -> Action {
    Action::StepUp
}

fn register() -> Action {
    Action::Register
}

#[stytch_handle(b2b)]
fn functions(err: &ErrorResponse) -> Action {
    type Handler = fn() -> Action;
    static HANDLERS: LazyLock<HashMap<&str, Handler>> = LazyLock::new(|| {
        HashMap::from([
            ("stale_factor", step_up as Handler), //~ ERROR `stale_factor`
            ("member_missing", register), //~ ERROR `member_missing`
        ])
    });
    let in_order = vec![("rate_limited", Action::Retry)]; //~ ERROR `rate_limited`
    let first = in_order.iter().find(|(code, _)| err.error_type == *code);
    if let Some((_, action)) = first {
        return *action;
    }
    let handler = HANDLERS.get(err.error_type.as_str());
    handler.map_or(Action::GiveUp, |handler| handler())
}

#[stytch_handle(b2b, 401)]
fn searched(err: &ErrorResponse) -> bool {
    const SORTED: &[&str] = &["insufficient_factor", "stale_factor"]; //~ ERROR `insufficient_factor` //~ ERROR `stale_factor`
    const TABLE: [(&str, &str); 2] = [("twitter_400", "text"), ("unauthorised_action", "other")]; //~ ERROR `twitter_400` //~ ERROR `unauthorised_action`
    let code = err.error_type.as_str();
    SORTED.binary_search_by(|known| (*known).cmp(code)).is_ok()
        || TABLE.binary_search_by_key(&code, |&(code, _)| code).is_ok()
}

#[stytch_handle(b2b, 401)]
fn batch(errors: &[ErrorResponse], results: Vec<Result<u8, ErrorResponse>>) -> usize {
    let (stale, rest): (Vec<_>, Vec<_>) = errors
        .iter()
        .partition(|err| err.error_type == "stale_factor"); //~ ERROR `stale_factor`
    let codes: BTreeSet<&str> = rest.iter().map(|err| err.error_type.as_str()).collect();
    let known = codes.is_superset(&BTreeSet::from(["insufficient_factor"])) //~ ERROR `insufficient_factor`
        && !codes.is_disjoint(&BTreeSet::from(["twitter_400"])); //~ ERROR `twitter_400`
    let failed = results.into_iter().filter_map(Result::err);
    let worst = failed
        .map(|err| err.error_type)
        .max_by_key(|code| match code.as_str() {
            "stale_factor" => 2, //~ ERROR `stale_factor`
            "twitter_400" => 1, //~ ERROR `twitter_400`
            _ => 0,
        });
    let folded = codes.iter().copied().fold(0, |n, code| {
        if code == "unauthorised_action" {
            //~^ ERROR `unauthorised_action`
            n + 1
        } else {
            n
        }
    });
    let first = errors
        .iter()
        .min_by_key(|err| match err.error_type.as_str() {
            "stale_factor" => 0, //~ ERROR `stale_factor`
            _ => 9,
        });
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for err in errors {
        *counts.entry(&err.error_type).or_default() += 1;
    }
    let both = [
        first.map_or("", |err| err.error_type.as_str()),
        worst.as_deref().unwrap_or_default(),
    ];
    stale.len()
        + folded
        + usize::from(known)
        + usize::from(worst.as_deref() == Some("stale_factor")) //~ ERROR `stale_factor`
        + usize::from(both.iter().all(|code| *code == "twitter_400")) //~ ERROR `twitter_400`
        + counts.values().sum::<usize>()
}
