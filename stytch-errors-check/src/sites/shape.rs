//! Which expressions are the error type, and which are a status.

use syn::{
    Expr, ExprCall, ExprClosure, ExprField, ExprIndex, ExprMethodCall, GenericArgument, Lit, Macro,
    Member, UnOp,
};

use super::branch;
use super::in_result;
use super::lists::{self, any_of, columns};
use super::literal::{self, Candidate};
use super::names::{is_named, is_status_name, place, plain_name};
use super::parts::{self, Part};
use super::pattern;
use super::scope::Scope;
use super::transparent::{
    argument_of_transparent_call, is_altering, is_of_list, is_of_option, is_string_method,
    is_transparent, is_unwrapping, makes_list, peel, peel_references,
};
use super::value::{Certainty, ErrorType, Owner, Shape, Within};

/// What the expression is, as far as comparisons care.
pub(super) fn shape(expr: &Expr, scope: &Scope<'_>) -> Shape {
    let expr = peel_references(expr);
    if matches!(expr, Expr::Field(_)) && place(expr).is_some_and(|place| scope.is_on(&place)) {
        return Shape::ErrorType(ErrorType::of(owner(expr, scope)));
    }
    match expr {
        Expr::Path(path) => match path.path.get_ident() {
            Some(name) => scope.lookup(&plain_name(name)),
            None => Shape::Other,
        },
        Expr::Field(field) => of_field(field, scope),
        Expr::MethodCall(call) => of_method_call(call, scope),
        Expr::Call(call) => of_call(call, scope),
        Expr::Index(index) => of_index(index, scope),
        Expr::Tuple(tuple) => Shape::Tuple(shapes(&tuple.elems, scope)),
        Expr::Array(array) => Shape::Tuple(shapes(&array.elems, scope)),
        Expr::Cast(cast) => without_text(shape(&cast.expr, scope)),
        Expr::Try(expr) => pattern::unwrapped(&shape(&expr.expr, scope)),
        Expr::Unary(expr) if matches!(expr.op, UnOp::Deref(_)) => {
            without_text(shape(&expr.expr, scope))
        }
        Expr::Async(block) => branch::of_block(&block.block, scope),
        Expr::Await(expr) => shape(&expr.base, scope),
        Expr::Block(block) if block.label.is_some() => scope.noted_value(block),
        Expr::Loop(expr) => scope.noted_value(expr),
        Expr::Block(block) => branch::of_block(&block.block, scope),
        Expr::Unsafe(block) => branch::of_block(&block.block, scope),
        Expr::Match(expr) => branch::of_match(expr, scope),
        Expr::If(expr) => branch::of_if(expr, scope),
        Expr::Macro(expr) => of_macro(&expr.mac, scope),
        _ => Shape::Other,
    }
}

/// Text that is read off the code and then changed is told by `literal`, if at all.
fn without_text(shape: Shape) -> Shape {
    match shape {
        Shape::Known { .. } => Shape::Other,
        shape => shape,
    }
}

fn shapes<'a>(exprs: impl IntoIterator<Item = &'a Expr>, scope: &Scope<'_>) -> Vec<Shape> {
    exprs.into_iter().map(|expr| shape(expr, scope)).collect()
}

