//! Which expressions are the error type, and which are a status.

use syn::{Block, Expr, ExprCall, ExprField, ExprIndex, ExprMethodCall, Lit, Member, Pat, Stmt};

use super::literal::{self, Candidate};
use super::pattern;
use super::scope::{ErrorType, Owner, Scope, Shape, is_named, is_status_name, place};
use super::transparent::{
    argument_of_transparent_call, is_string_method, is_transparent, is_transparent_function, peel,
};

/// What the expression is, as far as comparisons care.
pub(super) fn shape(expr: &Expr, scope: &Scope<'_>) -> Shape {
    let expr = peel(expr);
    if matches!(expr, Expr::Field(_)) && place(expr).is_some_and(|place| scope.is_on(&place)) {
        return ErrorType::of(owner(expr, scope));
    }
    match expr {
        Expr::Path(path) => match path.path.get_ident() {
            Some(name) => scope.lookup(&name.to_string()),
            None => Shape::Other,
        },
        Expr::Field(field) => of_field(field, scope),
        Expr::MethodCall(call) => of_method_call(call, scope),
        Expr::Call(call) => of_call(call, scope),
        Expr::Index(index) => of_index(index, scope),
        Expr::Tuple(tuple) => Shape::Tuple(shapes(&tuple.elems, scope)),
        Expr::Array(array) => Shape::Tuple(shapes(&array.elems, scope)),
        Expr::Cast(cast) => match shape(&cast.expr, scope) {
            status @ Shape::Status(_) => status,
            _ => Shape::Other,
        },
        Expr::Block(block) => match tail(&block.block) {
            Some(tail) => shape(tail, scope),
            None => Shape::Other,
        },
        Expr::Match(expr) => {
            let value = shape(&expr.expr, scope);
            let arms = expr.arms.iter().map(|arm| (&arm.pat, &*arm.body));
            of_branches(&value, arms, scope)
        }
        Expr::If(branch) => match (&*branch.cond, &branch.else_branch) {
            (Expr::Let(condition), Some((_, other))) => {
                let value = shape(&condition.expr, scope);
                let Some(body) = tail(&branch.then_branch) else {
                    return Shape::Other;
                };
                let wild = Pat::Wild(syn::PatWild {
                    attrs: Vec::new(),
                    underscore_token: <syn::Token![_]>::default(),
                });
                let branches = [(&*condition.pat, body), (&wild, &**other)];
                of_branches(&value, branches.into_iter(), scope)
            }
            _ => Shape::Other,
        },
        Expr::Macro(expr) if expr.mac.path.is_ident("dbg") => {
            let arguments = super::macros::arguments(&expr.mac).unwrap_or_default();
            match arguments.as_slice() {
                [only] => shape(only, scope),
                _ => Shape::Other,
            }
        }
        _ => Shape::Other,
    }
}

/// The expression that is all of a block.
fn tail(block: &Block) -> Option<&Expr> {
    match block.stmts.as_slice() {
        [Stmt::Expr(tail, None)] => Some(tail),
        _ => None,
    }
}

/// What is an error type in one branch, and a literal in the others, is an error type with these
/// for defaults: `match &err.error_type { Some(code) => code, None => "none" }`.
fn of_branches<'e>(
    value: &Shape,
    branches: impl Iterator<Item = (&'e Pat, &'e Expr)>,
    scope: &Scope<'_>,
) -> Shape {
    let mut found: Option<ErrorType> = None;
    let mut defaults = Vec::new();
    for (pat, body) in branches {
        let mut scope = scope.clone();
        pattern::bind(pat, value, &Owner::Unknown, &mut scope);
        match shape(body, &scope) {
            Shape::ErrorType(error_type) => found = Some(error_type),
            _ => defaults.extend(text(body)),
        }
    }
    let Some(mut error_type) = found else {
        return Shape::Other;
    };
    defaults.extend(error_type.defaults.iter().cloned());
    error_type.defaults = defaults.into();
    Shape::ErrorType(error_type)
}

fn shapes<'a>(exprs: impl IntoIterator<Item = &'a Expr>, scope: &Scope<'_>) -> Vec<Shape> {
    exprs.into_iter().map(|expr| shape(expr, scope)).collect()
}

/// What a local is bound to: also the strings that it holds, where they can be read.
pub(super) fn shape_of_initializer(expr: &Expr, scope: &Scope<'_>) -> Shape {
    match shape(expr, scope) {
        Shape::Other | Shape::Tuple(_) if is_array(expr) => {
            let elements = literal::elements(expr, scope).unwrap_or_default();
            known(elements, true)
        }
        Shape::Other => known(literal::candidates(expr, scope), false),
        shape => shape,
    }
}

