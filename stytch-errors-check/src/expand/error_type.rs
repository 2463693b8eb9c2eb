//! `error_type!(b2b, 400, "weak_password")`: the literal, checked.

use crate::{Asked, Context, attribute, check_literal};
use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::quote;
use syn::LitStr;

use super::dead_items::DeadItems;
use super::errors;

/// Expands to the literal after a dead item that refers to its variant.
#[must_use]
pub fn error_type(tokens: TokenStream) -> TokenStream {
    let mut context = Context::default();
    let mut tokens = tokens.into_iter();
    // First comes the path of the runtime crate, in parentheses, from the exported macro.
    let Some(TokenTree::Group(krate)) = tokens.next() else {
        return TokenStream::new();
    };
    let checked = check(&krate, tokens, &mut context);
    let errors = errors::statement(&context);
    // Where nothing can be said, some string is of the type that is expected, so that the mistake
    // has no second error in its wake.
    let checked = checked.unwrap_or_else(|| quote!(""));
    quote!({ #errors #checked })
}

fn check(
    krate: &Group,
    tokens: impl Iterator<Item = TokenTree>,
    context: &mut Context,
) -> Option<TokenStream> {
    // The literal comes last, so that the arguments before it read like the attribute's.
    let mut arguments: Vec<TokenTree> = tokens.collect();
    if matches!(arguments.last(), Some(TokenTree::Punct(comma)) if comma.as_char() == ',') {
        arguments.pop();
    }
    let literal = arguments.pop();
    let span = literal.as_ref().map_or_else(
        || Span::call_site().located_at(krate.span()),
        TokenTree::span,
    );
    let text = literal.map(|literal| syn::parse2::<LitStr>(literal.into()));
    let Some(Ok(text)) = text else {
        context.error(span, crate::findings::messages::no_literal());
        return None;
    };
    let arguments = arguments.into_iter().collect();
    let mut args = attribute::parse(Asked::ByMacro, arguments, span);
    args.krate = krate.stream();
    let (found, links) = check_literal(text.value(), text.span(), &args).into_parts();
    context.append(found);
    let mut items = DeadItems::new(&args.krate);
    for link in links {
        items.link(link);
    }
    let (items, literal) = (items.into_tokens().items, text.token());
    Some(quote!(#items #literal))
}
