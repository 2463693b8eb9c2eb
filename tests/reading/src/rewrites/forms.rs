//! `if let`, `match`, `matches!` and `let … else` say the same.

use quote::quote;
use syn::{Arm, BinOp, Block, Expr, ExprIf, ExprLet, Lit, Local, Pat, Stmt, parse_quote};

use super::Rewrite;
use super::shape::{bound, diverges, may_be_string};
use crate::corpus::Handler;
use crate::places::{Arguments, at_each_block, at_each_expr};

pub(super) fn rewrites() -> Vec<Rewrite> {
    vec![
        of_exprs("`if let` to `match`", if_let_to_match),
        of_exprs("`if let` to `let … else`", if_let_to_let_else),
        of_exprs("`match` to `if let`", match_to_if_let),
        of_exprs("`match` to `matches!`", match_to_matches),
        of_exprs("`match` to `let … else`", match_to_let_else),
        of_exprs("`match` to `if` and `==`", match_to_equation),
        of_exprs("`matches!` to `match`", matches_to_match),
        of_exprs("`matches!` to `if let`", matches_to_if_let),
        of_exprs("`==` to `matches!`", equation_to_matches),
        of_exprs("`==` to `match`", equation_to_match),
        of_blocks("`let … else` to `match`", let_else_to_match),
        of_blocks("`let … else` to `if let`", let_else_to_if_let),
    ]
}

fn of_exprs(name: &str, rewrite: fn(&Expr) -> Option<Expr>) -> Rewrite {
    Rewrite::new(name, move |handler| {
        if is_exhaustive(handler) {
            return vec![];
        }
        at_each_expr(&handler.item, &|expr| rewrite(expr).into_iter().collect())
    })
}

fn of_blocks(name: &str, rewrite: fn(&[Stmt]) -> Option<Vec<Stmt>>) -> Rewrite {
    Rewrite::new(name, move |handler| {
        if is_exhaustive(handler) {
            return vec![];
        }
        at_each_block(&handler.item, &|block| {
            let all = (0..block.stmts.len()).filter_map(|index| {
                let mut block = block.clone();
                let rest = block.stmts.split_off(index);
                block.stmts.extend(rewrite(&rest)?);
                Some(block)
            });
            all.collect()
        })
    })
}

/// Whether each `match` has to name every code, so that it makes a difference whether there is one.
fn is_exhaustive(handler: &Handler) -> bool {
    handler.arguments.contains("exhaustive")
}

/// `if let PAT = expr { then } else { otherwise }`.
fn if_let(expr: &Expr) -> Option<(&ExprLet, &Block, Option<&Expr>)> {
    let Expr::If(whole) = expr else { return None };
    let Expr::Let(cond) = &*whole.cond else {
        return None;
    };
    let otherwise = whole.else_branch.as_ref().map(|(_, expr)| &**expr);
    Some((cond, &whole.then_branch, otherwise))
}

