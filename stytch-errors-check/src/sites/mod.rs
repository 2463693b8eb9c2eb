//! Finds the comparisons with an error type in a function.

// Where comparisons are found, from the walk to each form.
mod arms;
mod bindings;
mod compare;
mod items;
mod macro_calls;
mod pattern;
mod pattern_texts;
mod walk;

// What the values in them are.
mod branch;
mod breaks;
mod changes;
mod edits;
mod in_result;
mod lists;
mod literal;
mod named_functions;
mod scope;
mod shape;
mod value;

// What is known of the status there.
mod condition;
mod status;

// Code, looked at without knowing its names.
mod attributes;
mod macros;
mod names;
mod parts;
mod pattern_search;
mod transparent;
mod uses;

use proc_macro2::Span;

pub use attributes::Around;
pub(crate) use attributes::{has_own_attribute, of_impl_item, of_item, of_trait_item};
pub(crate) use literal::{Candidate, Constant, plain_path};
pub(crate) use status::{Statuses, name_of as name_of_status};
pub(crate) use walk::find;

/// What a function compares an error type with.
#[derive(Default)]
pub(crate) struct Sites {
    pub(crate) comparisons: Vec<Comparison>,
    pub(crate) matches: Vec<Match>,
    /// How many constants were met that rustc cannot be asked for.
    pub(crate) unread: usize,
    /// Code near an error type that is not understood.
    pub(crate) unknown: Vec<Unknown>,
    /// Whether an error type is compared with a variant of some enum.
    pub(crate) meets_variant: bool,
    /// Whether a pattern names a variant of one of the generated enums.
    pub(crate) matches_on_enum: bool,
    /// Which of the names from `on = …` were met.
    pub(crate) on_met: Vec<bool>,
}

/// One string that an error type is compared with.
pub(crate) struct Comparison {
    pub(crate) with: Candidate,
    pub(crate) fit: Fit,
    pub(crate) reading: Reading,
    /// The statuses that the response can have where the comparison is made.
    pub(crate) statuses: Statuses,
    pub(crate) around: Around,
}

/// Whether what an error type is compared with is a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    Surely,
    /// A constant of a type in an equation: unless the function compares with an enum's variants.
    UnlessEnum,
    /// A constant of a type in a pattern: if the function compares with strings too.
    IfStrings,
}

/// How an error type is compared with a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    Whole,
    Start,
    End,
    Inside,
}

impl Fit {
    pub(crate) fn fits(self, code: &str, text: &str) -> bool {
        match self {
            Self::Whole => code == text,
            Self::Start => code.starts_with(text),
            Self::End => code.ends_with(text),
            Self::Inside => code.contains(text),
        }
    }
}

/// One `match` on an error type.
pub(crate) struct Match {
    pub(crate) span: Span,
    /// What its arms name, apart from those with a guard.
    pub(crate) named: Vec<(Candidate, Fit)>,
    pub(crate) has_catch_all: bool,
    pub(crate) statuses: Statuses,
    pub(crate) arm: ArmForm,
    pub(crate) around: Around,
}

/// How an arm of a match is written around the strings that it names.
pub(crate) struct ArmForm {
    /// The elements of the tuple that is matched, if it is one.
    pub(crate) tuple: Option<Vec<Element>>,
    /// Whether the strings stand in `Some(..)`.
    pub(crate) in_some: bool,
    /// The type whose constants name the statuses, such as `StatusCode`, if the arms name them so.
    pub(crate) status_type: Option<String>,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Element {
    ErrorType,
    Status,
    Other,
}

/// Code near an error type that is not understood.
pub(crate) struct Unknown {
    pub(crate) span: Span,
    pub(crate) kind: UnknownKind,
}

pub(crate) enum UnknownKind {
    /// A form of pattern.
    Pattern(&'static str),
    /// A name that matches everything, but reads like this code.
    Binding { name: String, code: &'static str },
    /// The arguments of a macro.
    Macro(String),
    /// An expression that `syn` does not know.
    Expression,
}
