//! `error_type!(b2b, 400, "weak_password")`: the literal, checked.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::LitStr;

use crate::args::{self, Asked};
use crate::context::Context;
use crate::expand::DeadItems;
use crate::messages;
use crate::report::{self, AlsoUse};
use crate::sites::{Around, Candidate, Comparison, Fit, Reading, Statuses};

/// Expands to the literal behind a dead item that refers to its variant.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let mut errors = Context::default();
    let mut tokens = tokens.into_iter();
    // First comes the path of the runtime crate, in parentheses, from the exported macro.
    let Some(TokenTree::Group(krate)) = tokens.next() else {
        return TokenStream::new();
    };
    let checked = check(&krate, tokens, &mut errors);
    let errors = errors.into_statement();
    // Where nothing can be said, some string is of the type that is expected, so that the mistake
    // has no second error in its wake.
    let checked = checked.unwrap_or_else(|| quote!(""));
    quote!({ #errors #checked })
}

fn check(
    krate: &Group,
    tokens: impl Iterator<Item = TokenTree>,
    errors: &mut Context,
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
    let text = literal.map(|literal| syn::parse2::<LitStr>(literal.to_token_stream()));
    let Some(Ok(text)) = text else {
        errors.error(span, messages::no_literal());
        return None;
    };
    let arguments = arguments.into_iter().collect();
    let mut args = args::parse(Asked::ByMacro, arguments, span, errors)?;
    args.krate = krate.stream();
    let comparison = Comparison {
        with: Candidate::Text(text.value(), text.span()),
        fit: Fit::Whole,
        reading: Reading::Surely,
        statuses: Statuses::any(),
        around: Around::default(),
    };
    let verdict = report::comparison(&comparison, &args, &mut AlsoUse::default(), errors);
    let mut items = DeadItems::new(&args.krate);
    items.comparison(&comparison, verdict.as_ref(), &args);
    let (items, literal) = (items.into_tokens().items, text.token());
    Some(quote!(#items #literal))
}
