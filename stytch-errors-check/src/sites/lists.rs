//! Lists and tables: what each element is, where the code that makes them can be read.

use std::rc::Rc;

use proc_macro2::Ident;
use syn::{Expr, ExprCall, Macro, Stmt};

use super::literal::{Candidate, candidates, of_each};
use super::macros;
use super::names::plain_name;
use super::pattern;
use super::scope::Scope;
use super::shape::{MAPPING, known, shape};
use super::transparent::{is_conversion, is_of_list, is_transparent, peel};
use super::value::Shape;

/// Whether the value is an iterator or an option of what a closure gives, or of pairs.
pub(super) fn is_mapped(expr: &Expr) -> bool {
    match peel(expr) {
        Expr::MethodCall(call) => {
            let name = call.method.to_string();
            MAPPING.contains(&name.as_str())
                || name == "enumerate"
                || name == "zip"
                || (is_transparent(&call.method) || is_of_list(&call.method))
                    && is_mapped(&call.receiver)
        }
        _ => false,
    }
}

/// What each element of an array is: a string, or in a table a tuple with strings in it.
pub(super) fn shape_of_element(array: &Expr, scope: &Scope<'_>) -> Shape {
    match shape(array, scope) {
        error_type @ Shape::ErrorType(_) => pattern::unwrapped(&error_type),
        tuple @ Shape::Tuple(_) if is_mapped(array) => tuple,
        Shape::Tuple(elements) if elements.iter().all(Shape::is_error_type) => any_of(elements),
        Shape::Table(columns) => Shape::Tuple(columns.to_vec()),
        _ => match columns(array, scope) {
            Some(columns) => Shape::Tuple(columns),
            None => known(elements(array, scope).unwrap_or_default(), false),
        },
    }
}

/// One of several error types.
pub(super) fn any_of(error_types: Vec<Shape>) -> Shape {
    let one = error_types
        .into_iter()
        .reduce(|one, other| match (one, other) {
            (Shape::ErrorType(one), Shape::ErrorType(other)) => {
                Shape::ErrorType(one.or(Some(other)))
            }
            _ => Shape::Other,
        });
    one.unwrap_or(Shape::Other)
}

/// The columns of an array of tuples that is written out.
pub(super) fn columns(array: &Expr, scope: &Scope<'_>) -> Option<Vec<Shape>> {
    let rows = rows(array, scope)?;
    let width = rows.first()?.len();
    let column = |index: usize| {
        let cells = rows.iter().filter_map(|row| row.get(index));
        known(cells.flatten().cloned().collect(), false)
    };
    Some((0..width).map(column).collect())
}

/// The strings that a table has in its first column, by which it is looked into.
pub(super) fn keys(table: &Expr, scope: &Scope<'_>) -> Rc<[Candidate]> {
    let columns = match shape(table, scope) {
        Shape::Table(columns) => Some(columns.to_vec()),
        _ => columns(table, scope),
    };
    match columns.as_deref() {
        Some([Shape::Known { candidates, .. }, ..]) => candidates.clone(),
        _ => Rc::new([]),
    }
}

/// The strings of an array that is written out, or of a constant or local that was bound to one.
pub(super) fn elements(expr: &Expr, scope: &Scope<'_>) -> Option<Vec<Candidate>> {
    match peel(expr) {
        Expr::Array(array) => Some(of_each(&array.elems, scope)),
        Expr::Macro(expr) if makes_list(&expr.mac) => {
            let elements = macros::arguments(&expr.mac)?;
            Some(of_each(&elements, scope))
        }
        Expr::Path(expr) => match scope.lookup(&plain_name(expr.path.get_ident()?)) {
            Shape::Known {
                candidates,
                array: true,
            } => Some(candidates.to_vec()),
            _ => None,
        },
        Expr::MethodCall(call) if is_iterator_of_same(&call.method) => {
            elements(&call.receiver, scope)
        }
        Expr::MethodCall(call) if call.method == "get_or_init" => {
            elements(initializer(call.args.first()?)?, scope)
        }
        // `["…", "…"].map(String::from)`
        Expr::MethodCall(call) if call.method == "map" => match call.args.first().map(peel) {
            Some(Expr::Path(function)) => {
                let last = &function.path.segments.last()?.ident;
                let converts = last == "from" || is_conversion(last);
                converts.then(|| elements(&call.receiver, scope)).flatten()
            }
            _ => None,
        },
        Expr::Call(call) => elements(made_from(call)?, scope),
        _ => None,
    }
}

/// The rows of an array of tuples, as a table has them: the strings that each cell can be.
fn rows(array: &Expr, scope: &Scope<'_>) -> Option<Vec<Vec<Vec<Candidate>>>> {
    match peel(array) {
        Expr::Array(array) => rows_of(&array.elems, scope),
        Expr::MethodCall(call) if is_iterator_of_same(&call.method) => rows(&call.receiver, scope),
        Expr::MethodCall(call) if call.method == "get_or_init" => {
            rows(initializer(call.args.first()?)?, scope)
        }
        Expr::Call(call) => rows(made_from(call)?, scope),
        Expr::Macro(expr) if makes_list(&expr.mac) => {
            rows_of(&macros::arguments(&expr.mac)?, scope)
        }
        // `phf_map! { "…" => … }`
        Expr::Macro(expr) if makes_map(&expr.mac) => {
            let rows = macros::pairs(&expr.mac)?.into_iter();
            let cells = |row: [Expr; 2]| row.iter().map(|cell| candidates(cell, scope)).collect();
            Some(rows.map(cells).collect())
        }
        _ => None,
    }
}

/// The list that a call makes a set or a table from: `HashSet::from(["…"])`,
/// `LazyLock::new(|| HashSet::from(["…"]))`.
fn made_from(call: &ExprCall) -> Option<&Expr> {
    let argument = call.args.first().filter(|_| call.args.len() == 1)?;
    match peel(argument) {
        Expr::Array(_) | Expr::Macro(_) => Some(argument),
        _ => initializer(argument),
    }
}

/// What a closure gives that is called once.
fn initializer(closure: &Expr) -> Option<&Expr> {
    match peel(closure) {
        Expr::Closure(closure) if closure.inputs.is_empty() => match &*closure.body {
            Expr::Block(body) => match body.block.stmts.as_slice() {
                [Stmt::Expr(only, None)] => Some(only),
                _ => None,
            },
            body => Some(body),
        },
        _ => None,
    }
}

fn rows_of<'e>(
    rows: impl IntoIterator<Item = &'e Expr>,
    scope: &Scope<'_>,
) -> Option<Vec<Vec<Vec<Candidate>>>> {
    let rows = rows.into_iter().map(|row| match peel(row) {
        Expr::Tuple(row) => {
            let cells = row.elems.iter();
            Some(cells.map(|cell| candidates(cell, scope)).collect())
        }
        _ => None,
    });
    rows.collect()
}

/// `vec!`, `hashset!` and their kin.
fn makes_list(mac: &Macro) -> bool {
    ends_in(mac, "vec") || ends_in(mac, "set")
}

/// `hashmap!`, `phf_map!` and their kin.
fn makes_map(mac: &Macro) -> bool {
    ends_in(mac, "map")
}

fn ends_in(mac: &Macro, end: &str) -> bool {
    let last = mac.path.segments.last();
    last.is_some_and(|last| last.ident.to_string().ends_with(end))
}

fn is_iterator_of_same(method: &Ident) -> bool {
    [
        "as_ref",
        "as_slice",
        "cloned",
        "collect",
        "copied",
        "into",
        "into_iter",
        "iter",
        "to_vec",
    ]
    .iter()
    .any(|known| method == known)
}
