//! Messages about the arguments, the attribute's and those of `error_type!`.

use super::quote::quoted;
use super::{HELP, with_help};
use crate::catalog::Vertical;
use crate::judge::coverage::{Coverage, list};
use crate::judge::status_names::has_page;

pub(crate) fn no_vertical(found: Option<&str>) -> String {
    let found = found.map_or(String::new(), |found| format!(", found `{found}`"));
    with_help(
        &format!("expected a vertical{found}"),
        "name the API that sends the errors: `b2b`, `consumer` or `fraud`",
    )
}

/// A mistake in arguments that are written so instead; the remedy of the mistake alone says less.
pub(crate) fn written_otherwise(message: &str, arguments: &str) -> String {
    let message = message.split(HELP).next().unwrap_or(message);
    with_help(message, &format!("write `#[stytch_handle({arguments})]`"))
}

/// The same, where the API is left out.
pub(crate) fn api_left_out(message: &str, arguments: &[String]) -> String {
    let message = message.split(HELP).next().unwrap_or(message);
    let each = arguments.iter().map(|arguments| format!("`{arguments}`"));
    let help = format!(
        "name the API that sends the errors first: {}",
        list(each, "or")
    );
    with_help(message, &help)
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
        &format!("write it without quotes: {}", quoted(text)),
    )
}

pub(crate) fn vertical_twice(vertical: Vertical) -> String {
    format!("`{vertical}` is named twice")
}

pub(crate) fn status_as_a_vertical(vertical: Vertical) -> String {
    with_help(
        "expected a vertical after `|`, found a status",
        &format!("separate the statuses from the verticals with a comma: `{vertical}, 401`"),
    )
}

pub(crate) fn status_is_no_number(found: &str, meant: Option<u16>) -> String {
    let message = format!("expected a status, found {}", quoted(found));
    match meant.filter(|status| has_page(*status)) {
        Some(status) => with_help(&message, &format!("write the number: `{status}`")),
        None => match meant {
            Some(status) => with_help(
                &message,
                &format!("that is {status}: {}", instead_of(status)),
            ),
            None => with_help(
                &message,
                "a status is a number, a class or a range: `401`, `4xx`, `400..=404`",
            ),
        },
    }
}

pub(crate) fn unknown_status(text: &str, status: Option<u16>, apis: &Coverage) -> String {
    let message = format!("Stytch documents no errors with status {text}");
    match status {
        Some(status @ 400..=599) => with_help(&message, instead_of(status)),
        Some(status @ 100..=399) => with_help(
            &message,
            &format!("{status} is not the status of an error: leave it out"),
        ),
        _ => with_help(&message, &pages_are(apis)),
    }
}

/// Advice for a status that no page has.
fn instead_of(status: u16) -> &'static str {
    match status {
        409 => "Stytch answers duplicates with status 400: write `400`",
        412 | 413 | 414 | 415 | 422 => {
            "Stytch answers invalid requests with status 400: write `400`"
        }
        _ => "leave it out: no documented code has it, and the `_` arm takes any other",
    }
}

/// `the b2b pages are 400, 401 and 403`
fn pages_are(apis: &Coverage) -> String {
    let pages = apis.verticals.iter().map(|vertical| {
        let statuses = vertical.pages().map(|page| page.status);
        format!("the {vertical} pages are {}", list(statuses, "and"))
    });
    pages.collect::<Vec<_>>().join("; ")
}

pub(crate) fn no_status_after(sign: &str) -> String {
    format!("expected a status after `{sign}`")
}

pub(crate) fn no_page_between(statuses: &str, apis: &Coverage) -> String {
    with_help(
        &format!(
            "the catalog has no {} page with a status in `{statuses}`",
            apis.apis()
        ),
        &pages_are(apis),
    )
}

pub(crate) fn no_such_page(status: u16, apis: &Coverage) -> String {
    with_help(
        &format!("the catalog has no {} {status} page", apis.apis()),
        &format!("leave it out: {}", pages_are(apis)),
    )
}

pub(crate) fn status_twice(status: u16) -> String {
    format!("status {status} is named twice")
}

pub(crate) fn status_after_option(status: &str) -> String {
    with_help(
        "statuses come directly after the vertical",
        &format!("move `{status}` to the front"),
    )
}

pub(crate) fn statuses_apart(status: &str) -> String {
    with_help(
        "statuses are separated by `|`",
        &format!("write `| {status}` after the other statuses"),
    )
}

pub(crate) fn unknown_option(name: &str, nearest: Option<&str>) -> String {
    let message = format!("unknown option `{name}`");
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
    format!("expected `,` before {}", quoted(found))
}

pub(crate) fn sign_for_a_comma(sign: char) -> String {
    with_help(
        &format!("expected `,` or the end, found `{sign}`"),
        "statuses are separated by `|`, all else by commas: `b2b, 401 | 404, exhaustive`",
    )
}

pub(crate) fn arguments_in_a_group(open: &str) -> String {
    with_help(
        &format!("expected an argument, found `{open}`"),
        "write the arguments without brackets: `b2b, 401 | 404, exhaustive`",
    )
}

pub(crate) fn string_for_an_option(found: &str) -> String {
    let found = quoted(found);
    with_help(
        &format!("expected an option, found {found}"),
        "to accept a string that the catalog does not have, write `also(\"…\")`",
    )
}

pub(crate) fn unexpected_argument(found: &str) -> String {
    with_help(
        &format!("expected an option, found {}", quoted(found)),
        "after the vertical and the statuses come `exhaustive`, `also(…)`, `on = …` or `crate = …`",
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
    format!("{} is listed twice", quoted(code))
}

pub(crate) fn also_unused(code: &str) -> String {
    with_help(
        &format!("{} is never compared with an error type here", quoted(code)),
        "remove it from `also`",
    )
}

pub(crate) fn also_needless(code: &str, pages: &Coverage) -> String {
    with_help(
        &format!(
            "{} is accepted without `also`: it can be a {pages} code",
            quoted(code)
        ),
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
    let all = Coverage::of(&pages.verticals).pages;
    // A status is complete if the page of each vertical that has one is.
    let of_status = all.chunk_by(|a, b| a.status == b.status);
    let complete = of_status.filter(|pages| pages.iter().all(|page| page.complete));
    let complete: Vec<_> = complete.map(|pages| pages[0].status.to_string()).collect();
    let verticals: Vec<_> = pages.verticals.iter().map(ToString::to_string).collect();
    with_help(
        &format!("`exhaustive` needs complete pages: the {names} {page_is} known in part only"),
        &format!(
            "more codes may be on {it}; drop `exhaustive`, or name only complete pages: `{}, {}`",
            verticals.join(" | "),
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
