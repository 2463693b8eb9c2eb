//! What an expansion adds to its input.

// Each test crate that includes this module uses another part of it.
#![allow(dead_code)]

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::Parser as _;
use syn::{Block, Expr, Item, Stmt};

/// Parts the output into the input's own tokens and what was put between them.
///
/// Returns what was inserted, in order. That it stands at the beginning of an item or a block, and
/// that it leaves exactly the input when it is taken out again, is checked.
pub(crate) fn insertions(
    input: &TokenStream,
    output: &TokenStream,
) -> Result<Vec<TokenStream>, String> {
    let mut found = Vec::new();
    align(input, output, &mut found)?;
    Ok(found)
}

fn align(
    input: &TokenStream,
    output: &TokenStream,
    found: &mut Vec<TokenStream>,
) -> Result<(), String> {
    let before: Vec<TokenTree> = input.clone().into_iter().collect();
    let after: Vec<TokenTree> = output.clone().into_iter().collect();
    let Some(added) = after.len().checked_sub(before.len()) else {
        return Err(format!("tokens are gone from `{input}`: `{output}`"));
    };
    let start = match added {
        0 => 0,
        _ => end_of_inner_attributes(&before),
    };
    if added > 0 {
        found.push(after[start..start + added].iter().cloned().collect());
    }
    let kept = after[..start].iter().chain(&after[start + added..]);
    for (before, after) in before.iter().zip(kept) {
        match (before, after) {
            (TokenTree::Group(before), TokenTree::Group(after))
                if before.delimiter() == after.delimiter() =>
            {
                align(&before.stream(), &after.stream(), found)?;
            }
            (before, after) if is_same_kind(before, after) => {}
            (before, after) => return Err(format!("`{before}` became `{after}`")),
        }
    }
    Ok(())
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