fn if_let_to_match(expr: &Expr) -> Option<Expr> {
    let (ExprLet { pat, expr, .. }, then, otherwise) = if_let(expr)?;
    let otherwise = otherwise.map_or(quote!({}), |expr| quote!(#expr));
    Some(parse_quote!(match (#expr) { #pat => #then, _ => #otherwise }))
}

fn if_let_to_let_else(expr: &Expr) -> Option<Expr> {
    let (ExprLet { pat, expr, .. }, then, otherwise) = if_let(expr)?;
    let Expr::Block(otherwise) = otherwise? else {
        return None;
    };
    if !diverges(&otherwise.block) || pat_is_plain(pat) {
        return None;
    }
    let pat = in_parentheses(pat);
    let stmts = &then.stmts;
    Some(parse_quote!({ let #pat = (#expr) else #otherwise; #(#stmts)* }))
}

/// `match expr { PAT => then, _ => otherwise }`.
fn two_arms(expr: &Expr) -> Option<(&Expr, &Arm, &Arm)> {
    let Expr::Match(whole) = expr else {
        return None;
    };
    let [first, second] = &whole.arms[..] else {
        return None;
    };
    let plain = first.attrs.is_empty() && second.attrs.is_empty();
    (plain && matches!(second.pat, Pat::Wild(_))).then_some((&whole.expr, first, second))
}

fn match_to_if_let(expr: &Expr) -> Option<Expr> {
    let (expr, first, second) = two_arms(expr)?;
    let (then, otherwise) = (&first.body, &second.body);
    let cond = condition(&first.pat, expr);
    Some(parse_quote!(if #cond { #then } else { #otherwise }))
}

/// `let PAT = expr`, and the guard of the pattern.
fn condition(pat: &Pat, expr: &Expr) -> Expr {
    match pat {
        Pat::Guard(whole) => {
            let pat = in_parentheses(&whole.pat);
            let guard = &whole.guard;
            let is_or = matches!(&**guard, Expr::Binary(guard) if matches!(guard.op, BinOp::Or(_)));
            if is_or {
                parse_quote!(let #pat = (#expr) && (#guard))
            } else {
                parse_quote!(let #pat = (#expr) && #guard)
            }
        }
        pat => {
            let pat = in_parentheses(pat);
            parse_quote!(let #pat = (#expr))
        }
    }
}

fn in_parentheses(pat: &Pat) -> Pat {
    match pat {
        Pat::Or(_) => parse_quote!((#pat)),
        pat => pat.clone(),
    }
}

fn is_bool(expr: &Expr, value: bool) -> bool {
    matches!(expr, Expr::Lit(lit) if matches!(&lit.lit, Lit::Bool(lit) if lit.value == value))
}

fn match_to_matches(expr: &Expr) -> Option<Expr> {
    let (expr, first, second) = two_arms(expr)?;
    let pat = &first.pat;
    if is_bool(&first.body, true) && is_bool(&second.body, false) {
        Some(parse_quote!(matches!(#expr, #pat)))
    } else if is_bool(&first.body, false) && is_bool(&second.body, true) {
        Some(parse_quote!(!matches!(#expr, #pat)))
    } else {
        None
    }
}

fn match_to_let_else(expr: &Expr) -> Option<Expr> {
    let (expr, first, second) = two_arms(expr)?;
    let otherwise: Block = {
        let body = &second.body;
        parse_quote!({ #body })
    };
    if matches!(first.pat, Pat::Guard(_)) || !diverges(&otherwise) {
        return None;
    }
    let (pat, then) = (in_parentheses(&first.pat), &first.body);
    Some(parse_quote!({ let #pat = (#expr) else #otherwise; #then }))
}

fn match_to_equation(expr: &Expr) -> Option<Expr> {
    let (expr, first, second) = two_arms(expr)?;
    let Pat::Lit(text) = &first.pat else {
        return None;
    };
    if !matches!(text.lit, Lit::Str(_)) {
        return None;
    }
    let (then, otherwise) = (&first.body, &second.body);
    Some(parse_quote!(if (#expr) == #text { #then } else { #otherwise }))
}

fn matches_call(expr: &Expr) -> Option<(Expr, Pat)> {
    let Expr::Macro(call) = expr else { return None };
    let mut arguments = Arguments::of(&call.mac)?;
    Some((arguments.exprs.remove(0), arguments.pat?))
}

fn matches_to_match(expr: &Expr) -> Option<Expr> {
    let (expr, pat) = matches_call(expr)?;
    Some(parse_quote!(match (#expr) { #pat => true, _ => false }))
}

fn matches_to_if_let(expr: &Expr) -> Option<Expr> {
    let (expr, pat) = matches_call(expr)?;
    let cond = condition(&pat, &expr);
    Some(parse_quote!(if #cond { true } else { false }))
}

/// An equation with a string, and whether it says that both are equal.
fn equation(expr: &Expr) -> Option<(&Expr, Pat, bool)> {
    let Expr::Binary(whole) = expr else {
        return None;
    };
    let Expr::Lit(text) = &*whole.right else {
        return None;
    };
    let equal = match whole.op {
        BinOp::Eq(_) => true,
        BinOp::Ne(_) => false,
        _ => return None,
    };
    let fits = matches!(text.lit, Lit::Str(_)) && may_be_string(&whole.left);
    fits.then(|| (&*whole.left, Pat::Lit(text.clone()), equal))
}

fn equation_to_matches(expr: &Expr) -> Option<Expr> {
    let (left, pat, equal) = equation(expr)?;
    Some(if equal {
        parse_quote!(matches!(&(#left)[..], #pat))
    } else {
        parse_quote!(!matches!(&(#left)[..], #pat))
    })
}

fn equation_to_match(expr: &Expr) -> Option<Expr> {
    let (left, pat, equal) = equation(expr)?;
    Some(if equal {
        parse_quote!((match &(#left)[..] { #pat => true, _ => false }))
    } else {
        parse_quote!((match &(#left)[..] { #pat => false, _ => true }))
    })
}

fn let_else(stmts: &[Stmt]) -> Option<(&Local, &Expr, &Expr)> {
    let Stmt::Local(local) = stmts.first()? else {
        return None;
    };
    let init = local.init.as_ref()?;
    let (_, otherwise) = init.diverge.as_ref()?;
    Some((local, &init.expr, otherwise))
}

fn let_else_to_match(stmts: &[Stmt]) -> Option<Vec<Stmt>> {
    let (Local { pat, .. }, expr, otherwise) = let_else(stmts)?;
    let names: Vec<_> = bound(pat).into_iter().map(|pat| pat.ident).collect();
    let new: Stmt = match &names[..] {
        [] => parse_quote!(match (#expr) { #pat => {} _ => #otherwise }),
        [name] => parse_quote!(let #name = match (#expr) { #pat => #name, _ => #otherwise };),
        names => {
            parse_quote!(let (#(#names),*) = match (#expr) { #pat => (#(#names),*), _ => #otherwise };)
        }
    };
    Some([&[new], &stmts[1..]].concat())
}

fn let_else_to_if_let(stmts: &[Stmt]) -> Option<Vec<Stmt>> {
    let (Local { pat, .. }, expr, otherwise) = let_else(stmts)?;
    if stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(_))) {
        return None;
    }
    let rest = &stmts[1..];
    let new: ExprIf = parse_quote!(if let #pat = (#expr) { #(#rest)* } else #otherwise);
    Some(vec![Stmt::Expr(Expr::If(new), None)])
}

/// Whether the pattern always fits, which `let … else` warns of.
fn pat_is_plain(pat: &Pat) -> bool {
    matches!(pat, Pat::Ident(_) | Pat::Wild(_))
}
