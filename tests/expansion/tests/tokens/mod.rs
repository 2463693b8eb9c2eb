//! What an expansion adds to its input.

// Each test crate that includes this module uses another part of it.
#![allow(dead_code)]

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::Parser as _;
use syn::{Block, Expr, Item, Stmt};

/// Parts the output into the input's own tokens and what was put between them.
///
/// Returns what was inserted, in order. That it consists of errors and dead code, that it stands
/// where an item or a block begins or behind a block's leading items, and that it leaves exactly the
/// input when it is taken out again, is checked.
pub(crate) fn insertions(
    input: &TokenStream,
    output: &TokenStream,
) -> Result<Vec<TokenStream>, String> {
    let before: Vec<TokenTree> = input.clone().into_iter().collect();
    let after: Vec<TokenTree> = output.clone().into_iter().collect();
    let Some(added) = after.len().checked_sub(before.len()) else {
        return Err(format!("tokens are gone from `{input}`: `{output}`"));
    };
    if added == 0 {
        return kept(&before, &after);
    }
    let start = end_of_inner_attributes(&before);
    let stream = |range: Range<usize>| after[range].iter().cloned().collect::<TokenStream>();
    let mut last = Err(format!(
        "`{output}` is not `{input}` with something inserted"
    ));
    for first in (0..=added).rev() {
        let second = added - first;
        let most = if second == 0 { start } else { before.len() };
        for at in start..=most {
            let rest = at + first;
            let without = [
                &after[..start],
                &after[start + first..rest],
                &after[rest + second..],
            ];
            let without = without.concat();
            if !before
                .iter()
                .zip(&without)
                .all(|(one, other)| is_same_kind(one, other))
            {
                continue;
            }
            let inserted = [stream(start..start + first), stream(rest..rest + second)];
            if let Some(error) = inserted.iter().find_map(|part| statements(part).err()) {
                last = Err(error);
                continue;
            }
            match kept(&before, &without) {
                Ok(inner) => {
                    let inserted = inserted.into_iter().filter(|part| !part.is_empty());
                    return Ok(inserted.chain(inner).collect());
                }
                Err(error) => last = Err(error),
            }
        }
    }
    last
}

/// Compares tokens one by one, and returns what was inserted in groups.
fn kept(before: &[TokenTree], after: &[TokenTree]) -> Result<Vec<TokenStream>, String> {
    let mut inserted = Vec::new();
    for (before, after) in before.iter().zip(after) {
        match (before, after) {
            (TokenTree::Group(before), TokenTree::Group(after))
                if before.delimiter() == after.delimiter() =>
            {
                inserted.extend(insertions(&before.stream(), &after.stream())?);
            }
            (before, after) if is_same_kind(before, after) => {}
            (before, after) => return Err(format!("`{before}` became `{after}`")),
        }
    }
    Ok(inserted)
}

/// Where a block's statements or items begin: inner attributes have to come before anything else.
fn end_of_inner_attributes(block: &[TokenTree]) -> usize {
    let is_punct = |token: &TokenTree, char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == char);
    let attributes = block.chunks(3).take_while(|tokens| {
        matches!(tokens, [pound, bang, TokenTree::Group(_)] if is_punct(pound, '#') && is_punct(bang, '!'))
    });
    3 * attributes.count()
}

/// Whether two tokens are the same, but for what groups hold.
fn is_same_kind(one: &TokenTree, other: &TokenTree) -> bool {
    match (one, other) {
        (TokenTree::Group(one), TokenTree::Group(other)) => one.delimiter() == other.delimiter(),
        (TokenTree::Punct(one), TokenTree::Punct(other)) => {
            one.as_char() == other.as_char() && one.spacing() == other.spacing()
        }
        (TokenTree::Ident(one), TokenTree::Ident(other)) => one == other,
        (TokenTree::Literal(one), TokenTree::Literal(other)) => {
            one.to_string() == other.to_string()
        }
        _ => false,
    }
}

/// What the attribute may insert.
pub(crate) enum Inserted {
    /// `::core::compile_error! { "…" }`
    Error(String),
    /// `const _: () = { … };` or `const { … };`
    Dead,
}

/// The statements in an insertion; fails where one is neither an error nor dead code.
pub(crate) fn statements(inserted: &TokenStream) -> Result<Vec<Inserted>, String> {
    let statements = Block::parse_within
        .parse2(inserted.clone())
        .map_err(|error| format!("`{inserted}` is no list of statements: {error}"))?;
    statements.iter().map(statement).collect()
}

fn statement(statement: &Stmt) -> Result<Inserted, String> {
    match statement {
        Stmt::Macro(call) if call.mac.path.segments.last().unwrap().ident == "compile_error" => {
            let message: syn::LitStr = call.mac.parse_body().map_err(|error| error.to_string())?;
            Ok(Inserted::Error(message.value()))
        }
        Stmt::Item(Item::Macro(call))
            if call.mac.path.segments.last().unwrap().ident == "compile_error" =>
        {
            let message: syn::LitStr = call.mac.parse_body().map_err(|error| error.to_string())?;
            Ok(Inserted::Error(message.value()))
        }
        Stmt::Item(Item::Const(item)) if item.ident == "_" => Ok(Inserted::Dead),
        Stmt::Expr(Expr::Const(_), Some(_)) => Ok(Inserted::Dead),
        other => Err(format!("`{}` was inserted", other.to_token_stream())),
    }
}

/// The messages of all errors in the insertions.
pub(crate) fn errors(inserted: &[TokenStream]) -> Result<Vec<String>, String> {
    let mut errors = Vec::new();
    for inserted in inserted {
        for statement in statements(inserted)? {
            if let Inserted::Error(message) = statement {
                errors.push(message);
            }
        }
    }
    Ok(errors)
}