/// What a local is bound to: also the strings that it holds, where they can be read.
pub(super) fn shape_of_initializer(expr: &Expr, scope: &Scope<'_>) -> Shape {
    if let Expr::Tuple(tuple) = peel_references(expr) {
        let elements = tuple.elems.iter();
        return Shape::Tuple(
            elements
                .map(|expr| shape_of_initializer(expr, scope))
                .collect(),
        );
    }
    let shape = shape(expr, scope);
    let holds_error_type =
        matches!(&shape, Shape::Tuple(elements) if elements.iter().any(Shape::is_error_type));
    if holds_error_type || !matches!(shape, Shape::Other | Shape::Tuple(_)) {
        return shape;
    }
    if let Some(columns) = columns(expr, scope) {
        if columns
            .iter()
            .any(|column| matches!(column, Shape::Known { .. }))
        {
            return Shape::Table(columns.into());
        }
    }
    match lists::elements(expr, scope) {
        Some(elements) if !elements.is_empty() => known(elements, true),
        _ => match (shape, expr) {
            // What is borrowed mutably need not stay what it is.
            (Shape::Other, Expr::Reference(reference)) if reference.mutability.is_some() => {
                Shape::Other
            }
            (Shape::Other, expr) => known(literal::candidates(expr, scope), false),
            (shape, _) => shape,
        },
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
        name if is_named(name, "error_type") => {
            Shape::ErrorType(ErrorType::of(owner(&field.base, scope)))
        }
        Member::Named(name) if is_status_name(&name.to_string()) => {
            Shape::Status(owner(&field.base, scope))
        }
        Member::Named(_) => Shape::Other,
        Member::Unnamed(index) => match shape(&field.base, scope) {
            // The string in a type of its own: `struct ErrorType(String)`.
            error_type @ Shape::ErrorType(_) if index.index == 0 => error_type,
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
        ("error_type", None) => {
            return Shape::ErrorType(ErrorType::of(owner(&call.receiver, scope)));
        }
        ("status_code", None) => return Shape::Status(owner(&call.receiver, scope)),
        ("status", None) => return Shape::Status(owner(&call.receiver, scope).of_response()),
        // JSON: `body.get("error_type")`
        ("get" | "pointer" | "remove", Some(key)) if names(key, "error_type") => {
            return Shape::ErrorType(ErrorType::of_json(owner(&call.receiver, scope)));
        }
        ("parse", None) if makes_string(call) => {
            return match shape(&call.receiver, scope) {
                Shape::ErrorType(mut error_type) => {
                    error_type.within = Within::Value;
                    Shape::ErrorType(error_type)
                }
                _ => Shape::Other,
            };
        }
        ("enumerate", None) => {
            return Shape::Tuple(vec![Shape::Other, shape(&call.receiver, scope)]);
        }
        ("chain", Some(other)) => {
            return any_of(vec![shape(&call.receiver, scope), shape(other, scope)]);
        }
        ("zip", Some(other)) => {
            return Shape::Tuple(vec![shape(&call.receiver, scope), shape(other, scope)]);
        }
        _ => {}
    }
    if MAPPING.contains(&name.as_str()) {
        return of_mapped(call, scope);
    }
    let of_number = ["as_u16", "as_u64", "as_i64"].contains(&name.as_str());
    let hands_on = of_number || is_transparent(&call.method) || is_of_list(&call.method);
    if is_altering(&call.method) {
        return match shape(&call.receiver, scope) {
            Shape::ErrorType(error_type) if error_type.within != Within::Nothing => Shape::Other,
            Shape::ErrorType(_) | Shape::Altered => Shape::Altered,
            _ => Shape::Other,
        };
    }
    if !hands_on && !in_result::is_of_result(&call.method) {
        return Shape::Other;
    }
    let mut error_type = match shape(&call.receiver, scope) {
        Shape::ErrorType(error_type) if error_type.within == Within::Error => {
            return in_result::of_method(error_type, &call.method);
        }
        _ if !hands_on => return Shape::Other,
        Shape::ErrorType(error_type) => error_type,
        shape => return without_text(shape),
    };
    if is_string_method(&call.method) {
        error_type.string = Certainty::Sure;
    } else if name == "into" {
        error_type.string = Certainty::Doubtful;
    }
    if is_of_option(&call.method) {
        error_type.within = Within::Value;
    } else if is_unwrapping(&call.method) {
        error_type.within = Within::Nothing;
    } else if makes_list(&call.method) {
        if makes_string(call) {
            return Shape::Other;
        }
        error_type.within = Within::List;
    }
    match (name.as_str(), first) {
        ("or" | "or_else" | "unwrap_or" | "unwrap_or_else", Some(instead)) => {
            branch::of_default(error_type, instead, scope)
        }
        ("unwrap_or_default", None) => {
            let empty = Candidate::Text(String::new(), call.method.span());
            Shape::ErrorType(error_type.with_defaults([empty]))
        }
        _ => Shape::ErrorType(error_type),
    }
}

/// Whether a method is told to make a string, as in `collect::<String>()`, which makes one of all.
fn makes_string(call: &ExprMethodCall) -> bool {
    let arguments = call.turbofish.iter().flat_map(|turbofish| &turbofish.args);
    let mut types = arguments.filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.any(pattern::is_owned_string)
}

/// Methods whose closure makes the value.
pub(super) const MAPPING: &[&str] = &[
    "and_then",
    "filter_map",
    "flat_map",
    "map",
    "map_err",
    "map_or",
    "map_or_else",
];

/// `option.map(|err| err.error_type.as_str())`: what the closure ends with, in an `Option` or an
/// iterator again, or with what `map_or` gives for a default.
fn of_mapped(call: &ExprMethodCall, scope: &Scope<'_>) -> Shape {
    let (Some(first), Some(function)) = (call.args.first(), call.args.last()) else {
        return Shape::Other;
    };
    let value = match shape(&call.receiver, scope) {
        Shape::ErrorType(error_type) if error_type.within == Within::Error => {
            if call.method != "map_err" {
                return in_result::of_method(error_type, &call.method);
            }
            in_result::error_of(error_type)
        }
        // The value stays what it is.
        value @ Shape::ErrorType(_) if call.method == "map_err" => return value,
        value => value,
    };
    let mapped = match peel(function) {
        Expr::Closure(closure) => {
            let mut scope = scope.clone();
            if let Some(input) = closure.inputs.first() {
                let value = pattern::unwrapped(&without_text(value));
                pattern::bind(input, &value, &Owner::Unknown, &mut scope);
            }
            shape(&closure.body, &scope)
        }
        Expr::Path(function) => match function.path.segments.last() {
            Some(last) if last.ident == "error_type" => {
                Shape::ErrorType(ErrorType::of(Owner::Unknown))
            }
            Some(last) if is_transparent(&last.ident) => value,
            _ => return Shape::Other,
        },
        _ => return Shape::Other,
    };
    let mut error_type = match mapped {
        Shape::ErrorType(error_type) => error_type,
        // `(err.status_code, err.error_type)`
        tuple @ Shape::Tuple(_) if call.args.len() == 1 => return tuple,
        Shape::Altered => return Shape::Altered,
        _ => return Shape::Other,
    };
    if call.method == "map_err" {
        error_type.within = Within::Error;
    } else if call.args.len() == 1 {
        error_type.within = Within::Value;
    } else {
        error_type.within = Within::Nothing;
        return branch::of_default(error_type, first, scope);
    }
    Shape::ErrorType(error_type)
}

fn of_call(call: &ExprCall, scope: &Scope<'_>) -> Shape {
    if let Some(argument) = argument_of_transparent_call(call) {
        return match shape(argument, scope) {
            Shape::Known { .. } => Shape::Other,
            shape => shape,
        };
    }
    // `(|| Some(body?.error_type.as_str()))()`
    if let Expr::Closure(closure) = peel(&call.func) {
        let mut inner = scope.clone();
        for (input, argument) in closure.inputs.iter().zip(&call.args) {
            let value = shape(argument, scope);
            pattern::bind(input, &value, &owner(argument, scope), &mut inner);
        }
        return of_closure(closure, &inner);
    }
    // `ErrorResponse::error_type(&err)`, `u16::from(err.status_code)`
    let Expr::Path(function) = peel(&call.func) else {
        return Shape::Other;
    };
    if let Shape::Helper(helper) = shape(&call.func, scope) {
        if let Some(returns) = &helper.returns {
            return Shape::ErrorType(returns.clone());
        }
    }
    let (Some(last), Some(argument)) = (function.path.segments.last(), call.args.first()) else {
        return Shape::Other;
    };
    if last.ident == "error_type" {
        return Shape::ErrorType(ErrorType::of(owner(argument, scope)));
    }
    match shape(argument, scope) {
        status @ Shape::Status(_) if last.ident == "from" => status,
        _ => Shape::Other,
    }
}

/// What a closure gives, unless it may return something else before its end.
fn of_closure(closure: &ExprClosure, scope: &Scope<'_>) -> Shape {
    let mut returns = false;
    parts::of_expr(&closure.body, &mut |part| {
        returns |= matches!(part, Part::Expr(Expr::Return(_)));
    });
    if returns {
        return Shape::Other;
    }
    shape(&closure.body, scope)
}

/// `dbg!(err.error_type)`, `format!("{}", err.error_type)`, `format!("{error_type}")`
fn of_macro(mac: &Macro, scope: &Scope<'_>) -> Shape {
    let formats = mac.path.is_ident("format");
    if !formats && !mac.path.is_ident("dbg") {
        return Shape::Other;
    }
    let arguments = super::macros::arguments(mac).unwrap_or_default();
    let formatted = match arguments.as_slice() {
        [only] if !formats => return shape(only, scope),
        [format, value] if text(format).as_deref() == Some("{}") => shape(value, scope),
        [format] => match text(format).as_deref().and_then(in_braces) {
            Some(name) => scope.lookup(name),
            None => Shape::Other,
        },
        _ => Shape::Other,
    };
    match formatted {
        error_type @ Shape::ErrorType(_) => error_type,
        _ => Shape::Other,
    }
}

fn in_braces(format: &str) -> Option<&str> {
    format.strip_prefix('{')?.strip_suffix('}')
}

/// JSON: `body["error_type"]`.
fn of_index(index: &ExprIndex, scope: &Scope<'_>) -> Shape {
    if names(&index.index, "error_type") {
        Shape::ErrorType(ErrorType::of_json(owner(&index.expr, scope)))
    } else if names(&index.index, "status_code") {
        Shape::Status(owner(&index.expr, scope))
    } else if matches!(&*index.index, Expr::Range(_)) {
        match shape(&index.expr, scope) {
            Shape::ErrorType(error_type) if error_type.within != Within::List => Shape::Altered,
            shape => shape,
        }
    } else if matches!(&*index.index, Expr::Lit(index) if matches!(index.lit, Lit::Int(_))) {
        match shape(&index.expr, scope) {
            list @ Shape::ErrorType(_) => pattern::unwrapped(&list),
            _ => Shape::Other,
        }
    } else {
        Shape::Other
    }
}

fn names(key: &Expr, name: &str) -> bool {
    // In a pointer, the last part is the key.
    text(key).is_some_and(|key| key.rsplit('/').next() == Some(name))
}

fn text(expr: &Expr) -> Option<String> {
    match peel(expr) {
        Expr::Lit(text) => match &text.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}
