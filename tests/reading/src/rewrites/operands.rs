//! The two sides of a comparison and what is matched: where they are, and that they can be swapped.

use quote::ToTokens;
use syn::{BinOp, Block, Expr, Stmt};

use super::Rewrite;
use super::shape::{is_string_pattern, is_text, may_be_string};
use crate::places::{Arguments, at_each_expr};

/// Which side of a comparison an operand is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Value,
    Text,
    Scrutinee,
}

/// An operand and what can be said of it.
pub(super) struct Operand<'e> {
    pub(super) expr: &'e Expr,
    pub(super) side: Side,
    /// Whether it is compared with strings alone.
    pub(super) is_string: bool,
}

/// The expression once for each operand and each form that `rewrite` gives to it.
pub(super) fn replaced(expr: &Expr, rewrite: &dyn Fn(&Operand) -> Vec<Expr>) -> Vec<Expr> {
    let mut all = Vec::new();
    match expr {
        Expr::Binary(whole) if matches!(whole.op, BinOp::Eq(_) | BinOp::Ne(_)) => {
            for (left, new) in pair(&whole.left, &whole.right, rewrite) {
                let mut whole = whole.clone();
                let side = if left {
                    &mut whole.left
                } else {
                    &mut whole.right
                };
                **side = new;
                all.push(Expr::Binary(whole));
            }
        }
        Expr::Match(whole) => {
            let is_string = whole.arms.iter().all(|arm| is_string_pattern(&arm.pat));
            for new in rewrite(&scrutinee(&whole.expr, is_string)) {
                let mut whole = whole.clone();
                whole.expr = Box::new(new);
                all.push(Expr::Match(whole));
            }
        }
        Expr::Let(whole) => {
            for new in rewrite(&scrutinee(&whole.expr, is_string_pattern(&whole.pat))) {
                let mut whole = whole.clone();
                whole.expr = Box::new(new);
                all.push(Expr::Let(whole));
            }
        }
        Expr::Macro(whole) => {
            let Some(arguments) = Arguments::of(&whole.mac) else {
                return all;
            };
            let name = whole.mac.path.segments.last().unwrap().ident.to_string();
            let new: Vec<(usize, Expr)> = match &arguments.pat {
                Some(pat) => {
                    let scrutinee = scrutinee(&arguments.exprs[0], is_string_pattern(pat));
                    rewrite(&scrutinee)
                        .into_iter()
                        .map(|new| (0, new))
                        .collect()
                }
                None if name.ends_with("_eq") || name.ends_with("_ne") => {
                    let [left, right, ..] = &arguments.exprs[..] else {
                        return all;
                    };
                    let pairs = pair(left, right, rewrite).into_iter();
                    pairs.map(|(left, new)| (usize::from(!left), new)).collect()
                }
                None => return all,
            };
            for (index, new) in new {
                let mut arguments = Arguments::of(&whole.mac).unwrap();
                arguments.exprs[index] = new;
                let mut whole = whole.clone();
                whole.mac.tokens = arguments.to_token_stream();
                all.push(Expr::Macro(whole));
            }
        }
        _ => {}
    }
    all
}

/// The block once for each initial value in it and each form that `rewrite` gives to it.
pub(super) fn initial_values_replaced(
    block: &Block,
    rewrite: &dyn Fn(&Operand) -> Vec<Expr>,
) -> Vec<Block> {
    let mut all = Vec::new();
    for (index, stmt) in block.stmts.iter().enumerate() {
        let Stmt::Local(local) = stmt else { continue };
        let Some(init) = &local.init else { continue };
        if matches!(&*init.expr, Expr::Reference(value) if value.mutability.is_some()) {
            continue;
        }
        for new in rewrite(&scrutinee(&init.expr, false)) {
            let mut block = block.clone();
            if let Stmt::Local(local) = &mut block.stmts[index] {
                *local.init.as_mut().unwrap().expr = new;
            }
            all.push(block);
        }
    }
    all
}

fn scrutinee(expr: &Expr, is_string: bool) -> Operand<'_> {
    Operand {
        expr,
        side: Side::Scrutinee,
        is_string: is_string && may_be_string(expr),
    }
}

fn pair(left: &Expr, right: &Expr, rewrite: &dyn Fn(&Operand) -> Vec<Expr>) -> Vec<(bool, Expr)> {
    let is_string = may_be_string(left) && may_be_string(right);
    let text_is_left = is_text(left) && !is_text(right);
    let side = |is_left| {
        if is_left == text_is_left {
            Side::Text
        } else {
            Side::Value
        }
    };
    let operand = |expr, is_left| Operand {
        expr,
        side: side(is_left),
        is_string,
    };
    let new_left = rewrite(&operand(left, true))
        .into_iter()
        .map(|new| (true, new));
    let new_right = rewrite(&operand(right, false))
        .into_iter()
        .map(|new| (false, new));
    new_left.chain(new_right).collect()
}

pub(super) fn rewrites() -> Vec<Rewrite> {
    vec![
        Rewrite::new("operands of an equation swapped", |handler| {
            at_each_expr(&handler.item, &|expr| match expr {
                Expr::Binary(whole) if matches!(whole.op, BinOp::Eq(_) | BinOp::Ne(_)) => {
                    let mut whole = whole.clone();
                    std::mem::swap(&mut whole.left, &mut whole.right);
                    vec![Expr::Binary(whole)]
                }
                _ => vec![],
            })
        }),
        Rewrite::new("operands of an assertion swapped", |handler| {
            at_each_expr(&handler.item, &|expr| match expr {
                Expr::Macro(whole) => {
                    let name = whole.mac.path.segments.last().unwrap().ident.to_string();
                    let arguments = Arguments::of(&whole.mac);
                    let Some(mut arguments) = arguments.filter(|it| it.exprs.len() > 1) else {
                        return vec![];
                    };
                    if !name.ends_with("_eq") && !name.ends_with("_ne") {
                        return vec![];
                    }
                    arguments.exprs.swap(0, 1);
                    let mut whole = whole.clone();
                    whole.mac.tokens = arguments.to_token_stream();
                    vec![Expr::Macro(whole)]
                }
                _ => vec![],
            })
        }),
    ]
}
