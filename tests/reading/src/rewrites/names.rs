//! Locals by another name, and others of the same name that have nothing to do with them.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Block, Expr, ExprPath, FieldPat, FieldValue, Ident, Macro, Pat, PatIdent, Signature, Stmt,
    parse_quote,
};

use super::Rewrite;
use super::shape::{bound, mentions};
use crate::corpus::Handler;
use crate::places::{Arguments, at_each_function};

pub(super) fn rewrites() -> Vec<Rewrite> {
    let shadowed = |name: &str, place: fn(&mut Block, Stmt)| {
        Rewrite::new(name, move |handler: &Handler| {
            for_each_local(handler, &|_, block, local| {
                let local = Ident::new(local, Span::call_site());
                place(
                    block,
                    parse_quote!({ let mut #local = 1; #local = 2; g(#local); }),
                );
                true
            })
        })
    };
    vec![
        Rewrite::new("local renamed", |handler| {
            for_each_local(handler, &|signature, block, local| {
                let renamed = can_be_renamed(handler, signature, block, local);
                if renamed {
                    let mut rename = Rename {
                        from: local,
                        to: "renamed_local",
                    };
                    rename.visit_signature_mut(signature);
                    rename.visit_block_mut(block);
                }
                renamed
            })
        }),
        shadowed("unrelated block before", |block, stmt| {
            block.stmts.insert(0, stmt);
        }),
        shadowed(
            "unrelated block before the last statement",
            |block, stmt| {
                let last = block.stmts.len().saturating_sub(1);
                block.stmts.insert(last, stmt);
            },
        ),
        Rewrite::new("unrelated closure before", |handler| {
            for_each_local(handler, &|_, block, local| {
                let local = Ident::new(local, Span::call_site());
                block.stmts.insert(
                    0,
                    parse_quote!(let _ = |mut #local: u8| { #local += 1; g(&mut #local) };),
                );
                true
            })
        }),
        Rewrite::new("unrelated function before", |handler| {
            for_each_local(handler, &|_, block, local| {
                let local = Ident::new(local, Span::call_site());
                block.stmts.insert(
                    0,
                    parse_quote!(fn unrelated(mut #local: u8) { #local = 2; g(#local); }),
                );
                true
            })
        }),
    ]
}

type OfLocal<'a> = dyn Fn(&mut Signature, &mut Block, &str) -> bool + 'a;

fn for_each_local(handler: &Handler, rewrite: &OfLocal) -> Vec<syn::Item> {
    let locals = locals_of(|locals| locals.visit_item(&handler.item));
    let each = locals.iter().flat_map(|local| {
        at_each_function(&handler.item, &|signature, block| {
            let here = locals_of(|locals| {
                locals.visit_signature(signature);
                locals.visit_block(block);
            });
            let here = here.contains(local);
            here && rewrite(signature, block, local)
        })
    });
    each.collect()
}

/// The names of the locals and parameters that the code binds.
fn locals_of(visit: impl FnOnce(&mut Locals)) -> Vec<String> {
    let mut locals = Locals(Vec::new());
    visit(&mut locals);
    let mut names = locals.0;
    names.retain(|name| !name.starts_with("r#"));
    names.sort();
    names.dedup();
    names
}

struct Locals(Vec<String>);

impl<'ast> Visit<'ast> for Locals {
    fn visit_pat(&mut self, pat: &'ast Pat) {
        let names = bound(pat).into_iter().map(|pat| pat.ident.to_string());
        self.0.extend(names);
        visit::visit_pat(self, pat);
    }
}

/// Whether the name says nothing, and each place where it stands is seen.
fn can_be_renamed(handler: &Handler, signature: &Signature, block: &Block, local: &str) -> bool {
    let says_something = ["error_type", "status", "status_code", "self"].contains(&local)
        || local.contains('_') && reads_like_a_code(local)
        || mentions(
            &handler.arguments.parse::<TokenStream>().expect("tokens"),
            local,
        );
    let mut unseen = Unseen {
        name: local,
        found: false,
    };
    unseen.visit_signature(signature);
    unseen.visit_block(block);
    !says_something && !unseen.found
}

/// Whether the name reads like a code, so that the attribute warns of it.
fn reads_like_a_code(local: &str) -> bool {
    [
        "factor", "found", "session", "member", "auth", "denied", "invalid",
    ]
    .iter()
    .any(|word| local.contains(word))
}

/// Looks for places where a name may stand unseen: macro calls, format strings, items of the same name.
struct Unseen<'n> {
    name: &'n str,
    found: bool,
}

impl<'ast> Visit<'ast> for Unseen<'_> {
    fn visit_macro(&mut self, call: &'ast Macro) {
        let in_format = call
            .tokens
            .to_string()
            .contains(&format!("{{{}", self.name));
        let understood = Arguments::of(call).is_some();
        self.found |= in_format || (!understood && mentions(&call.tokens, self.name));
        for expr in Arguments::of(call).into_iter().flat_map(|it| it.exprs) {
            let mut inner = Unseen {
                name: self.name,
                found: false,
            };
            inner.visit_expr(&expr);
            self.found |= inner.found;
        }
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        // A function has locals of its own; another item may be what the name stands for.
        self.found |=
            !matches!(item, syn::Item::Fn(_)) && mentions(&item.to_token_stream(), self.name);
        visit::visit_item(self, item);
    }

    fn visit_signature(&mut self, signature: &'ast Signature) {
        self.found |= signature.ident == self.name;
        visit::visit_signature(self, signature);
    }
}

struct Rename<'n> {
    from: &'n str,
    to: &'n str,
}

impl Rename<'_> {
    fn ident(&self, ident: &mut Ident) {
        if ident == self.from {
            *ident = Ident::new(self.to, ident.span());
        }
    }
}

impl VisitMut for Rename<'_> {
    fn visit_pat_ident_mut(&mut self, pat: &mut PatIdent) {
        self.ident(&mut pat.ident);
        visit_mut::visit_pat_ident_mut(self, pat);
    }

    fn visit_field_pat_mut(&mut self, field: &mut FieldPat) {
        let shorthand = field.colon_token.is_none();
        if shorthand && bound(&field.pat).iter().any(|pat| pat.ident == self.from) {
            field.colon_token = Some(parse_quote!(:));
        }
        self.visit_pat_mut(&mut field.pat);
    }

    fn visit_field_value_mut(&mut self, field: &mut FieldValue) {
        let is_local = matches!(&field.expr, Expr::Path(path) if path.path.is_ident(self.from));
        if field.colon_token.is_none() && is_local {
            field.colon_token = Some(parse_quote!(:));
        }
        self.visit_expr_mut(&mut field.expr);
    }

    fn visit_expr_path_mut(&mut self, path: &mut ExprPath) {
        if path.qself.is_none() && path.path.is_ident(self.from) {
            self.ident(&mut path.path.segments[0].ident);
        }
    }

    fn visit_macro_mut(&mut self, call: &mut Macro) {
        if let Some(mut arguments) = Arguments::of(call) {
            arguments
                .exprs
                .iter_mut()
                .for_each(|expr| self.visit_expr_mut(expr));
            if let Some(pat) = &mut arguments.pat {
                self.visit_pat_mut(pat);
            }
            call.tokens = arguments.to_token_stream();
        }
    }
}
