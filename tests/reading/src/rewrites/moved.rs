//! A comparison moved to where it is computed: a closure, a function, a method, a loop.

use quote::ToTokens;
use syn::{BinOp, Expr, ImplItemFn, Item, ItemFn, ItemImpl, Lit, parse_quote};

use super::Rewrite;
use super::shape::{is_text, leaves, may_be_string, mentions};
use crate::places::at_each_expr;

pub(super) fn rewrites() -> Vec<Rewrite> {
    let of_exprs = |name: &str, rewrite: fn(&Expr) -> Option<Expr>| {
        Rewrite::new(name, move |handler| {
            at_each_expr(&handler.item, &|expr| rewrite(expr).into_iter().collect())
        })
    };
    vec![
        of_exprs("comparison in a named closure", |expr| {
            let comparison = comparison(expr)?;
            Some(parse_quote!({ let compare = || #comparison; compare() }))
        }),
        of_exprs("comparison in a loop", |expr| {
            let comparison = comparison(expr)?;
            Some(parse_quote!(loop { break #comparison }))
        }),
        of_exprs("comparison in a loop that remembers", |expr| {
            let comparison = comparison(expr)?;
            Some(
                parse_quote!({ let mut found = false; for _ in 0..1 { if #comparison { found = true; } } found }),
            )
        }),
        of_exprs("comparison bound", |expr| {
            let comparison = comparison(expr)?;
            Some(parse_quote!({ let found = #comparison; found }))
        }),
        of_exprs("operands bound", |expr| {
            let comparison = equation(expr)?;
            let (left, op, right) = (&comparison.left, comparison.op, &comparison.right);
            Some(parse_quote!({ let left = #left; let right = #right; left #op right }))
        }),
        of_exprs("operands through a closure", |expr| {
            let comparison = of_strings(expr)?;
            let (left, op, right) = (&comparison.left, comparison.op, &comparison.right);
            Some(
                parse_quote!({ let same = |left: &str, right: &str| left #op right; same(&#left, &#right) }),
            )
        }),
        of_exprs("comparison in an inner function", |expr| {
            let comparison = of_strings(expr)?;
            let (left, op, right) = (&comparison.left, comparison.op, &comparison.right);
            Some(parse_quote!({
                fn same(left: &str, right: &str) -> bool { left #op right }
                same(&#left, &#right)
            }))
        }),
        of_exprs("comparison with the text in an inner function", |expr| {
            let comparison = of_strings(expr)?;
            let (value, op, text) = (&comparison.left, comparison.op, &comparison.right);
            if !is_literal(text) || is_literal(value) {
                return None;
            }
            Some(parse_quote!({ fn is_it(code: &str) -> bool { code #op #text } is_it(&#value) }))
        }),
        of_exprs("comparison in a generic inner function", |expr| {
            let comparison = equation(expr)?;
            let (left, op, right) = (&comparison.left, comparison.op, &comparison.right);
            Some(parse_quote!({
                fn same<A: PartialEq<B>, B>(left: A, right: B) -> bool { left #op right }
                same(#left, #right)
            }))
        }),
        Rewrite::new("comparison in a method", |handler| {
            in_a_method(&handler.item)
        }),
    ]
}

/// What gives a truth value, and can stand in a closure.
fn comparison(expr: &Expr) -> Option<&Expr> {
    let compares = match expr {
        Expr::Binary(_) => equation(expr).is_some(),
        Expr::Macro(call) => call.mac.path.is_ident("matches"),
        _ => false,
    };
    (compares && !leaves(expr)).then_some(expr)
}

fn equation(expr: &Expr) -> Option<&syn::ExprBinary> {
    match expr {
        Expr::Binary(whole) if matches!(whole.op, BinOp::Eq(_) | BinOp::Ne(_)) => Some(whole),
        _ => None,
    }
}

/// An equation of strings, one of which is seen to be one.
fn of_strings(expr: &Expr) -> Option<&syn::ExprBinary> {
    let whole = equation(expr)?;
    let strings = may_be_string(&whole.left) && may_be_string(&whole.right);
    (strings && (is_text(&whole.left) || is_text(&whole.right))).then_some(whole)
}

fn is_literal(expr: &Expr) -> bool {
    matches!(expr, Expr::Lit(lit) if matches!(lit.lit, Lit::Str(_)))
}

/// The function in an `impl` block, beside a method that compares.
fn in_a_method(item: &Item) -> Vec<Item> {
    let each = |of_impl: &dyn Fn(&Item) -> Item, op: BinOp| -> Vec<Item> {
        let new = at_each_expr(item, &|expr| {
            let Some(whole) = of_strings(expr).filter(|whole| whole.op == op) else {
                return vec![];
            };
            let (left, right) = (&whole.left, &whole.right);
            vec![parse_quote!(Self::same(&#left, &#right))]
        });
        new.iter().map(of_impl).collect()
    };
    let mut all = Vec::new();
    for op in [parse_quote!(==), parse_quote!(!=)] {
        let method: ImplItemFn =
            parse_quote!(fn same(left: &str, right: &str) -> bool { left #op right });
        let of_impl = |item: &Item| match item {
            Item::Fn(function) => {
                let function: &ItemFn = function;
                Item::Impl(parse_quote!(impl Reader { #function #method }))
            }
            Item::Impl(block) => {
                let mut block: ItemImpl = block.clone();
                block.items.push(syn::ImplItem::Fn(method.clone()));
                Item::Impl(block)
            }
            item => item.clone(),
        };
        let fits = match item {
            Item::Fn(function) => !mentions(&function.block.to_token_stream(), "impl"),
            Item::Impl(block) => block.trait_.is_none(),
            _ => false,
        };
        if fits {
            all.extend(each(&of_impl, op));
        }
    }
    all
}
