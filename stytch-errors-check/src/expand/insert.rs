//! Puts dead code into the body that the tokens of a function end with.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser as _};
use syn::{Stmt, parse::Parse as _};

/// The tokens that go into the body of a function.
#[derive(Clone, Default)]
pub(crate) struct Inserted {
    /// These stand at the top.
    pub(crate) items: TokenStream,
    /// These stand after the items that the body begins with.
    pub(crate) statements: TokenStream,
}

impl Inserted {
    fn is_empty(&self) -> bool {
        self.items.is_empty() && self.statements.is_empty()
    }
}

/// Inserts into the last braces, and leaves every other token as it is.
pub(crate) fn into_body(tokens: TokenStream, inserted: &Inserted) -> TokenStream {
    if inserted.is_empty() {
        return tokens;
    }
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    if let Some(TokenTree::Group(last)) = tokens.pop() {
        let inside = match last.delimiter() {
            // The invisible group in which a fragment of `macro_rules!` comes.
            Delimiter::None => into_body(last.stream(), inserted),
            _ => with_insertion(last.stream(), inserted),
        };
        let mut group = Group::new(last.delimiter(), inside);
        group.set_span(last.span());
        tokens.push(TokenTree::Group(group));
    }
    tokens.into_iter().collect()
}

fn with_insertion(body: TokenStream, inserted: &Inserted) -> TokenStream {
    let (mut result, rest) = split_inner_attributes(body);
    result.extend(inserted.items.clone());
    if inserted.statements.is_empty() {
        result.extend(rest);
        return result;
    }
    match leading_items.parse2(rest.clone()) {
        Ok([items, rest]) => result.extend([items, inserted.statements.clone(), rest]),
        Err(_) => result.extend(rest),
    }
    result
}

/// The inner attributes of a body, and all that follows.
fn split_inner_attributes(body: TokenStream) -> (TokenStream, TokenStream) {
    let is_pound = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(pound)) if pound.as_char() == '#');
    // Nearly always there are none; then the body need not be put together again.
    if !is_pound(body.clone().into_iter().next().as_ref()) {
        return (TokenStream::new(), body);
    }
    let mut body = body.into_iter().peekable();
    let mut attributes = TokenStream::new();
    while is_pound(body.peek()) {
        let start: Vec<_> = body.by_ref().take(2).collect();
        if !matches!(&start[..], [_, TokenTree::Punct(bang)] if bang.as_char() == '!') {
            return (attributes, start.into_iter().chain(body).collect());
        }
        attributes.extend(start);
        attributes.extend(body.next());
    }
    (attributes, body.collect())
}

/// The items that a body begins with, and all that follows.
fn leading_items(input: ParseStream<'_>) -> syn::Result<[TokenStream; 2]> {
    let mut items = TokenStream::new();
    while let Ok(Stmt::Item(_)) = input.fork().parse() {
        let mut cursor = input.cursor();
        Stmt::parse(input)?;
        while cursor < input.cursor() {
            let Some((token, next)) = cursor.token_tree() else {
                break;
            };
            items.extend([token]);
            cursor = next;
        }
    }
    Ok([items, input.parse()?])
}
