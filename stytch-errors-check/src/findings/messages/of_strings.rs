//! Messages about a string, and about codes that a `match` leaves out.

use super::quote::quoted;
use super::remedies::{Remedy, with_remedies};
use super::with_help;
use crate::catalog::{Code, Oauth, UPDATED};
use crate::interpret::Fit;
use crate::judge::coverage::{Coverage, list};
use crate::judge::statuses::Statuses;

pub(crate) fn not_in_catalog(text: &str, pages: &Coverage, remedies: &[Remedy]) -> String {
    let message = if text.is_empty() {
        "the empty string is not a Stytch error type".to_owned()
    } else {
        let text = quoted(text);
        format!("{text} is not a Stytch error type: it is not in the catalog of {UPDATED}")
    };
    with_remedies(&message, remedies, pages)
}

pub(crate) fn other_status(code: &Code, here: &Coverage, remedies: &[Remedy]) -> String {
    let message = format!(
        "`{}` is not documented with status {}: it is {}",
        code.name,
        here.statuses(),
        here.a_code(code)
    );
    with_remedies(&message, remedies, here)
}

pub(crate) fn outside_of_handler(
    text: &str,
    statuses: &Statuses,
    handler: &Coverage,
    remedies: &[Remedy],
) -> String {
    let text = quoted(text);
    let message = format!(
        "{text} is compared only where the status is {statuses}, but this handler is for {handler}"
    );
    with_remedies(&message, remedies, handler)
}

pub(crate) fn no_page_of_its_status(
    code: &Code,
    handler: &Coverage,
    remedies: &[Remedy],
) -> String {
    let message = format!(
        "`{}` is {}, and the catalog has no {} {} page",
        code.name,
        handler.a_code(code),
        list(&handler.verticals, "or"),
        code.status
    );
    with_remedies(&message, remedies, handler)
}

pub(crate) fn other_vertical(code: &Code, handler: &Coverage, remedies: &[Remedy]) -> String {
    let of = handler.a_code(code);
    let verticals = list(&handler.verticals, "or");
    let message = format!("`{}` is {of}: no {verticals} page lists it", code.name);
    with_remedies(&message, remedies, handler)
}

pub(crate) fn foreign_word(
    code: &Code,
    word: &str,
    handler: &Coverage,
    remedies: &[Remedy],
) -> String {
    let [vertical] = handler.verticals.as_slice() else {
        return other_vertical(code, handler, remedies);
    };
    let of = handler.a_code(code);
    let message = format!(
        "`{}` is {of}: the {vertical} API has no `{word}`",
        code.name
    );
    with_remedies(&message, remedies, handler)
}

/// For a name of OAuth's, whose status or API is another one.
pub(crate) fn oauth(
    oauth: &Oauth,
    here: &Coverage,
    handler: &Coverage,
    remedies: &[Remedy],
) -> String {
    let name = oauth.name;
    let has_endpoint = |vertical| oauth.verticals.contains(vertical);
    let message = if handler.verticals.iter().any(has_endpoint) {
        let statuses = list(oauth.statuses, "or");
        format!(
            "`{name}` is an error name of OAuth, which comes with status {statuses}, not {}",
            here.statuses()
        )
    } else {
        let apis = handler.apis();
        format!("`{name}` is an error name of OAuth: the {apis} API has no OAuth endpoint")
    };
    with_remedies(&message, remedies, handler)
}

pub(crate) fn without_a_page(text: &str, pages: &Coverage, remedies: &[Remedy]) -> String {
    let are = if pages.pages.len() == 1 {
        "page is"
    } else {
        "pages are"
    };
    let message = format!(
        "`{text}` is a Stytch error type, but no documented page lists it, and the {pages} {are} \
         complete"
    );
    with_remedies(&message, remedies, pages)
}

pub(crate) fn foreign_without_a_page(
    text: &str,
    word: &str,
    handler: &Coverage,
    remedies: &[Remedy],
) -> String {
    let apis = list(&handler.verticals, "or");
    let message = format!(
        "`{text}` is a Stytch error type without a page, but the {apis} API has no `{word}`"
    );
    with_remedies(&message, remedies, handler)
}

pub(crate) fn fits_none(text: &str, fit: Fit, pages: &Coverage, remedies: &[Remedy]) -> String {
    let (apis, statuses, text) = (pages.apis(), pages.statuses(), quoted(text));
    let verb = match fit {
        Fit::Whole => "is",
        Fit::Start => "starts with",
        Fit::End => "ends with",
        Fit::Inside => "contains",
    };
    let message = format!("no {apis} {statuses} code {verb} {text}");
    with_remedies(&message, remedies, pages)
}

/// The message after the text of a constant that rustc has evaluated.
pub(crate) fn constant_refused(here: &Coverage, statuses: &Statuses, handler: &Coverage) -> String {
    if here.pages.is_empty() {
        format!(" stands where the status is {statuses}, but this handler is for {handler}")
    } else {
        format!(" is not a {here} code")
    }
}

/// The message after a code that no constant names.
pub(crate) const CONSTANTS_LEAVE_OUT: &str = " is not handled by this match";

pub(crate) fn not_handled(
    missing: usize,
    constants: usize,
    all: usize,
    pages: &Coverage,
    arms: &str,
) -> String {
    if constants > 0 {
        let least = missing - constants;
        return with_help(
            &format!("at least {least} of the {all} {pages} codes are not handled by this match"),
            &format!("add arms for these, except those a constant already covers:\n{arms}"),
        );
    }
    let (name, leave) = if missing == 1 {
        ("name it", "it")
    } else {
        ("name them", "them")
    };
    let are = if missing == 1 { "code is" } else { "codes are" };
    let of_all = match (missing, all) {
        (_, 1) => format!("the one {pages} {are}"),
        _ => format!(
            "{missing} of the {all} {pages} {}",
            are.replace("code is", "codes is")
        ),
    };
    with_help(
        &format!("{of_all} not handled by this match"),
        &format!("{name}, or drop `exhaustive` to leave {leave} to the `_` arm:\n{arms}"),
    )
}

pub(crate) fn no_catch_all() -> String {
    with_help(
        "this match has no catch-all arm",
        "Stytch may add codes after the catalog was read: handle them in a last arm `_ => …`",
    )
}
