//! `Cow`, `Box<str>`, `Arc<str>`, `&&str`: strings in every kind of ownership.

use std::borrow::{Borrow, Cow};
use std::ops::Deref;
use std::sync::Arc;

use stytch_errors::stytch_handle;

struct Owned<'a> {
    error_type: Cow<'a, str>,
    source: Source<'a>,
}

struct Source<'a> {
    shared: Shared,
    boxed: Boxed,
    borrowed: Borrowed<'a>,
}

struct Shared {
    error_type: Arc<str>,
}

struct Boxed {
    error_type: Box<str>,
}

struct Borrowed<'a> {
    error_type: &'a &'a str,
}

#[stytch_handle(b2b, 401)]
fn cow(err: &Owned<'_>) -> bool {
    match &err.error_type {
        Cow::Borrowed("stale_factors") => return true,
        Cow::Owned(code) if code == "stale_factors" => return true,
        _ => {}
    }
    match err.error_type.as_ref() {
        "stale_factors" => true,
        _ => err.error_type == "insufficient_factors" || err.error_type == Cow::from("twitter_401"),
    }
}

#[stytch_handle(b2b, 401)]
fn shared(err: &Owned<'_>) -> bool {
    let Source {
        shared,
        boxed,
        borrowed,
    } = &err.source;
    matches!(&*shared.error_type, "stale_factors")
        || shared.error_type == Arc::from("stale_factors")
        || boxed.error_type.as_ref() == "stale_factors"
        || *boxed.error_type == *"stale_factors"
        || boxed.error_type == "stale_factors".into()
        || *borrowed.error_type == &"stale_factors"[..]
        || matches!(&borrowed.error_type[..], "stale_factors")
}

#[stytch_handle(b2b, 401)]
fn views(error_type: String) -> bool {
    let view: &str = &error_type;
    let trimmed = view.trim().to_lowercase();
    view == "stale_factors"
        || trimmed == "stale_factors"
        || error_type.deref() == "stale_factors"
        || String::as_str(&error_type) == "stale_factors"
        || AsRef::<str>::as_ref(&error_type) == "stale_factors"
        || <String as Borrow<str>>::borrow(&error_type) == "stale_factors"
        || error_type.eq_ignore_ascii_case("STALE_FACTORS")
        || error_type == "STALE_FACTORS".to_lowercase()
        || error_type == " stale_factors ".trim()
}

#[stytch_handle(b2b, 401)]
fn cast(error_type: &String) -> bool {
    match error_type as &str {
        "stale_factors" => true,
        _ => false,
    }
}

#[stytch_handle(b2b, 401)]
fn raw_and_escaped(error_type: &str) -> bool {
    matches!(
        error_type,
        r"stale_factors"
            | r#"twitter_401"#
            | "\x75nauthorized_action"
            | "insufficient\
        _factors"
    )
}

#[stytch_handle(b2b, 401)]
fn built(error_type: &str, kind: &str) -> bool {
    let mut pushed = String::from("unable_to_auth_");
    pushed.push_str(kind);
    let mut added = "unable_to_auth_".to_owned();
    added += kind;
    error_type == pushed
        || error_type == added
        || error_type == format!("unable_to_auth_{kind}")
        || error_type == "unable_to_auth_".to_owned() + kind
        || error_type == ["unable_to_auth", kind].join("_")
        || error_type == concat!("unable_to_auth_", "magic_link")
}
