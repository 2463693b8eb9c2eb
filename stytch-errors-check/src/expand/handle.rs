//! `#[stytch_handle]`, from the attribute to the checked item.

use crate::{Asked, Checker, Context, NotChecked, Piece, Unit, attribute};
use proc_macro2::{Span, TokenStream};

use super::dead_items::DeadItems;
use super::errors;
use super::insert::{self, Inserted};

/// Checks the item, and returns it with the errors and the dead items in its functions.
#[must_use]
pub fn stytch_handle(arguments: TokenStream, tokens: TokenStream) -> TokenStream {
    let unit = match Unit::parse(&tokens) {
        Ok(unit) => unit,
        // rustc reports what is wrong with the item, and a half-typed one keeps its completions.
        Err(NotChecked::Unparsed) => return tokens,
        Err(NotChecked::Kind(kind)) => {
            let mut context = Context::default();
            context.error(
                call_site(&tokens),
                crate::findings::messages::wrong_item(kind),
            );
            return before(&context, tokens);
        }
    };
    let call_site = call_site(&tokens);
    let args = attribute::parse(Asked::ByAttribute, arguments, call_site);
    let mut checker = Checker::new(&unit, &args);
    let mut inserted: Vec<Inserted> = Vec::new();
    let mut last = Context::default();
    for function in unit.functions() {
        let (found, links) = checker.check(function).into_parts();
        let mut items = DeadItems::new(&args.krate);
        for link in links {
            items.link(link);
        }
        inserted.push(with_errors(&found, items.into_tokens()));
    }
    checker.finish(call_site, &mut last);
    if unit.is_function() {
        if let [only] = inserted.as_mut_slice() {
            *only = with_errors(&last, std::mem::take(only));
        }
        last = Context::default();
    }
    let item = Piece::join(unit.pieces(), &mut |index, tokens| {
        insert::into_body(tokens, &inserted[index])
    });
    before(&last, item)
}

/// A place without a note that the error comes from a macro.
fn call_site(tokens: &TokenStream) -> Span {
    match crate::unit::keyword(tokens) {
        Some(keyword) => Span::call_site().resolved_at(keyword.span()),
        None => Span::call_site(),
    }
}

/// Errors go to the top of a body.
fn with_errors(found: &Context, inserted: Inserted) -> Inserted {
    if found.is_empty() {
        return inserted;
    }
    let mut items = errors::statement(found);
    items.extend(inserted.items);
    Inserted { items, ..inserted }
}

/// Errors that belong to no body stand before the item.
fn before(found: &Context, tokens: TokenStream) -> TokenStream {
    let mut all = errors::items(found);
    all.extend(tokens);
    all
}
