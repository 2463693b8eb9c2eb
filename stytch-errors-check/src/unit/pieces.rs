//! The tokens of an item, taken apart at its functions and put together again.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::Attribute;
use syn::parse::ParseStream;

/// A part of an item's tokens.
pub enum Piece {
    /// Tokens that come back as they came.
    Tokens(TokenStream),
    /// A function, by its index, and its tokens, which end with its body.
    Function(usize, TokenStream),
    /// A delimited group.
    Group(Delimiter, Span, Vec<Piece>),
}

impl Piece {
    /// Puts pieces together, with `insert` applied to the tokens of each function.
    pub fn join(
        pieces: &[Self],
        insert: &mut dyn FnMut(usize, TokenStream) -> TokenStream,
    ) -> TokenStream {
        let mut joined = TokenStream::new();
        for piece in pieces {
            match piece {
                Self::Tokens(tokens) => joined.extend(tokens.clone()),
                Self::Function(index, tokens) => joined.extend(insert(*index, tokens.clone())),
                Self::Group(delimiter, span, pieces) => {
                    let mut group = Group::new(*delimiter, Self::join(pieces, insert));
                    group.set_span(*span);
                    joined.extend([TokenTree::Group(group)]);
                }
            }
        }
        joined
    }
}

/// Splits tokens at the braces that they end with, also inside of the invisible groups in which
/// `macro_rules!` fragments come.
pub(super) fn split_last_braces(tokens: &TokenStream) -> Option<Split> {
    let mut before: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let Some(TokenTree::Group(last)) = before.pop() else {
        return None;
    };
    let before = before.into_iter().collect();
    match last.delimiter() {
        Delimiter::Brace => Some(Split {
            header: before,
            braces: last,
            wrappers: Vec::new(),
        }),
        Delimiter::None => {
            let mut inner = split_last_braces(&last.stream())?;
            inner.wrappers.push((before, last.span()));
            Some(inner)
        }
        _ => None,
    }
}

/// The parts of an item that ends with braces.
pub(super) struct Split {
    /// The tokens before the braces, inside of the innermost invisible group.
    pub(super) header: TokenStream,
    pub(super) braces: Group,
    /// The invisible groups around, innermost first, each with the tokens before it.
    wrappers: Vec<(TokenStream, Span)>,
}

impl Split {
    /// All tokens before the braces.
    pub(super) fn whole_header(&self) -> TokenStream {
        let mut header = TokenStream::new();
        for (before, _) in self.wrappers.iter().rev() {
            header.extend(before.clone());
        }
        header.extend(self.header.clone());
        header
    }

    /// The item again, with other pieces in its braces.
    pub(super) fn around(self, inside: Vec<Piece>) -> Vec<Piece> {
        let braces = Piece::Group(Delimiter::Brace, self.braces.span(), inside);
        let mut pieces = vec![Piece::Tokens(self.header), braces];
        for (before, span) in self.wrappers {
            let group = Piece::Group(Delimiter::None, span, pieces);
            pieces = vec![Piece::Tokens(before), group];
        }
        pieces
    }
}

/// Parses, and returns the tokens that were parsed too.
pub(crate) fn with_tokens<T>(
    input: ParseStream<'_>,
    parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<(T, TokenStream)> {
    let mut cursor = input.cursor();
    let parsed = parse(input)?;
    let mut tokens = TokenStream::new();
    while cursor < input.cursor() {
        let Some((token, next)) = cursor.token_tree() else {
            break;
        };
        tokens.extend([token]);
        cursor = next;
    }
    Ok((parsed, tokens))
}

/// Inner attributes, and then items with their tokens.
pub(super) type Items<T> = (TokenStream, Vec<(T, TokenStream)>);

pub(super) fn items_of<T>(
    parse: impl Fn(ParseStream<'_>) -> syn::Result<T>,
) -> impl FnOnce(ParseStream<'_>) -> syn::Result<Items<T>> {
    move |input| {
        let (_, inner_attributes) = with_tokens(input, Attribute::parse_inner)?;
        let mut items = Vec::new();
        while !input.is_empty() {
            items.push(with_tokens(input, &parse)?);
        }
        Ok((inner_attributes, items))
    }
}
