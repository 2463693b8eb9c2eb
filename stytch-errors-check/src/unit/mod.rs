//! The annotated item, parsed once: its functions, and where in its tokens their bodies are.

mod fields;
mod imports;
mod linked;
mod module_item;
mod parse;
mod pieces;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Block, Expr, Signature};

pub(crate) use imports::{Import, renames};
pub use pieces::Piece;
pub(crate) use pieces::with_tokens;

/// An item whose functions are checked.
pub struct Unit {
    functions: Vec<Function>,
    /// The constants and statics beside the functions.
    constants: Vec<Constant>,
    /// The names that `use` brings in.
    imports: Vec<Import>,
    /// The modules in it, each with its file.
    modules: Vec<(usize, String)>,
    /// The fields that hold an error type under another name, each with its file and struct.
    renamed_fields: Vec<(usize, String, String)>,
    /// How many files it is made of; none for an item.
    files: usize,
    pieces: Vec<Piece>,
    /// The annotated item, for messages.
    place: String,
}

/// A function with a body.
pub struct Function {
    pub(crate) index: usize,
    /// The file, by its place among those of the unit.
    pub(crate) file: usize,
    pub(crate) signature: Signature,
    pub(crate) body: Block,
    /// Whether it belongs to an `impl` block or trait.
    pub(crate) is_associated: bool,
    /// The type that `Self` is, where the attribute sees it and it has no parameters.
    pub(crate) self_type: Option<TokenStream>,
    /// The name of the type, trait or module that it belongs to.
    pub(crate) holder: Option<String>,
}

/// A constant or static beside the functions.
pub(crate) struct Constant {
    pub(crate) name: Ident,
    pub(crate) value: Expr,
    /// The file, by its place among those of the unit.
    pub(crate) file: usize,
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

    pub(crate) fn imports(&self) -> &[Import] {
        &self.imports
    }

    pub(crate) fn modules(&self) -> &[(usize, String)] {
        &self.modules
    }

    pub(crate) fn renamed_fields(&self) -> &[(usize, String, String)] {
        &self.renamed_fields
    }

    /// How many files it is made of; none for an item.
    pub(crate) fn files(&self) -> usize {
        self.files
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
