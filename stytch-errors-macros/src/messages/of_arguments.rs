//! What is said of the arguments, the attribute's and those of `error_type!`.

use super::with_help;
use crate::catalog::Vertical;
use crate::coverage::{Coverage, list};

pub(crate) fn no_vertical(found: Option<&str>) -> String {
    let found = found.map_or(String::new(), |found| format!(", found `{found}`"));
    with_help(
        &format!("expected a vertical{found}"),
        "name the API that sends the errors: `b2b`, `consumer` or `fraud`",
    )
}

pub(crate) fn unknown_vertical(name: &str, nearest: Option<Vertical>) -> String {
    let message = format!("Stytch has no API named `{name}`");
    match nearest {
        Some(vertical) => with_help(&message, &format!("did you mean `{vertical}`?")),
        None => with_help(&message, "the verticals are `b2b`, `consumer` and `fraud`"),
    }
}

pub(crate) fn quoted_name(what: &str, text: &str) -> String {
    with_help(
        &format!("expected {what}, found a string"),
        &format!("write it without quotes: `{text}`"),
    )
}

pub(crate) fn status_is_no_number(found: &str) -> String {
    with_help(
        &format!("expected a status, found `{found}`"),
        "a status is a plain number, such as `401`",
    )
}

pub(crate) fn unknown_status(status: &str, nearest: u16, vertical: Vertical) -> String {
    let statuses = list(vertical.pages().map(|page| page.status), "and");
    with_help(
        &format!("Stytch documents no errors with status {status}"),
        &format!("the nearest is `{nearest}`; the {vertical} pages are {statuses}"),
    )
}

pub(crate) fn no_status_behind_bar() -> String {
    "expected a status behind `|`".to_owned()
}

pub(crate) fn statuses_in_range() -> String {
    with_help(
        "statuses are no range",
        "separate them with `|`, as in `400 | 401`",
    )
}

pub(crate) fn no_such_page(vertical: Vertical, status: u16) -> String {
    let statuses = list(vertical.pages().map(|page| page.status), "and");
    with_help(
        &format!("the catalog has no {vertical} {status} page"),
        &format!("it has {vertical} {statuses}"),
    )
}

pub(crate) fn status_twice(status: u16) -> String {
    format!("status {status} is named twice")
}

pub(crate) fn status_behind_option(status: &str) -> String {
    with_help(
        "statuses stand right behind the vertical",
        &format!("move `{status}` to the front"),
    )
}

pub(crate) fn statuses_apart(status: &str) -> String {
    with_help(
        "statuses are separated by `|`",
        &format!("write `| {status}` behind the other statuses"),
    )
}

pub(crate) fn unknown_option(name: &str, nearest: Option<&str>) -> String {
    let message = format!("`{name}` is no option of `#[stytch_handle]`");
    match nearest {
        Some(option) => with_help(&message, &format!("did you mean `{option}`?")),
        None => with_help(
            &message,
            "the options are `exhaustive`, `also(…)`, `on = …` and `crate = …`",
        ),
    }
}

pub(crate) fn option_twice(name: &str) -> String {
    format!("`{name}` is given twice")
}

pub(crate) fn option_form(name: &str, form: &str) -> String {
    format!("`{name}` is written `{form}`")
}

pub(crate) fn option_without_value(name: &str) -> String {
    format!("`{name}` takes no value")
}

pub(crate) fn comma_left_out(found: &str) -> String {
    format!("expected `,` in front of `{found}`")
}

pub(crate) fn unexpected_argument(found: &str) -> String {
    with_help(
        &format!("unexpected `{found}`"),
        "the arguments are `VERTICAL, STATUS | STATUS, exhaustive, also(\"…\"), on = name, crate = path`",
    )
}

pub(crate) fn also_is_empty() -> String {
    with_help(
        "`also` names no code",
        "list the codes to accept, as in `also(\"new_code\")`, or remove it",
    )
}

pub(crate) fn also_takes_strings() -> String {
    "`also` takes string literals".to_owned()
}

pub(crate) fn also_twice(code: &str) -> String {
    format!("`{code}` is listed twice")
}

pub(crate) fn also_unused(code: &str) -> String {
    with_help(
        &format!("`{code}` is never compared with an error type here"),
        "remove it from `also`",
    )
}

pub(crate) fn also_needless(code: &str, pages: &Coverage) -> String {
    with_help(
        &format!("`{code}` is accepted without `also`: it can be a {pages} code"),
        "remove it from `also`",
    )
}

pub(crate) fn on_unused(name: &str) -> String {
    with_help(
        &format!("`{name}` is never compared with a string here"),
        "name the variable that holds the `error_type`, or remove `on`",
    )
}

pub(crate) fn exhaustive_on_partial(pages: &Coverage) -> String {
    let partial = pages.pages.iter().filter(|page| !page.complete);
    let partial: Vec<String> = partial.map(ToString::to_string).collect();
    let (page_is, it) = match partial.as_slice() {
        [_] => ("page is", "it"),
        _ => ("pages are", "them"),
    };
    let names = list(&partial, "and");
    let vertical = pages.vertical;
    let complete = vertical.pages().filter(|page| page.complete);
    let complete: Vec<_> = complete.map(|page| page.status.to_string()).collect();
    with_help(
        &format!("`exhaustive` needs complete pages: the {names} {page_is} known in part only"),
        &format!(
            "more codes may be on {it}; drop `exhaustive`, or name only complete pages, which are \
             `{vertical}, {}`",
            complete.join(" | ")
        ),
    )
}

pub(crate) fn nothing_to_exhaust(place: &str) -> String {
    with_help(
        &format!("there is no `match` on an `error_type` in {place} to exhaust"),
        "compare in a `match`, or drop `exhaustive`",
    )
}

pub(crate) fn option_of_attribute(name: &str) -> String {
    format!("`error_type!` takes a vertical, statuses and a code: `{name}` is for the attribute")
}

pub(crate) fn no_literal() -> String {
    with_help(
        "expected a string literal at the end",
        "write `error_type!(b2b, 400, \"weak_password\")`",
    )
}
