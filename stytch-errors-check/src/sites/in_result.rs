//! A `Result` whose error is an error type: `call().map_err(|err| err.error_type)`.

use syn::{Expr, ExprMethodCall, Ident};

use super::transparent::peel_references;
use super::value::{ErrorType, Shape, Within};

/// Methods that leave the error where it is.
const LEAVING: &[&str] = &[
    "and",
    "and_then",
    "as_deref",
    "as_ref",
    "clone",
    "inspect",
    "inspect_err",
    "map",
];

/// Methods that take the error out.
const TAKING: &[&str] = &["expect_err", "into_err", "unwrap_err"];

/// Methods whose closure gets the error.
const PASSING: &[&str] = &[
    "inspect_err",
    "is_err_and",
    "map_err",
    "or_else",
    "unwrap_or_else",
];

pub(super) fn is_of_result(method: &Ident) -> bool {
    let mut known = LEAVING.iter().chain(TAKING);
    method == "err" || known.any(|known| method == known)
}

/// What a method makes of the `Result`.
pub(super) fn of_method(mut error_type: ErrorType, method: &Ident) -> Shape {
    let is_in = |methods: &[&str]| methods.iter().any(|known| method == known);
    if method == "err" {
        error_type.within = Within::Value;
    } else if is_in(TAKING) {
        return error_of(error_type);
    } else if !is_in(LEAVING) {
        return Shape::Other;
    }
    Shape::ErrorType(error_type)
}

/// What a closure that is passed to this method gets.
pub(super) fn closure_argument(error_type: ErrorType, call: &ExprMethodCall) -> Shape {
    if PASSING.iter().any(|known| call.method == known) {
        error_of(error_type)
    } else {
        Shape::Unrelated
    }
}

pub(super) fn error_of(mut error_type: ErrorType) -> Shape {
    error_type.within = Within::Nothing;
    Shape::ErrorType(error_type)
}

/// Whether an error type that stands in a `Result` is compared with the other variant.
pub(super) fn other_side(within: Within, with: &Expr) -> bool {
    let Expr::Call(call) = peel_references(with) else {
        return false;
    };
    let Expr::Path(variant) = &*call.func else {
        return false;
    };
    let is = |name: &str| {
        variant
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == name)
    };
    within == Within::Value && is("Err") || within == Within::Error && is("Ok")
}
