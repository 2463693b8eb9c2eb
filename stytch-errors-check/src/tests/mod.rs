//! The attribute's messages about handlers, form by form; `tests/ui` shows how rustc renders it.

#![allow(clippy::needless_raw_string_hashes)] // all rows of a table are written alike

mod expansion;
mod forms;
mod refusals;
mod remedies;
mod statuses;
mod values;
mod verticals;

use crate::expand::stytch_handle as handle;

/// The first lines of the errors in the expansion of a handler for these pages.
fn errors(arguments: &str, item: &str) -> Vec<String> {
    let arguments = arguments.parse().expect("tokens");
    let expanded = handle(arguments, item.parse().expect("tokens")).to_string();
    let messages = expanded.split("compile_error ! { \"").skip(1);
    let first_line = |message: &str| {
        let end = message
            .find("\\n")
            .into_iter()
            .chain(message.find("\" }"))
            .min();
        message[..end.expect("an end")].to_owned()
    };
    messages.map(first_line).collect()
}

/// The messages about a body with `err`, for b2b 401 and 404.
fn errors_in(body: &str) -> Vec<String> {
    errors(
        "b2b, 401 | 404",
        &format!("fn f(err: &E) -> bool {{ {body} }}"),
    )
}

/// Each body compares with `CODE` in a form that must be checked: `stale_factor`, which is not a code,
/// must be reported once, `stale_factors` must be fine.
#[track_caller]
fn assert_checked(bodies: &[&str]) {
    let mut failures = Vec::new();
    for body in bodies {
        let wrong = errors_in(&body.replace("CODE", "stale_factor"));
        let is_reported = matches!(wrong.as_slice(), [only]
            if only.starts_with("`stale_factor` is not a Stytch error type"));
        let right = errors_in(&body.replace("CODE", "stale_factors"));
        if !is_reported || !right.is_empty() {
            failures.push(format!("{body}\n  wrong: {wrong:?}\n  right: {right:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Each body is fine, though it holds strings that are not codes; a comparison is added, so that
/// there is something to check.
#[track_caller]
fn assert_silent(bodies: &[&str]) {
    let mut failures = Vec::new();
    for body in bodies {
        let body = format!("let known = err.error_type == \"stale_factors\"; {body}");
        let errors = errors_in(&body);
        if !errors.is_empty() {
            failures.push(format!("{body}\n  {errors:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
