//! What an expression is seen through: wrappers that leave the compared string what it is.

use proc_macro2::Ident;
use syn::{Expr, ExprCall, UnOp};

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
    "into_boxed_str",
    "into_bytes",
    "into_iter",
    "into_owned",
    "into_string",
    "iter",
    "ok",
    "ok_or",
    "ok_or_else",
    "or",
    "or_else",
    "to_ascii_lowercase",
    "to_lowercase",
    "to_owned",
    "to_string",
    "trim",
    "trim_end",
    "trim_matches",
    "trim_start",
    "unwrap",
    "unwrap_or",
    "unwrap_or_default",
    "unwrap_or_else",
];

/// Methods that hand on some strings of a list or an iterator, or one of them; also those of
/// `Option` that leave the string in it.
const OF_LISTS: &[&str] = &[
    "as_slice",
    "collect",
    "context",
    "filter",
    "find",
    "first",
    "flatten",
    "inspect",
    "last",
    "max",
    "max_by_key",
    "min",
    "min_by_key",
    "next",
    "next_back",
    "nth",
    "peek",
    "peekable",
    "pop",
    "rev",
    "rfind",
    "skip",
    "skip_while",
    "step_by",
    "take",
    "take_while",
    "to_vec",
    "with_context",
    "wrap_err",
    "wrap_err_with",
];

/// Methods of the first kind that only strings, or options of strings, have.
const STRING_METHODS: &[&str] = &[
    "as_deref",
    "as_str",
    "into_boxed_str",
    "into_string",
    "to_ascii_lowercase",
    "to_lowercase",
    "to_string",
    "trim",
    "trim_end",
    "trim_matches",
    "trim_start",
];

/// Functions and variants of one argument that hand it on: `Some(x)`, `String::from(x)`.
const CALLS: &[&str] = &["Borrowed", "Err", "Ok", "Owned", "Some", "String"];

/// Types that are made from a string and hand it on, beside those that are called so, such as `SmolStr`
/// and `CompactString`.
const STRING_TYPES: &[&str] = &["Arc", "Box", "Cow", "Rc", "Value", "str"];

/// Functions of such types that do.
const FROM_STRING: &[&str] = &["const_new", "from", "from_static", "new", "new_static"];

/// Methods that leave the text of a literal what it is; others, such as `trim`, may change it.
const CONVERSIONS: &[&str] = &[
    "as_bytes",
    "as_ref",
    "as_str",
    "borrow",
    "clone",
    "into",
    "into_boxed_str",
    "into_owned",
    "into_string",
    "to_owned",
    "to_string",
];

/// Methods that take the string out of an `Option` or a `Result`.
const UNWRAPPING: &[&str] = &[
    "expect",
    "unwrap",
    "unwrap_or",
    "unwrap_or_default",
    "unwrap_or_else",
];

/// Methods that only an `Option` or a `Result` has, and that leave the string in it.
const OF_OPTION: &[&str] = &[
    "as_deref",
    "as_deref_mut",
    "context",
    "ok",
    "ok_or",
    "ok_or_else",
    "with_context",
    "wrap_err",
    "wrap_err_with",
];

/// Methods that make another text of a string, or several.
const ALTERING: &[&str] = &[
    "char_indices",
    "chars",
    "lines",
    "repeat",
    "replace",
    "replacen",
    "rsplit",
    "rsplit_once",
    "rsplit_terminator",
    "rsplitn",
    "split",
    "split_at",
    "split_inclusive",
    "split_once",
    "split_terminator",
    "split_whitespace",
    "splitn",
    "strip_prefix",
    "strip_suffix",
    "to_ascii_uppercase",
    "to_uppercase",
];

/// Each comparison of an `Ident` makes a string of it, so it is made once.
pub(super) fn is_one_of(names: &[&str], ident: &Ident) -> bool {
    names.contains(&ident.to_string().as_str())
}

pub(super) fn is_conversion(method: &Ident) -> bool {
    is_one_of(CONVERSIONS, method)
}

pub(super) fn is_unwrapping(method: &Ident) -> bool {
    is_one_of(UNWRAPPING, method)
}

pub(super) fn is_of_option(method: &Ident) -> bool {
    is_one_of(OF_OPTION, method)
}

pub(super) fn is_transparent(method: &Ident) -> bool {
    is_one_of(METHODS, method)
}

pub(super) fn is_of_list(method: &Ident) -> bool {
    is_one_of(OF_LISTS, method)
}

/// Whether the method makes a list of the strings, as far as it is called on one of them at all.
pub(super) fn makes_list(method: &Ident) -> bool {
    is_one_of(&["as_slice", "collect", "to_vec"], method)
}

pub(super) fn is_altering(method: &Ident) -> bool {
    is_one_of(ALTERING, method)
}

pub(super) fn is_string_method(method: &Ident) -> bool {
    is_one_of(STRING_METHODS, method)
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
        types.any(|ty| {
            let name = ty.to_string();
            STRING_TYPES.contains(&name.as_str())
                || name.ends_with("Str")
                || name.ends_with("String")
        })
    };
    let transparent = is_one_of(CALLS, name)
        || (function.path.segments.len() > 1 || function.qself.is_some())
            && (is_transparent(name) || name == "take")
        || is_one_of(FROM_STRING, name) && of_string_type();
    transparent.then_some(argument)
}

/// The one argument of a call that makes a value of some type: `Code::new(x)`, `Code(x)`.
pub(super) fn argument_of_constructor(call: &ExprCall) -> Option<&Expr> {
    let Expr::Path(function) = peel(&call.func) else {
        return None;
    };
    let name = &function.path.segments.last()?.ident;
    let constructs = name.to_string().starts_with(char::is_uppercase)
        || is_one_of(FROM_STRING, name) && function.path.segments.len() > 1;
    let argument = call.args.first().filter(|_| call.args.len() == 1)?;
    constructs.then_some(argument)
}

/// Looks through parentheses, references, dereferences, `?` and the invisible groups in which
/// `macro_rules!` fragments come.
pub(super) fn peel(expr: &Expr) -> &Expr {
    match peel_references(expr) {
        Expr::Try(expr) => peel(&expr.expr),
        Expr::Unary(expr) if matches!(expr.op, UnOp::Deref(_)) => peel(&expr.expr),
        expr => expr,
    }
}

/// Looks through parentheses, references and groups only.
pub(super) fn peel_references(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(expr) => peel_references(&expr.expr),
        Expr::Paren(expr) => peel_references(&expr.expr),
        Expr::Reference(expr) => peel_references(&expr.expr),
        Expr::Index(expr) if is_full_range(&expr.index) => peel_references(&expr.expr),
        expr => expr,
    }
}

fn is_full_range(expr: &Expr) -> bool {
    matches!(expr, Expr::Range(range) if range.start.is_none() && range.end.is_none())
}
