//! Paths other than locals, and the items that they name.

use proc_macro2::TokenStream;

use super::{ConstantId, FunctionId};

/// A path other than a local.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    pub(crate) segments: Vec<String>,
    pub(crate) target: Target,
    /// The path that rustc can evaluate, if it is a constant.
    pub(crate) constant: Option<ConstantPath>,
}

impl Path {
    pub(crate) fn last(&self) -> &str {
        self.segments.last().map_or("", String::as_str)
    }

    /// The segment before the last.
    pub(crate) fn parent(&self) -> Option<&str> {
        self.segments.iter().rev().nth(1).map(String::as_str)
    }
}

/// The item that a path names in the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Constant(ConstantId),
    Function(FunctionId),
    Elsewhere,
}

/// The tokens of a constant whose text only rustc knows.
#[derive(Clone, Debug)]
pub(crate) struct ConstantPath {
    pub(crate) tokens: TokenStream,
    /// Belongs to a type, as in `Codes::STALE`, and so may be of that type.
    pub(crate) is_of_type: bool,
    /// May name `Self` or a type parameter, which an item in a function cannot.
    pub(crate) is_generic: bool,
    /// An inner block brings it in, so it cannot be evaluated from the top of the function.
    pub(crate) is_hidden: bool,
}
