//! Which expressions are the error type, and which are a status.

use syn::{Expr, ExprCall, ExprField, ExprIndex, ExprMethodCall, Lit, Member};

use super::literal::{self, Candidate};
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
        Expr::Block(block) => match block.block.stmts.as_slice() {
            [syn::Stmt::Expr(tail, None)] => shape(tail, scope),
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
