//! What an expression is seen through: wrappers that leave the compared string what it is.

use proc_macro2::Ident;
use syn::{Expr, ExprCall, Pat, UnOp};

/// Methods that hand on the string they are called on, or the string in an `Option` or a `Result`.
const METHODS: &[&str] = &[
    "as_bytes",
    "as_deref",
    "as_deref_mut",
    "as_mut",
    "as_ref",
    "as_str",
    "borrow",
    "by_ref",
    "clone",
    "cloned",
    "copied",
    "deref",
    "expect",
    "into",
    "into_bytes",
    "into_owned",
    "into_string",
    "ok",
    "ok_or",
    "ok_or_else",
    "to_ascii_lowercase",
    "to_lowercase",
    "to_owned",
    "to_string",
    "trim",
    "trim_end",
    "trim_start",
    "unwrap",
    "unwrap_or",
    "unwrap_or_default",
    "unwrap_or_else",
];

/// Those of them that only strings, or options of strings, have.
const STRING_METHODS: &[&str] = &[
    "as_str",
    "into_string",
    "to_ascii_lowercase",
    "to_lowercase",
    "to_string",
    "trim",
    "trim_end",
    "trim_start",
];

/// Functions and variants of one argument that hand it on: `Some(x)`, `String::from(x)`.
const CALLS: &[&str] = &["Borrowed", "Err", "Ok", "Owned", "Some"];

/// Types whose `from` and `new` hand on a string.
const STRING_TYPES: &[&str] = &["Arc", "Box", "Cow", "Rc", "String", "str"];

pub(super) fn is_transparent(method: &Ident) -> bool {
    METHODS.iter().any(|known| method == known)
}

pub(super) fn is_string_method(method: &Ident) -> bool {
    STRING_METHODS.iter().any(|known| method == known)
}

/// The one argument of a call that hands it on.
pub(super) fn argument_of_transparent_call(call: &ExprCall) -> Option<&Expr> {
    let Expr::Path(function) = peel(&call.func) else {
        return None;
    };
    let name = &function.path.segments.last()?.ident;
    let argument = call.args.first().filter(|_| call.args.len() == 1)?;
    let of_string_type = || {
        let types = function.path.segments.iter().rev().skip(1);
        let mut types = types.map(|segment| &segment.ident);
        types.any(|ty| STRING_TYPES.iter().any(|known| ty == known))
    };
    let transparent = CALLS.iter().any(|known| name == known)
        || function.path.segments.len() > 1 && is_transparent(name)
        || (name == "from" || name == "new") && of_string_type();
    transparent.then_some(argument)
}

/// Whether a function that is passed to `map` or `and_then` hands on its argument:
/// `String::as_str`, `|v| v.as_str()`.
pub(super) fn is_transparent_function(function: &Expr) -> bool {
    match peel(function) {
        Expr::Path(function) => {
            let last = function.path.segments.last();
            last.is_some_and(|segment| is_transparent(&segment.ident))
        }
        Expr::Closure(closure) => match closure.inputs.first() {
            Some(input) => hands_on(&closure.body, input),
            None => false,
        },
        _ => false,
    }
}

fn hands_on(expr: &Expr, input: &Pat) -> bool {
    match peel(expr) {
        Expr::Path(expr) => match unreferenced(input) {
            Pat::Ident(input) => expr.path.is_ident(&input.ident),
            _ => false,
        },
        Expr::MethodCall(call) => is_transparent(&call.method) && hands_on(&call.receiver, input),
        Expr::Call(call) => {
            argument_of_transparent_call(call).is_some_and(|argument| hands_on(argument, input))
        }
        Expr::Index(index) if is_full_range(&index.index) => hands_on(&index.expr, input),
        _ => false,
    }
}

fn unreferenced(pat: &Pat) -> &Pat {
    match pat {
        Pat::Reference(pat) => unreferenced(&pat.pat),
        Pat::Paren(pat) => unreferenced(&pat.pat),
        Pat::Type(pat) => unreferenced(&pat.pat),
        pat => pat,
    }
}

/// Looks through parentheses, references, dereferences, `?` and the invisible groups in which
/// `macro_rules!` fragments come.
pub(super) fn peel(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(expr) => peel(&expr.expr),
        Expr::Paren(expr) => peel(&expr.expr),
        Expr::Reference(expr) => peel(&expr.expr),
        Expr::Try(expr) => peel(&expr.expr),
        Expr::Unary(expr) if matches!(expr.op, UnOp::Deref(_)) => peel(&expr.expr),
        Expr::Index(expr) if is_full_range(&expr.index) => peel(&expr.expr),
        expr => expr,
    }
}

fn is_full_range(expr: &Expr) -> bool {
    matches!(expr, Expr::Range(range) if range.start.is_none() && range.end.is_none())
}
