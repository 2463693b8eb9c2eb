//! Lists of errors, and lists of codes.

use std::collections::HashSet;
use std::sync::LazyLock;

use clients::Body;
use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
fn any_of_them(errors: &[ErrorResponse]) -> bool {
    errors.iter().any(|err| err.error_type == "stale_factors")
        || errors
            .iter()
            .map(|err| err.error_type.as_str())
            .any(|code| code == "stale_factors")
        || errors
            .iter()
            .position(|ErrorResponse { error_type, .. }| error_type == "stale_factors")
            .is_some()
}

#[stytch_handle(b2b, 401)]
fn counted(bodies: Vec<Body>) -> usize {
    bodies
        .into_iter()
        .filter_map(|body| body.error_type)
        .filter(|code| code == "stale_factors")
        .count()
}

#[stytch_handle(b2b, 401)]
fn looped(errors: &[ErrorResponse]) -> Option<usize> {
    for (index, err) in errors.iter().enumerate() {
        if index > 0 && err.error_type == "stale_factors" {
            return Some(index);
        }
    }
    for ErrorResponse { error_type, .. } in errors {
        if let "insufficient_factors" = error_type.as_str() {
            return None;
        }
    }
    match errors {
        [first, ..] if first.error_type == "twitter_401" => Some(0),
        _ => None,
    }
}

#[stytch_handle(b2b, 401)]
fn among(err: &ErrorResponse) -> bool {
    const STEP_UP: &[&str] = &["stale_factors", "insufficient_factors"];
    let code = err.error_type.as_str();
    STEP_UP.contains(&code)
        || STEP_UP.iter().any(|known| *known == code)
        || ["stale_factors"].contains(&code)
        || vec!["stale_factors".to_owned()].contains(&err.error_type)
        || HashSet::from(["stale_factors"]).contains(code)
}

#[stytch_handle(b2b, 401)]
fn each_in_turn(err: &ErrorResponse) -> bool {
    let mut found = false;
    for code in ["stale_factors", "insufficient_factors"] {
        found |= err.error_type == code;
    }
    found
}

static RETRIED: LazyLock<HashSet<&str>> = LazyLock::new(|| HashSet::from(["twitter_401"]));

mod tables {
    pub(super) const STEP_UP: [&str; 2] = ["stale_factors", "insufficient_factors"];
}

#[stytch_handle(b2b, 401)]
fn beside_tables(err: &ErrorResponse) -> bool {
    RETRIED.contains(err.error_type.as_str())
        || tables::STEP_UP.contains(&err.error_type.as_str())
        || err.error_type == "stale_factors"
}
