//! Every message, by name. Lowercase, no final period, code in backticks, the remedy behind `help:`.

use crate::args::Asked;
use crate::catalog::{self, Code, Page, UPDATED, Vertical};
use crate::coverage::{Coverage, list};
use crate::sites::{Fit, Statuses};

// About the attribute's arguments.

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

// About `error_type!`.

pub(crate) fn option_of_attribute(name: &str) -> String {
    format!("`error_type!` takes a vertical, statuses and a code: `{name}` is for the attribute")
}

pub(crate) fn no_literal() -> String {
    with_help(
        "expected a string literal at the end",
        "write `error_type!(b2b, 400, \"weak_password\")`",
    )
}

// About the item.

pub(crate) fn wrong_item(kind: &str) -> String {
    with_help(
        &format!("`#[stytch_handle]` cannot check {kind}"),
        "put it on a function, a method, an `impl` block or an inline module",
    )
}

pub(crate) fn nothing_checked(place: &str) -> String {
    with_help(
        &format!("`#[stytch_handle]` found no comparison with an `error_type` in {place}"),
        "compare the field itself with a literal, or name the variable that holds it: `on = …`; check \
         what stands outside of functions with `error_type!`",
    )
}

pub(crate) fn only_enum_matched(place: &str) -> String {
    with_help(
        &format!("`#[stytch_handle]` found no comparison with a string `error_type` in {place}"),
        "rustc checks a `match` on the enum by itself: remove the attribute",
    )
}

// About code that is not understood.

pub(crate) fn unknown_pattern(form: &str) -> String {
    with_help(
        &format!("cannot tell which codes {form} matches"),
        "match on string literals or constants",
    )
}

pub(crate) fn binding_like_code(name: &str, code: &str) -> String {
    with_help(
        &format!("`{name}` matches every error type: it is a new name, not a code"),
        &format!("to match the code, write `\"{code}\"`"),
    )
}

pub(crate) fn unknown_macro(name: &str) -> String {
    with_help(
        &format!("cannot tell what `{name}!` compares this with"),
        &format!("compare outside of `{name}!`"),
    )
}

pub(crate) fn unknown_expression() -> String {
    with_help(
        "cannot tell what this is compared with",
        "compare in a `match`, or with `==`",
    )
}

pub(crate) fn hidden_constant() -> String {
    with_help(
        "cannot evaluate this constant: an inner block brings it in",
        "move it, or its `use`, to the top of the function, or write the string",
    )
}

pub(crate) fn rejected_literal(form: &str) -> String {
    with_help(
        &format!("cannot compare an error type with {form}"),
        "compare the string itself with a plain string literal",
    )
}

// About a string.

pub(crate) fn not_in_catalog(
    text: &str,
    nearest: &[&Code],
    pages: &Coverage,
    asked: Asked,
) -> String {
    if text.is_empty() {
        return with_help(
            "the empty string is not a Stytch error type",
            &accept_all_the_same("if it stands for a missing one", text, asked),
        );
    }
    let suggested = nearest.iter().map(|code| {
        let own = code.is_sent_by(pages.vertical);
        let vertical = if own {
            pages.vertical
        } else {
            code.verticals[0]
        };
        format!("`{}` ({vertical} {})", code.name, code.status)
    });
    match list(suggested, "or").as_str() {
        "" => with_help(
            &format!("`{text}` is not a Stytch error type: it is not in the catalog of {UPDATED}"),
            &accept_all_the_same("if Stytch does send it", text, asked),
        ),
        suggested => with_help(
            &format!("`{text}` is not a Stytch error type: it is not in the catalog of {UPDATED}"),
            &format!("did you mean {suggested}?"),
        ),
    }
}

/// How a code of another status can be compared.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    /// Where its status can come.
    OtherPlace,
    /// With its page added.
    OtherPages(Asked),
    /// Only against the catalog.
    AllTheSame(Asked),
}

pub(crate) fn other_status(code: &Code, here: &Coverage, handler: &Coverage, way: Way) -> String {
    let (name, status) = (code.name, code.status);
    let message = format!(
        "`{name}` never comes with status {}: it is {}",
        here.statuses(),
        a_code_of(code, here.vertical)
    );
    let help = match way {
        Way::OtherPlace => format!(
            "only status {} gets here; compare it where the status is {status}",
            here.statuses(),
        ),
        Way::OtherPages(Asked::ByMacro) => {
            format!(
                "write `error_type!({}, {status}, \"{name}\")`",
                handler.vertical
            )
        }
        Way::OtherPages(Asked::ByAttribute) => {
            let both = if here.pages.len() == 1 { "both" } else { "all" };
            let arguments = handler.arguments_with(status);
            format!("accept {both} with `#[stytch_handle({arguments})]`")
        }
        Way::AllTheSame(asked) => accept_all_the_same("if it does come here", name, asked),
    };
    with_help(&message, &help)
}

