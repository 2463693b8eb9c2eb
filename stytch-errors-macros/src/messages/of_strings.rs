//! What is said of a string, and of codes that a `match` leaves out.

use super::with_help;
use crate::args::Asked;
use crate::catalog::{self, Code, Oauth, Page, UPDATED, Vertical};
use crate::coverage::{Coverage, list};
use crate::sites::{Fit, Statuses};

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

pub(crate) fn foreign_word(code: &Code, word: &str, vertical: Vertical, asked: Asked) -> String {
    let name = code.name;
    with_help(
        &format!(
            "`{name}` is {}: the {vertical} API has no `{word}`",
            a_code_of(code, vertical)
        ),
        &accept_all_the_same("if it does come here", name, asked),
    )
}

/// For a name of OAuth's, whose status or API is another one.
pub(crate) fn oauth(oauth: &Oauth, here: &Coverage, handler: &Coverage, asked: Asked) -> String {
    let (name, vertical) = (oauth.name, handler.vertical);
    let statuses = list(oauth.statuses, "or");
    if !oauth.verticals.contains(&vertical) {
        return with_help(
            &format!(
                "`{name}` is an error name of OAuth: the {vertical} API has no OAuth endpoint"
            ),
            &accept_all_the_same("if it does come here", name, asked),
        );
    }
    with_help(
        &format!(
            "`{name}` is an error name of OAuth, which comes with status {statuses}, not {}",
            here.statuses()
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
