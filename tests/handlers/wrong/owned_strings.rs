//! `Cow`, `Box<str>`, `Arc<str>`, `&&str`: strings in every kind of ownership.

use std::borrow::{Borrow, Cow};
use std::ops::Deref;
use std::sync::Arc;

use clients::stytch::ErrorResponse;
use stytch_errors::stytch_handle;

struct Owned<'a> {
    error_type: Cow<'a, str>,
}

struct Shared {
    error_type: Arc<str>,
}

struct Boxed {
    error_type: Box<str>,
}

#[stytch_handle(b2b, 401)]
fn cow(err: &Owned<'_>) -> bool {
    match &err.error_type {
        Cow::Borrowed("stale_factor1") => return true, //~ ERROR `stale_factor1`
        Cow::Owned(code) if code == "stale_factor2" => return true, //~ ERROR `stale_factor2`
        _ => {}
    }
    match err.error_type.as_ref() {
        "stale_factor3" => true,                           //~ ERROR `stale_factor3`
        _ => err.error_type == Cow::from("stale_factor4"), //~ ERROR `stale_factor4`
    }
}

#[stytch_handle(b2b, 401)]
fn shared(shared: &Shared, boxed: &Boxed, error_type: &&str) -> bool {
    matches!(&*shared.error_type, "stale_factor1") //~ ERROR `stale_factor1`
        || shared.error_type == Arc::from("stale_factor2") //~ ERROR `stale_factor2`
        || boxed.error_type.as_ref() == "stale_factor3" //~ ERROR `stale_factor3`
        || *boxed.error_type == *"stale_factor4" //~ ERROR `stale_factor4`
        || boxed.error_type == "stale_factor5".into() //~ ERROR `stale_factor5`
        || *error_type == "stale_factor6" //~ ERROR `stale_factor6`
        || error_type == &"stale_factor7" //~ ERROR `stale_factor7`
}

#[stytch_handle(b2b, 401)]
fn views(error_type: String) -> bool {
    let view: &str = &error_type;
    let trimmed = view.trim().to_lowercase();
    view == "stale_factor1" //~ ERROR `stale_factor1`
        || trimmed == "stale_factor2" //~ ERROR `stale_factor2`
        || error_type.deref() == "stale_factor3" //~ ERROR `stale_factor3`
        || String::as_str(&error_type) == "stale_factor4" //~ ERROR `stale_factor4`
        || AsRef::<str>::as_ref(&error_type) == "stale_factor5" //~ ERROR `stale_factor5`
        || <String as Borrow<str>>::borrow(&error_type) == "stale_factor6" //~ ERROR `stale_factor6`
        || &error_type[..] == "stale_factor7" //~ ERROR `stale_factor7`
        || error_type.eq_ignore_ascii_case("STALE_FACTOR8") //~ ERROR not a Stytch error type
        || error_type.as_bytes() == b"stale_factor9" //~ ERROR write `b"stale_factors"`
        || error_type == "STALE_FACTORS" //~ ERROR write `"stale_factors"`
}

#[stytch_handle(b2b, 401)]
fn cast(error_type: &String) -> bool {
    match error_type as &str {
        "stale_factor" => true, //~ ERROR `stale_factor`
        _ => false,
    }
}

#[stytch_handle(b2b, 401)]
fn spellings(error_type: &str) -> bool {
    error_type == r#"stale_factor1"# //~ ERROR `stale_factor1`
        || error_type == "stale\x5ffactor2" //~ ERROR `stale_factor2`
        || error_type == "stale-factors" //~ ERROR write `"stale_factors"`
        || error_type == "StaleFactors" //~ ERROR write `"stale_factors"`
        || error_type == "stale_factors " //~ ERROR write `"stale_factors"`
        || error_type == "stale_factors\u{200b}" //~ ERROR write `"stale_factors"`
        || error_type == "" //~ ERROR the empty string is not a Stytch error type
}

#[stytch_handle(b2b, 401)]
fn by_path(error_type: &String) -> bool {
    PartialEq::eq(error_type, "stale_factor1") //~ ERROR `stale_factor1`
        || str::eq(error_type, "stale_factor2") //~ ERROR `stale_factor2`
        || <str>::trim(error_type) == "stale_factor3" //~ ERROR `stale_factor3`
        || str::starts_with(error_type, "stalest") //~ ERROR no b2b 401 code starts with
}

#[stytch_handle(b2b, 401)]
fn parts(error_type: &str) -> bool {
    error_type.starts_with("unable_to_authorize") //~ ERROR no b2b 401 code starts with
        || error_type.ends_with("_expired") //~ ERROR no b2b 401 code ends with
        || error_type == concat!("stale", "_factors")
}

#[stytch_handle(b2b)]
fn named_like_a_keyword(err: &ErrorResponse) -> bool {
    let r#type = err.error_type.as_str();
    let is = |r#use: &str| r#use == err.error_type;
    match r#type {
        "stale_factor" => true, //~ ERROR write `"stale_factors"`
        _ => is("session_missing"), //~ ERROR not a Stytch error type
    }
}