fn is_array(expr: &Expr) -> bool {
    match peel(expr) {
        Expr::Array(_) => true,
        Expr::Macro(expr) => expr.mac.path.is_ident("vec"),
        _ => false,
    }
}

pub(super) fn known(candidates: Vec<Candidate>, array: bool) -> Shape {
    if candidates.is_empty() {
        return Shape::Other;
    }
    Shape::Known {
        candidates: candidates.into(),
        array,
    }
}

/// The value that a field or a method's result belongs to.
pub(super) fn owner(value: &Expr, scope: &Scope<'_>) -> Owner {
    place(value).map_or(Owner::Unknown, |place| scope.owner(&place))
}

fn of_field(field: &ExprField, scope: &Scope<'_>) -> Shape {
    match &field.member {
        name if is_named(name, "error_type") => ErrorType::of(owner(&field.base, scope)),
        Member::Named(name) if is_status_name(&name.to_string()) => {
            Shape::Status(owner(&field.base, scope))
        }
        Member::Named(_) => Shape::Other,
        Member::Unnamed(index) => match shape(&field.base, scope) {
            Shape::Tuple(mut elements) if (index.index as usize) < elements.len() => {
                elements.swap_remove(index.index as usize)
            }
            _ => Shape::Other,
        },
    }
}

fn of_method_call(call: &ExprMethodCall, scope: &Scope<'_>) -> Shape {
    let name = call.method.to_string();
    let first = call.args.first();
    match (name.as_str(), first) {
        ("error_type", None) => return ErrorType::of(owner(&call.receiver, scope)),
        ("status_code" | "status", None) => return Shape::Status(owner(&call.receiver, scope)),
        // JSON: `body.get("error_type")`
        ("get" | "pointer" | "remove", Some(key)) if names(key, "error_type") => {
            return ErrorType::of(owner(&call.receiver, scope));
        }
        _ => {}
    }
    let hands_on = match name.as_str() {
        "as_u16" => true,
        "and_then" | "map" => first.is_some_and(is_transparent_function),
        _ => is_transparent(&call.method),
    };
    if !hands_on {
        return Shape::Other;
    }
    match shape(&call.receiver, scope) {
        Shape::ErrorType(mut error_type) => {
            error_type.is_string |= is_string_method(&call.method);
            let default = match (name.as_str(), first) {
                ("unwrap_or", Some(default)) => text(default),
                ("unwrap_or_else", Some(Expr::Closure(closure))) => text(&closure.body),
                ("unwrap_or_default", None) | ("unwrap_or_else", Some(_)) => Some(String::new()),
                _ => None,
            };
            if let Some(default) = default {
                let mut defaults = error_type.defaults.to_vec();
                defaults.push(default);
                error_type.defaults = defaults.into();
            }
            Shape::ErrorType(error_type)
        }
        // Text that is read off the code is told by `literal`.
        Shape::Known { .. } => Shape::Other,
        shape => shape,
    }
}

/// The text of a literal, seen through what leaves it what it is.
fn text(expr: &Expr) -> Option<String> {
    match peel(expr) {
        Expr::Lit(expr) => match &expr.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        Expr::MethodCall(call) if is_transparent(&call.method) => text(&call.receiver),
        Expr::Call(call) if call.args.is_empty() => Some(String::new()),
        Expr::Call(call) => text(argument_of_transparent_call(call)?),
        _ => None,
    }
}

fn of_call(call: &ExprCall, scope: &Scope<'_>) -> Shape {
    if let Some(argument) = argument_of_transparent_call(call) {
        return match shape(argument, scope) {
            Shape::Known { .. } => Shape::Other,
            shape => shape,
        };
    }
    // `ErrorResponse::error_type(&err)`, `u16::from(err.status_code)`
    let Expr::Path(function) = peel(&call.func) else {
        return Shape::Other;
    };
    let (Some(last), Some(argument)) = (function.path.segments.last(), call.args.first()) else {
        return Shape::Other;
    };
    if last.ident == "error_type" {
        return ErrorType::of(owner(argument, scope));
    }
    match shape(argument, scope) {
        status @ Shape::Status(_) if last.ident == "from" => status,
        _ => Shape::Other,
    }
}

/// JSON: `body["error_type"]`.
fn of_index(index: &ExprIndex, scope: &Scope<'_>) -> Shape {
    if names(&index.index, "error_type") {
        ErrorType::of(owner(&index.expr, scope))
    } else if names(&index.index, "status_code") {
        Shape::Status(owner(&index.expr, scope))
    } else {
        Shape::Other
    }
}

fn names(key: &Expr, name: &str) -> bool {
    text(key).is_some_and(|key| key.trim_start_matches('/') == name)
}
