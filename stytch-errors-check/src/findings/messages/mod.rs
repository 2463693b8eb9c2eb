//! Every message, by name. Lowercase, no final period, code in backticks, the remedy after `help:`.

mod of_arguments;
mod of_strings;
mod quote;
mod remedies;

use super::context::HELP;
use crate::body::OddLiteral;
pub(crate) use of_arguments::*;
pub(crate) use of_strings::*;
pub(crate) use remedies::Remedy;

// About the item.

/// The attribute stands on an item that has no functions to check.
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
         strings outside of functions with `error_type!`",
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

pub(crate) fn odd_literal(kind: OddLiteral) -> String {
    let kind = match kind {
        OddLiteral::Bytes => "a byte string",
        OddLiteral::C => "a C string",
        OddLiteral::WithSuffix => "a string literal with a suffix",
    };
    with_help(
        &format!("cannot compare an error type with {kind}"),
        "compare the string itself with a plain string literal",
    )
}

fn with_help(message: &str, help: &str) -> String {
    format!("{message}{HELP}{help}")
}
