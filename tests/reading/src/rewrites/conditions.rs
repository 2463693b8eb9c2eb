//! Conditions that say the same in another way.

use syn::{BinOp, Expr, ExprIf, UnOp, parse_quote};

use super::Rewrite;
use super::shape::has_let;
use crate::places::at_each_expr;

pub(super) fn rewrites() -> Vec<Rewrite> {
    let of_exprs = |name: &str, rewrite: fn(&Expr) -> Option<Expr>| {
        Rewrite::new(name, move |handler| {
            at_each_expr(&handler.item, &|expr| rewrite(expr).into_iter().collect())
        })
    };
    vec![
        of_exprs("`==` to `!(… != …)`", |expr| {
            let Expr::Binary(whole) = expr else {
                return None;
            };
            let mut whole = whole.clone();
            whole.op = match whole.op {
                BinOp::Eq(_) => parse_quote!(!=),
                BinOp::Ne(_) => parse_quote!(==),
                _ => return None,
            };
            Some(parse_quote!(!(#whole)))
        }),
        of_exprs("condition negated twice", |expr| {
            let whole = plain_if(expr)?;
            let mut whole = whole.clone();
            let cond = &whole.cond;
            whole.cond = parse_quote!(!!(#cond));
            Some(Expr::If(whole))
        }),
        of_exprs("branches exchanged", |expr| {
            let ExprIf {
                cond,
                then_branch,
                else_branch,
                ..
            } = plain_if(expr)?;
            let (_, otherwise) = else_branch.as_ref()?;
            Some(parse_quote!(if !(#cond) { #otherwise } else #then_branch))
        }),
        of_exprs("`if` to a match on `true`", |expr| {
            let ExprIf {
                cond,
                then_branch,
                else_branch,
                ..
            } = plain_if(expr)?;
            let otherwise = else_branch.as_ref().map(|(_, expr)| &**expr);
            let otherwise = otherwise.cloned().unwrap_or_else(|| parse_quote!({}));
            Some(parse_quote!(match (#cond) { true => #then_branch, false => #otherwise }))
        }),
        of_exprs("condition computed before", |expr| {
            let whole = plain_if(expr)?;
            let mut after = whole.clone();
            after.cond = parse_quote!(holds);
            let cond = &whole.cond;
            Some(parse_quote!({ let holds = #cond; #after }))
        }),
        of_exprs("`&&` to nested `if`", |expr| match expr {
            Expr::Binary(whole) if matches!(whole.op, BinOp::And(_)) && !has_let(expr) => {
                let (left, right) = (&whole.left, &whole.right);
                Some(parse_quote!((if #left { #right } else { false })))
            }
            _ => None,
        }),
        of_exprs("`if` with `&&` to nested `if`", |expr| {
            let Expr::If(whole) = expr else { return None };
            let Expr::Binary(cond) = &*whole.cond else {
                return None;
            };
            if !matches!(cond.op, BinOp::And(_)) || whole.else_branch.is_some() {
                return None;
            }
            let (left, right, then) = (&cond.left, &cond.right, &whole.then_branch);
            Some(parse_quote!(if #left { if #right #then }))
        }),
        of_exprs("`&&` to `!(!… || !…)`", |expr| match expr {
            Expr::Binary(whole) if matches!(whole.op, BinOp::And(_)) && !has_let(expr) => {
                let (left, right) = (&whole.left, &whole.right);
                Some(parse_quote!((!(!(#left) || !(#right)))))
            }
            _ => None,
        }),
        of_exprs("`||` to `!(!… && !…)`", |expr| match expr {
            Expr::Binary(whole) if matches!(whole.op, BinOp::Or(_)) => {
                let (left, right) = (&whole.left, &whole.right);
                Some(parse_quote!((!(!(#left) && !(#right)))))
            }
            _ => None,
        }),
        of_exprs("conjuncts swapped", |expr| match expr {
            Expr::Binary(whole) if matches!(whole.op, BinOp::And(_)) && !has_let(expr) => {
                let (left, right) = (&whole.left, &whole.right);
                Some(parse_quote!(((#right) && (#left))))
            }
            _ => None,
        }),
        of_exprs("negation to `== false`", |expr| match expr {
            Expr::Unary(whole) if matches!(whole.op, UnOp::Not(_)) => {
                let inner = &whole.expr;
                Some(parse_quote!(((#inner) == false)))
            }
            _ => None,
        }),
    ]
}

/// An `if` without `let`.
fn plain_if(expr: &Expr) -> Option<&ExprIf> {
    match expr {
        Expr::If(whole) if !has_let(&whole.cond) => Some(whole),
        _ => None,
    }
}
