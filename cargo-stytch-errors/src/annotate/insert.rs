//! Where an attribute goes, and how it gets there.

use proc_macro2::{TokenStream, TokenTree};

use crate::source::Source;

/// A text, and the byte before which it goes.
pub(super) type Insertion = (usize, String);

/// The attribute on a line of its own, before the function's other attributes and after its
/// documentation: there it sees the function as it is written.
pub(super) fn attribute(
    source: &Source,
    function: &TokenStream,
    attribute: &str,
) -> Option<Insertion> {
    let at = place(source, function)?;
    let line = source.line_around(at).start;
    let before = &source.text()[line..at];
    let text = if before.trim().is_empty() {
        format!("{attribute}{}{before}", source.line_end())
    } else {
        format!("{attribute} ")
    };
    Some((at, text))
}

/// The first byte of a function after its documentation.
pub(super) fn place(source: &Source, function: &TokenStream) -> Option<usize> {
    let mut tokens = function.clone().into_iter().peekable();
    loop {
        let token = tokens.next()?;
        let is_documentation = match tokens.peek() {
            Some(TokenTree::Group(brackets)) if is_pound(&token) => brackets
                .stream()
                .into_iter()
                .next()
                .is_some_and(|name| name.to_string() == "doc"),
            _ => false,
        };
        if !is_documentation {
            return Some(source.range(token.span()).start);
        }
        tokens.next();
    }
}

fn is_pound(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '#')
}

/// The text with all insertions.
pub(super) fn all(text: &str, mut insertions: Vec<Insertion>) -> String {
    insertions.sort_by_key(|(at, _)| *at);
    let mut all = String::with_capacity(text.len());
    let mut done = 0;
    for (at, inserted) in insertions {
        all.push_str(&text[done..at]);
        all.push_str(&inserted);
        done = at;
    }
    all.push_str(&text[done..]);
    all
}
