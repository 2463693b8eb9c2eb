//! Wrappers that give what they are given, around either side of a comparison and around what is matched.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, Macro, Pat};

use super::Rewrite;
use super::operands::{Operand, Side, initial_values_replaced, replaced};
use super::shape::{has_text, leaves};
use crate::places::{at_each_block, at_each_expr};

/// Wrappers of a value of any type, `x`.
const OF_ANYTHING: &[&str] = &[
    "(x)",
    "*&x",
    "{ x }",
    "unsafe { x }",
    "dbg!(x)",
    "loop { break x }",
    "(|| x)()",
    "Some(x).unwrap()",
    "Ok::<_, ()>(x).unwrap()",
    "Some(x).expect(\"there\")",
    "(x, 1).0",
    "(1, (x,)).1.0",
    "[x][0]",
    "if retry { x } else { x }",
    "if true { x } else { unreachable!() }",
    "match () { () => x }",
    "match true { true => x, false => unreachable!() }",
    "{ let tmp = x; tmp }",
    "{ let tmp; tmp = x; tmp }",
    "std::convert::identity(x)",
    "'a: { break 'a x }",
    "async { x }.await",
    "vec![x].remove(0)",
    "[x].into_iter().next().unwrap()",
    "std::iter::once(x).next().unwrap()",
    "match Some(x) { Some(tmp) => tmp, None => unreachable!() }",
    "(|tmp| tmp)(x)",
    "{ fn same<T>(tmp: T) -> T { tmp } same(x) }",
    "Some(x).map(|tmp| tmp).unwrap()",
    "Wrapper { inner: x }.inner",
];

/// Wrappers of a string, `x`.
const OF_STRINGS: &[&str] = &[
    "&*x",
    "&x[..]",
    "Some(x).unwrap_or_default()",
    "Box::new(x)",
    "Rc::new(x)",
    "std::mem::take(&mut x)",
    "x.clone()",
    "x.to_owned()",
    "x.to_string()",
    "x.as_ref()",
    "x.trim()",
    "String::from(x)",
    "Cow::from(x)",
    "Arc::<str>::from(x)",
    "<str as ToOwned>::to_owned(x)",
    "Some(x).map(String::from).unwrap()",
    "std::str::from_utf8(x.as_bytes()).unwrap()",
    "format!(\"{}\", x)",
];

pub(super) fn rewrites() -> Vec<Rewrite> {
    let mut all = Vec::new();
    for (templates, of_strings) in [(OF_ANYTHING, false), (OF_STRINGS, true)] {
        for template in templates {
            for (side, what) in [
                (Side::Value, "value"),
                (Side::Text, "text"),
                (Side::Scrutinee, "matched"),
            ] {
                let wrap = move |operand: &Operand| {
                    if operand.side != side || of_strings && !operand.is_string {
                        return vec![];
                    }
                    wrapped(template, operand.expr).into_iter().collect()
                };
                all.push(Rewrite::new(
                    format!("{what}: {template}"),
                    move |handler| at_each_expr(&handler.item, &|expr| replaced(expr, &wrap)),
                ));
            }
            if !of_strings {
                let wrap =
                    move |operand: &Operand| wrapped(template, operand.expr).into_iter().collect();
                all.push(Rewrite::new(format!("bound: {template}"), move |handler| {
                    at_each_block(&handler.item, &|block| {
                        initial_values_replaced(block, &wrap)
                    })
                }));
            }
        }
    }
    all
}

/// The template with the expression in the place of its `x`.
fn wrapped(template: &str, expr: &Expr) -> Option<Expr> {
    let moves = ["(||", "loop", "async", "'a"];
    if moves.iter().any(|part| template.contains(part)) && leaves(expr) {
        return None;
    }
    // A second copy would be reported, too.
    if twice(template) && has_text(expr) {
        return None;
    }
    let mut new: Expr = syn::parse_str(template).expect("an expression");
    Fill(expr).visit_expr_mut(&mut new);
    Some(new)
}

/// Whether the expression stands in the template more than once.
fn twice(template: &str) -> bool {
    count(template.parse().expect("tokens")) > 1
}

fn count(tokens: TokenStream) -> usize {
    let count_of = |token| match token {
        TokenTree::Ident(ident) => usize::from(ident == "x"),
        TokenTree::Group(group) => count(group.stream()),
        _ => 0,
    };
    tokens.into_iter().map(count_of).sum()
}

struct Fill<'e>(&'e Expr);

impl VisitMut for Fill<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if matches!(expr, Expr::Path(path) if path.path.is_ident("x")) {
            expr.clone_from(self.0);
        } else {
            visit_mut::visit_expr_mut(self, expr);
        }
    }

    fn visit_macro_mut(&mut self, call: &mut Macro) {
        let tokens = std::mem::take(&mut call.tokens);
        let filled = tokens.into_iter().map(|token| match token {
            TokenTree::Ident(ident) if ident == "x" => self.0.to_token_stream(),
            token => token.into(),
        });
        call.tokens = filled.collect();
    }

    fn visit_pat_mut(&mut self, _: &mut Pat) {}
}
