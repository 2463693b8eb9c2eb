//! What a block, an `if` or a `match` as a value is.

use syn::{Block, Expr, ExprIf, ExprMatch, Stmt};

use super::literal::{self, Candidate};
use super::pattern;
use super::scope::{Owner, Scope, Shape};
use super::shape::{shape, shape_of_initializer};

/// What a block ends with, with the names that it binds on the way.
pub(super) fn of_block(block: &Block, scope: &Scope<'_>) -> Shape {
    let Some((Stmt::Expr(tail, None), statements)) = block.stmts.split_last() else {
        return Shape::Other;
    };
    if statements.is_empty() {
        return shape(tail, scope);
    }
    let mut scope = scope.clone();
    for statement in statements {
        if let Stmt::Local(local) = statement {
            let value = match &local.init {
                Some(init) => shape_of_initializer(&init.expr, &scope),
                None => Shape::Other,
            };
            pattern::bind(&local.pat, &value, &Owner::Unknown, &mut scope);
        }
    }
    shape(tail, &scope)
}

pub(super) fn of_if(branch: &ExprIf, scope: &Scope<'_>) -> Shape {
    let Some((_, other)) = &branch.else_branch else {
        return Shape::Other;
    };
    let mut inner = scope.clone();
    if let Expr::Let(condition) = &*branch.cond {
        let value = shape(&condition.expr, scope);
        pattern::bind(&condition.pat, &value, &Owner::Unknown, &mut inner);
    }
    let then = (
        of_block(&branch.then_branch, &inner),
        literal::of_block(&branch.then_branch, &inner),
    );
    let other = (shape(other, scope), literal::candidates(other, scope));
    of_alternatives([then, other])
}

pub(super) fn of_match(expr: &ExprMatch, scope: &Scope<'_>) -> Shape {
    let value = shape(&expr.expr, scope);
    of_alternatives(expr.arms.iter().map(|arm| {
        let mut scope = scope.clone();
        pattern::bind(&arm.pat, &value, &Owner::Unknown, &mut scope);
        (
            shape(&arm.body, &scope),
            literal::candidates(&arm.body, &scope),
        )
    }))
}

/// What is an error type in one branch, and a literal in the others, is an error type with these
/// for defaults: `match &err.error_type { Some(code) => code, None => "none" }`.
fn of_alternatives(branches: impl IntoIterator<Item = (Shape, Vec<Candidate>)>) -> Shape {
    let mut found = None;
    let mut defaults = Vec::new();
    for (shape, texts) in branches {
        match shape {
            Shape::ErrorType(error_type) => found = Some(error_type),
            _ => defaults.extend(texts),
        }
    }
    match found {
        Some(error_type) => Shape::ErrorType(error_type.with_defaults(defaults)),
        None => Shape::Other,
    }
}
