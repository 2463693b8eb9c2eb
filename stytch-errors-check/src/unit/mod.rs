//! The annotated item, parsed once: its functions, and where in its tokens their bodies are.

mod parse;
mod pieces;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Block, Expr, Signature, UseTree};

use crate::lower::names::plain_name;

pub use pieces::Piece;
pub(crate) use pieces::with_tokens;

/// An item whose functions are checked.
pub struct Unit {
    functions: Vec<Function>,
    /// The constants and statics beside the functions.
    constants: Vec<Constant>,
    /// What `use … as …` renames.
    renamed: Vec<(String, String)>,
    /// The names of the modules in it.
    modules: Vec<String>,
    pieces: Vec<Piece>,
    /// The annotated item, for messages.
    place: String,
}

/// A function with a body.
pub struct Function {
    pub(crate) index: usize,
    pub(crate) signature: Signature,
    pub(crate) body: Block,
    /// The type that `Self` is, where the attribute sees it and it has no parameters.
    pub(crate) self_type: Option<TokenStream>,
    /// The name of the type, trait or module that it belongs to.
    pub(crate) holder: Option<String>,
}

/// A constant or static beside the functions.
pub(crate) struct Constant {
    pub(crate) name: Ident,
    pub(crate) value: Expr,
    /// The name of the type, trait or module that it belongs to.
    pub(crate) holder: Option<String>,
}

/// Why an item has no functions to check.
pub enum NotChecked {
    /// It is of this kind.
    Kind(&'static str),
    /// `syn` cannot parse it. rustc reports what is wrong.
    Unparsed,
}

impl Unit {
    /// The functions with a body that have no attribute of their own, in order.
    #[must_use]
    pub fn functions(&self) -> &[Function] {
        &self.functions
    }

    /// The tokens of the item, with a mark at each function.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Whether the attribute stands on a function, and not on a block of several.
    #[must_use]
    pub fn is_function(&self) -> bool {
        matches!(self.pieces.as_slice(), [Piece::Function(..)])
    }

    pub(crate) fn constants(&self) -> &[Constant] {
        &self.constants
    }

    pub(crate) fn renamed(&self) -> &[(String, String)] {
        &self.renamed
    }

    pub(crate) fn modules(&self) -> &[String] {
        &self.modules
    }

    pub(crate) fn place(&self) -> String {
        self.place.clone()
    }
}

/// The token whose hygiene belongs to the item itself.
pub(crate) fn keyword(tokens: &TokenStream) -> Option<Ident> {
    tokens.clone().into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident),
        TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::None => {
            keyword(&group.stream())
        }
        _ => None,
    })
}

/// The names that a `use` renames, each with the name that it had.
pub(crate) fn renames(tree: &UseTree, found: &mut Vec<(String, String)>) {
    match tree {
        UseTree::Path(tree) => renames(&tree.tree, found),
        UseTree::Group(tree) => tree.items.iter().for_each(|tree| renames(tree, found)),
        UseTree::Rename(tree) => {
            found.push((plain_name(&tree.rename), plain_name(&tree.ident)));
        }
        UseTree::Name(_) | UseTree::Glob(_) => {}
    }
}
