//! The items of a module. A block among them is recognized by its first words, and taken apart later.

use proc_macro2::{Delimiter, TokenTree};
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;
use syn::{Attribute, Item};

/// A block of items.
#[derive(Clone, Copy)]
pub(super) enum BlockKind {
    Impl,
    Module,
    Trait,
}

impl BlockKind {
    pub(super) fn place(self) -> &'static str {
        match self {
            Self::Impl => "this `impl` block",
            Self::Module => "this module",
            Self::Trait => "this trait",
        }
    }
}

/// An item of a module.
pub(super) enum ModuleItem {
    /// A block of items, with its attributes, which is taken apart later.
    Block(BlockKind, Vec<Attribute>),
    Item(Box<Item>),
}

impl ModuleItem {
    pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let ahead = input.fork();
        let attributes = ahead.call(Attribute::parse_outer)?;
        let mut kind = None;
        while !ahead.is_empty() {
            let token: TokenTree = ahead.parse()?;
            let word = match &token {
                TokenTree::Ident(word) => word.to_string(),
                TokenTree::Group(group) if group.delimiter() != Delimiter::Brace => continue,
                _ => break,
            };
            kind = match word.as_str() {
                "impl" => Some(BlockKind::Impl),
                "mod" => Some(BlockKind::Module),
                "trait" => Some(BlockKind::Trait),
                "pub" | "crate" | "unsafe" | "default" | "auto" => continue,
                _ => None,
            };
            break;
        }
        let Some(kind) = kind else {
            return Ok(Self::Item(Box::new(input.parse()?)));
        };
        while !ahead.is_empty() {
            match ahead.parse()? {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    input.advance_to(&ahead);
                    return Ok(Self::Block(kind, attributes));
                }
                TokenTree::Punct(end) if end.as_char() == ';' => break,
                _ => {}
            }
        }
        // A module in a file of its own, or what `syn` refuses.
        Ok(Self::Item(Box::new(input.parse()?)))
    }
}
