//! The `use` of the attribute, where rustfmt would put it.

use std::ops::Range;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Item, UseTree};

use super::insert::Insertion;
use crate::source::Source;

const NAME: &str = "stytch_handle";

/// The `use` that a file needs; `None` if it has one.
pub(super) fn of(source: &Source, tokens: &TokenStream, crate_name: &str) -> Option<Insertion> {
    let file = syn::parse2::<syn::File>(tokens.clone()).ok()?;
    let import = format!("use {crate_name}::{NAME};");
    let end = source.line_end();
    let mut uses = Vec::new();
    for (at, item) in file.items.iter().enumerate() {
        if let Item::Use(item) = item {
            if has_name(&item.tree, crate_name) {
                return None;
            }
            uses.push(Use {
                at,
                range: range(source, item),
                key: key(&item.tree),
            });
        }
    }
    let Some(group) = group(source, &uses) else {
        let first = file.items.first()?;
        let at = source
            .line_around(range(source, first).start)
            .start
            .max(source.start());
        return Some((at, format!("{import}{end}{end}")));
    };
    let own = [crate_name.to_owned(), NAME.to_owned()].map(|name| rank(&name));
    let after = group.iter().find(|other| other.key > own.to_vec());
    if let Some(other) = after {
        let at = source.line_around(other.range.start).start;
        return Some((at, format!("{import}{end}")));
    }
    let at = source.line_around(group.last()?.range.end).end;
    Some((at, format!("{end}{import}")))
}

struct Use {
    /// Which of the file's items it is.
    at: usize,
    range: Range<usize>,
    key: Vec<Rank>,
}

/// The lines without an empty one between them that rustfmt sorts: of other crates, if there are such.
fn group<'u>(source: &Source, uses: &'u [Use]) -> Option<&'u [Use]> {
    let groups: Vec<&[Use]> = uses
        .chunk_by(|one, next| {
            let between = &source.text()[one.range.end..next.range.start];
            one.at + 1 == next.at && between.matches('\n').count() < 2
        })
        .collect();
    let is_of_crates = |group: &&&[Use]| {
        group.iter().any(|item| {
            let own = ["alloc", "core", "std"];
            matches!(item.key.first(), Some(Rank(3, name)) if !own.contains(&name.as_str()))
        })
    };
    groups.iter().find(is_of_crates).or(groups.first()).copied()
}

fn range(source: &Source, item: &impl ToTokens) -> Range<usize> {
    let mut tokens = item.to_token_stream().into_iter();
    let first = tokens.next().map(|token| source.range(token.span()));
    let last = tokens.last().map(|token| source.range(token.span()));
    match (first, last) {
        (Some(first), Some(last)) => first.start..last.end,
        (Some(first), None) => first,
        _ => source.start()..source.start(),
    }
}

/// A part of a path, in rustfmt's order.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Rank(u8, String);

fn rank(name: &str) -> Rank {
    let begins_large = name.starts_with(|first: char| first.is_uppercase());
    let is_constant = begins_large && !name.contains(|letter: char| letter.is_lowercase());
    let kind = match name {
        "self" => 0,
        "super" => 1,
        "crate" => 2,
        _ if is_constant && name.len() > 1 => 5,
        _ if begins_large => 4,
        _ => 3,
    };
    Rank(kind, name.to_owned())
}

fn key(tree: &UseTree) -> Vec<Rank> {
    match tree {
        UseTree::Path(path) => {
            let mut key = vec![rank(&path.ident.to_string())];
            key.extend(self::key(&path.tree));
            key
        }
        UseTree::Name(name) => vec![rank(&name.ident.to_string())],
        UseTree::Rename(name) => vec![rank(&name.ident.to_string())],
        UseTree::Glob(_) => vec![Rank(6, String::new())],
        UseTree::Group(_) => vec![Rank(7, String::new())],
    }
}

/// Whether a `use` brings the attribute in.
fn has_name(tree: &UseTree, crate_name: &str) -> bool {
    match tree {
        UseTree::Path(path) => match &*path.tree {
            UseTree::Glob(_) => path.ident == crate_name,
            tree => has_name(tree, crate_name),
        },
        UseTree::Name(name) => name.ident == NAME,
        UseTree::Rename(name) => name.rename == NAME,
        UseTree::Group(group) => group.items.iter().any(|tree| has_name(tree, crate_name)),
        UseTree::Glob(_) => false,
    }
}
