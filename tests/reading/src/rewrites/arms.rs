//! An arm for each of two patterns, or one for both.

use quote::ToTokens;
use syn::{Arm, Expr, Pat, parse_quote};

use super::Rewrite;
use super::shape::{bound, has_text};
use crate::places::at_each_expr;

pub(super) fn rewrites() -> Vec<Rewrite> {
    vec![
        Rewrite::new("arm with two patterns split", |handler| {
            at_each_expr(&handler.item, &|expr| of_arms(expr, split))
        }),
        Rewrite::new("two arms joined", |handler| {
            at_each_expr(&handler.item, &|expr| of_arms(expr, joined))
        }),
        Rewrite::new("arm without effect put before", |handler| {
            at_each_expr(&handler.item, &|expr| match expr {
                Expr::Match(whole) => {
                    let mut whole = whole.clone();
                    whole
                        .arms
                        .insert(0, parse_quote!(_ if false => unreachable!(),));
                    vec![Expr::Match(whole)]
                }
                _ => vec![],
            })
        }),
    ]
}

/// The number of arms that are replaced, and what takes their place.
type OfArms = fn(&[Arm]) -> Option<(usize, Vec<Arm>)>;

/// The match once for each of its arms that `rewrite` gives two or one for.
fn of_arms(expr: &Expr, rewrite: OfArms) -> Vec<Expr> {
    let Expr::Match(whole) = expr else {
        return vec![];
    };
    let all = (0..whole.arms.len()).filter_map(|index| {
        let mut whole = whole.clone();
        let (taken, new) = rewrite(&whole.arms[index..])?;
        whole.arms.splice(index..index + taken, new);
        Some(Expr::Match(whole))
    });
    all.collect()
}

fn split(arms: &[Arm]) -> Option<(usize, Vec<Arm>)> {
    let arm = &arms[0];
    let (pat, guard) = match &arm.pat {
        Pat::Guard(pat) => (&*pat.pat, Some(pat)),
        pat => (pat, None),
    };
    let Pat::Or(or) = pat else { return None };
    // A second copy would be reported, too.
    if has_text(&arm.body) || guard.is_some_and(|guard| has_text(&guard.guard)) {
        return None;
    }
    let each = or.cases.iter().map(|case| {
        let mut arm = arm.clone();
        arm.comma = Some(parse_quote!(,));
        arm.pat = match guard {
            Some(guard) => {
                let mut guard = guard.clone();
                guard.pat = Box::new(case.clone());
                Pat::Guard(guard)
            }
            None => case.clone(),
        };
        arm
    });
    Some((1, each.collect()))
}

fn joined(arms: &[Arm]) -> Option<(usize, Vec<Arm>)> {
    let [first, second, ..] = arms else {
        return None;
    };
    let same_body =
        first.body.to_token_stream().to_string() == second.body.to_token_stream().to_string();
    let guarded = |arm: &Arm| matches!(arm.pat, Pat::Guard(_)) || !arm.attrs.is_empty();
    let names = |arm: &Arm| {
        let mut names: Vec<_> = bound(&arm.pat)
            .into_iter()
            .map(|pat| pat.ident.to_string())
            .collect();
        names.sort();
        names
    };
    let catches_all = |arm: &Arm| matches!(arm.pat, Pat::Wild(_) | Pat::Ident(_));
    if !same_body
        || guarded(first)
        || guarded(second)
        || catches_all(second)
        || has_text(&first.body)
        || names(first) != names(second)
    {
        return None;
    }
    let (first_pat, second_pat) = (without_bar(&first.pat), without_bar(&second.pat));
    let mut arm = first.clone();
    arm.pat = syn::parse::Parser::parse2(
        Pat::parse_multi_with_leading_vert,
        quote::quote!(#first_pat | #second_pat),
    )
    .expect("a pattern");
    arm.comma = Some(parse_quote!(,));
    Some((2, vec![arm]))
}

fn without_bar(pat: &Pat) -> Pat {
    let mut pat = pat.clone();
    if let Pat::Or(or) = &mut pat {
        or.leading_vert = None;
    }
    pat
}
