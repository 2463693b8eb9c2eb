//! What an expansion adds to its input.

// Each test crate that includes this module uses another part of it.
#![allow(dead_code)]

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::Parser as _;
use syn::{Block, Expr, Item, LitStr, Stmt, UseTree};

/// Parts the output into the input's own tokens and what was put between them.
///
/// Returns what was inserted, in order. That it consists of errors and dead code, that it stands
/// before the item, where a block begins, or behind a block's leading items, and that it leaves
/// exactly the input when it is taken out again, is checked.
pub(crate) fn insertions(
    input: &TokenStream,
    output: &TokenStream,
) -> Result<Vec<TokenStream>, String> {
    part(input, output, &|_| 0..0)
}

/// As `insertions`, where tokens may be inserted at the beginning and at the end of the range.
fn part(
    input: &TokenStream,
    output: &TokenStream,
    places: &dyn Fn(&[TokenTree]) -> Range<usize>,
) -> Result<Vec<TokenStream>, String> {
    let before: Vec<TokenTree> = input.clone().into_iter().collect();
    let after: Vec<TokenTree> = output.clone().into_iter().collect();
    let Some(added) = after.len().checked_sub(before.len()) else {
        return Err(format!("tokens are gone from `{input}`: `{output}`"));
    };
    if added == 0 {
        return kept(&before, &after);
    }
    let places = places(&before);
    let stream = |range: Range<usize>| after[range].iter().cloned().collect::<TokenStream>();
    let mut result = Err(String::new());
    for first in (0..=added).rev() {
        let second = added - first;
        let between = places.start + first..places.end + first;
        let rest = between.end + second;
        let without = [
            &after[..places.start],
            &after[between.clone()],
            &after[rest..],
        ]
        .concat();
        let inserted = [
            stream(places.start..between.start),
            stream(between.end..rest),
        ];
        result = match inserted.iter().find_map(|part| statements(part).err()) {
            Some(error) => Err(error),
            None => kept(&before, &without),
        };
        if let Ok(inner) = result {
            let inserted = inserted.into_iter().filter(|part| !part.is_empty());
            return Ok(inserted.chain(inner).collect());
        }
    }
    result.map_err(|error| format!("`{output}` is not `{input}` with an insertion: {error}"))
}

/// Compares tokens one by one, and returns what was inserted in groups.
fn kept(before: &[TokenTree], after: &[TokenTree]) -> Result<Vec<TokenStream>, String> {
    let mut inserted = Vec::new();
    for (before, after) in before.iter().zip(after) {
        match (before, after) {
            (TokenTree::Group(before), TokenTree::Group(after))
                if before.delimiter() == after.delimiter() =>
            {
                inserted.extend(part(&before.stream(), &after.stream(), &leading_items)?);
            }
            (before, after) if is_same_kind(before, after) => {}
            (before, after) => return Err(format!("`{before}` became `{after}`")),
        }
    }
    Ok(inserted)
}

/// The items that a block begins with, behind its inner attributes.
fn leading_items(block: &[TokenTree]) -> Range<usize> {
    let is_punct = |token: &TokenTree, char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == char);
    let attributes = block.chunks(3).take_while(|tokens| {
        matches!(tokens, [pound, bang, TokenTree::Group(_)] if is_punct(pound, '#') && is_punct(bang, '!'))
    });
    let start = 3 * attributes.count();
    let statements = Block::parse_within.parse2(block[start..].iter().cloned().collect());
    let items = statements.unwrap_or_default();
    let items = items
        .iter()
        .take_while(|statement| matches!(statement, Stmt::Item(_)));
    let length = items.map(|item| item.to_token_stream().into_iter().count());
    // An item may have more tokens than the invisible group that it was read from.
    start..(start + length.sum::<usize>()).min(block.len())
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

/// A statement that the attribute may insert.
pub(crate) enum Inserted {
    /// Calls of `compile_error!`, with their messages.
    Errors(Vec<String>),
    /// `use … as _;`, `const _: () = { … };` or `const { … };`
    Dead,
}

/// The statements in an insertion; fails where one is neither errors nor dead code.
pub(crate) fn statements(inserted: &TokenStream) -> Result<Vec<Inserted>, String> {
    let statements = Block::parse_within
        .parse2(inserted.clone())
        .map_err(|error| format!("`{inserted}` is no list of statements: {error}"))?;
    statements.iter().map(statement).collect()
}

fn statement(statement: &Stmt) -> Result<Inserted, String> {
    let tokens = statement.to_token_stream();
    let messages = messages(&tokens);
    match statement {
        Stmt::Macro(_) | Stmt::Item(Item::Macro(_)) | Stmt::Expr(Expr::Block(_), _)
            if !messages.is_empty() =>
        {
            Ok(Inserted::Errors(messages))
        }
        Stmt::Item(Item::Const(item)) if item.ident == "_" && !messages.is_empty() => {
            Ok(Inserted::Errors(messages))
        }
        Stmt::Item(Item::Const(item)) if item.ident == "_" => Ok(Inserted::Dead),
        Stmt::Item(Item::Use(item)) if binds_no_name(&item.tree) => Ok(Inserted::Dead),
        Stmt::Expr(Expr::Const(_), Some(_)) if messages.is_empty() => Ok(Inserted::Dead),
        _ => Err(format!("`{tokens}` was inserted")),
    }
}

/// Whether a `use` ends in `as _` everywhere.
fn binds_no_name(tree: &UseTree) -> bool {
    match tree {
        UseTree::Path(path) => binds_no_name(&path.tree),
        UseTree::Group(group) => group.items.iter().all(binds_no_name),
        UseTree::Rename(rename) => rename.rename == "_",
        UseTree::Name(_) | UseTree::Glob(_) => false,
    }
}

/// The messages of all calls of `compile_error!`.
fn messages(tokens: &TokenStream) -> Vec<String> {
    let mut messages = Vec::new();
    let mut called = false;
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(name) => called = name == "compile_error",
            TokenTree::Group(group) => {
                match syn::parse2::<LitStr>(group.stream()) {
                    Ok(message) if called => messages.push(message.value()),
                    _ => messages.extend(self::messages(&group.stream())),
                }
                called = false;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    messages
}

/// The messages of all errors in the insertions.
pub(crate) fn errors(inserted: &[TokenStream]) -> Vec<String> {
    inserted.iter().flat_map(messages).collect()
}
