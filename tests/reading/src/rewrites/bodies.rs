//! The whole body in something that is run at once.

use syn::{Block, Expr, Signature, Stmt, parse_quote};

use super::Rewrite;
use super::shape::leaves;
use crate::places::at_each_function;

pub(super) fn rewrites() -> Vec<Rewrite> {
    let of_bodies = |name: &str, rewrite: fn(&mut Signature, &Block) -> Option<Block>| {
        Rewrite::new(name, move |handler| {
            at_each_function(&handler.item, &|signature, block| {
                let new = rewrite(signature, block);
                new.map(|new| *block = new).is_some()
            })
        })
    };
    vec![
        of_bodies("body in a block", |_, block| Some(parse_quote!({ #block }))),
        of_bodies("body in an unsafe block", |_, Block { stmts, .. }| {
            Some(parse_quote!({ unsafe { #(#stmts)* } }))
        }),
        of_bodies("body in an async block", |signature, block| {
            if signature.constness.is_some() {
                return None;
            }
            signature.asyncness = Some(parse_quote!(async));
            Some(parse_quote!({ async #block.await }))
        }),
        of_bodies("body in a closure", |signature, block| {
            let awaits = signature.asyncness.is_some() || signature.constness.is_some();
            (!awaits).then(|| parse_quote!({ (|| #block)() }))
        }),
        of_bodies("body in an async closure", |signature, block| {
            if signature.constness.is_some() {
                return None;
            }
            signature.asyncness = Some(parse_quote!(async));
            Some(parse_quote!({ (async || #block)().await }))
        }),
        of_bodies("body in a loop", |_, block| {
            let breaks = block.stmts.iter().any(|stmt| match stmt {
                Stmt::Expr(expr, _) => has_break(expr),
                _ => false,
            });
            (!breaks).then(|| parse_quote!({ loop { break #block } }))
        }),
        of_bodies("body in an arm", |_, block| {
            Some(parse_quote!({ match () { () => #block } }))
        }),
        of_bodies("body in a branch", |_, block| {
            Some(parse_quote!({ if true #block else { unreachable!() } }))
        }),
        of_bodies("body in a labelled block", |_, block| {
            Some(parse_quote!({ 'body: { break 'body #block } }))
        }),
    ]
}

/// Whether there may be a `break` that the loop would catch; one in an inner loop counts, too.
fn has_break(expr: &Expr) -> bool {
    leaves(expr) && super::shape::mentions(expr, "break")
}
