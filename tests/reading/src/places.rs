//! Applies a rewrite at each place of an item where it fits, one place at a time.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ImplItem, Item, Macro, Pat, Signature, Token};

/// The item once for each expression and each form that `rewrite` gives to it.
pub fn at_each_expr(item: &Item, rewrite: &dyn Fn(&Expr) -> Vec<Expr>) -> Vec<Item> {
    let mut found = Found::default();
    let mut all = Visitor {
        expr: &mut |index, expr| {
            found
                .exprs
                .extend(rewrite(expr).into_iter().map(|new| (index, new)));
        },
        block: &mut |_, _| (),
        exprs: 0,
        blocks: 0,
    };
    all.visit_item_mut(&mut item.clone());
    let replaced = found.exprs.into_iter().map(|(wanted, new)| {
        let mut item = item.clone();
        let mut replace = Visitor {
            expr: &mut |index, expr| {
                if index == wanted {
                    expr.clone_from(&new);
                }
            },
            block: &mut |_, _| (),
            exprs: 0,
            blocks: 0,
        };
        replace.visit_item_mut(&mut item);
        item
    });
    replaced.collect()
}

/// The item once for each block and each form that `rewrite` gives to it.
pub fn at_each_block(item: &Item, rewrite: &dyn Fn(&Block) -> Vec<Block>) -> Vec<Item> {
    let mut found = Found::default();
    let mut all = Visitor {
        expr: &mut |_, _| (),
        block: &mut |index, block| {
            found
                .blocks
                .extend(rewrite(block).into_iter().map(|new| (index, new)));
        },
        exprs: 0,
        blocks: 0,
    };
    all.visit_item_mut(&mut item.clone());
    let replaced = found.blocks.into_iter().map(|(wanted, new)| {
        let mut item = item.clone();
        let mut replace = Visitor {
            expr: &mut |_, _| (),
            block: &mut |index, block| {
                if index == wanted {
                    block.clone_from(&new);
                }
            },
            exprs: 0,
            blocks: 0,
        };
        replace.visit_item_mut(&mut item);
        item
    });
    replaced.collect()
}

/// The item once for each annotated function and each form that `rewrite` gives to it.
pub fn at_each_function(
    item: &Item,
    rewrite: &dyn Fn(&mut Signature, &mut Block) -> bool,
) -> Vec<Item> {
    let mut all = Vec::new();
    for wanted in 0.. {
        let mut new = item.clone();
        let mut functions = functions_mut(&mut new);
        if wanted >= functions.len() {
            return all;
        }
        let (signature, block) = &mut functions[wanted];
        if rewrite(signature, block) {
            all.push(new);
        }
    }
    all
}

fn functions_mut(item: &mut Item) -> Vec<(&mut Signature, &mut Block)> {
    match item {
        Item::Fn(function) => vec![(&mut function.sig, &mut function.block)],
        Item::Impl(block) => {
            let functions = block.items.iter_mut().filter_map(|item| match item {
                ImplItem::Fn(function) => Some((&mut function.sig, &mut function.block)),
                _ => None,
            });
            functions.collect()
        }
        Item::Mod(module) => {
            let items = module.content.iter_mut().flat_map(|content| &mut content.1);
            items.flat_map(functions_mut).collect()
        }
        _ => Vec::new(),
    }
}

#[derive(Default)]
struct Found {
    exprs: Vec<(usize, Expr)>,
    blocks: Vec<(usize, Block)>,
}

struct Visitor<'a> {
    expr: &'a mut dyn FnMut(usize, &mut Expr),
    block: &'a mut dyn FnMut(usize, &mut Block),
    exprs: usize,
    blocks: usize,
}

impl VisitMut for Visitor<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        // Inner ones come first, so that what is put in their place is not visited.
        visit_mut::visit_expr_mut(self, expr);
        let index = self.exprs;
        self.exprs += 1;
        (self.expr)(index, expr);
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        visit_mut::visit_block_mut(self, block);
        let index = self.blocks;
        self.blocks += 1;
        (self.block)(index, block);
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

/// The arguments of a macro call that are expressions, and the rest of its tokens.
pub struct Arguments {
    /// The expressions.
    pub exprs: Vec<Expr>,
    /// The pattern of `matches!`, with its guard.
    pub pat: Option<Pat>,
}

impl Arguments {
    /// Those of a call that is known to have expressions for its arguments.
    #[must_use]
    pub fn of(call: &Macro) -> Option<Self> {
        let name = call.path.segments.last()?.ident.to_string();
        let tokens = call.tokens.clone();
        match name.as_str() {
            "matches" => matches_arguments.parse2(tokens).ok(),
            "assert" | "assert_eq" | "assert_ne" | "dbg" | "debug_assert" | "debug_assert_eq"
            | "debug_assert_ne" | "ensure" | "print" | "println" | "vec" => {
                let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
                let exprs: Vec<_> = parser.parse2(tokens).ok()?.into_iter().collect();
                // `x = …` would be another thing once it is in a wrapper.
                let named = exprs.iter().any(|expr| matches!(expr, Expr::Assign(_)));
                (!named).then_some(Self { exprs, pat: None })
            }
            _ => None,
        }
    }
}

fn matches_arguments(input: ParseStream) -> syn::Result<Arguments> {
    let expr = Expr::parse(input)?;
    input.parse::<Token![,]>()?;
    let pat = Pat::parse_multi_with_leading_vert(input)?;
    let pat = if input.peek(Token![if]) {
        let (if_token, guard) = (input.parse()?, input.parse()?);
        Pat::Guard(syn::PatGuard {
            attrs: Vec::new(),
            pat: Box::new(pat),
            if_token,
            guard,
        })
    } else {
        pat
    };
    input.parse::<Option<Token![,]>>()?;
    Ok(Arguments {
        exprs: vec![expr],
        pat: Some(pat),
    })
}

impl ToTokens for Arguments {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let exprs = &self.exprs;
        match &self.pat {
            Some(pat) => tokens.extend(quote!(#(#exprs,)* #pat)),
            None => tokens.extend(quote!(#(#exprs),*)),
        }
    }
}