pub(crate) fn outside_of_handler(
    text: &str,
    statuses: &Statuses,
    handler: &Coverage,
    accepting: Option<&Code>,
) -> String {
    let message = format!(
        "`{text}` is compared only where the status is {statuses}, but this handler is for {handler}"
    );
    match accepting {
        Some(code) => {
            let arguments = handler.arguments_with(code.status);
            with_help(
                &message,
                &format!("accept both with `#[stytch_handle({arguments})]`"),
            )
        }
        None => match catalog::code(text) {
            Some(code) => with_help(&message, &format!("it comes with status {}", code.status)),
            None => message,
        },
    }
}

/// How to have a string accepted that the catalog does not know here.
fn accept_all_the_same(when: &str, text: &str, asked: Asked) -> String {
    match asked {
        Asked::ByAttribute => format!("{when}, accept it with `also({text:?})`"),
        Asked::ByMacro => format!("{when}, write the string without `error_type!`"),
    }
}

pub(crate) fn no_page_of_its_status(code: &Code, vertical: Vertical, asked: Asked) -> String {
    let (name, status) = (code.name, code.status);
    with_help(
        &format!(
            "`{name}` is {}, and the catalog has no {vertical} {status} page",
            a_code_of(code, vertical)
        ),
        &accept_all_the_same(&format!("if the {vertical} API does send it"), name, asked),
    )
}

pub(crate) fn other_vertical(code: &Code, vertical: Vertical, asked: Asked) -> String {
    let name = code.name;
    with_help(
        &format!(
            "`{name}` is {}: the {vertical} API does not send it",
            a_code_of(code, vertical)
        ),
        &accept_all_the_same("if it does come here", name, asked),
    )
}

pub(crate) fn without_a_page(text: &str, pages: &Coverage, asked: Asked) -> String {
    with_help(
        &format!(
            "`{text}` is a Stytch error type, but no documented page lists it, and the {pages} {} \
             complete",
            if pages.pages.len() == 1 {
                "page is"
            } else {
                "pages are"
            }
        ),
        &accept_all_the_same("if it does come here", text, asked),
    )
}

pub(crate) fn fits_none(text: &str, fit: Fit, pages: &Coverage, elsewhere: &[&Page]) -> String {
    let (vertical, statuses) = (pages.vertical, pages.statuses());
    let message = format!("no {vertical} {statuses} code {} `{text}`", fit_verb(fit));
    match elsewhere {
        [] => with_help(
            &message,
            "if Stytch does send one, accept it with `also(\"…\")`",
        ),
        pages => {
            let pages = list(pages.iter().map(ToString::to_string), "and");
            with_help(&message, &format!("codes of {pages} do"))
        }
    }
}

/// What rustc says behind the text of a constant that it has evaluated.
pub(crate) fn constant_refused(here: &Coverage, statuses: &Statuses, handler: &Coverage) -> String {
    if here.pages.is_empty() {
        format!(
            " is compared only where the status is {statuses}, but this handler is for {handler}"
        )
    } else {
        format!(" is not a {here} code")
    }
}

// About exhaustiveness.

/// What rustc says behind a code that no constant names.
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
            &format!("name these, but for those that a constant names already:\n{arms}"),
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

/// `a b2b 404 code`, `a b2b and consumer 404 code`; the given vertical alone if it sends it.
fn a_code_of(code: &Code, vertical: Vertical) -> String {
    let verticals = if code.is_sent_by(vertical) {
        vertical.to_string()
    } else {
        list(code.verticals, "and")
    };
    format!("a {verticals} {} code", code.status)
}

fn fit_verb(fit: Fit) -> &'static str {
    match fit {
        Fit::Whole => "is",
        Fit::Start => "starts with",
        Fit::End => "ends with",
        Fit::Inside => "contains",
    }
}

fn with_help(message: &str, help: &str) -> String {
    format!("{message}\nhelp: {help}")
}
