//! The findings of interpretation: comparisons, matches, and code near an error type that is not understood.

use proc_macro2::{Span, TokenStream};

use crate::body::OddLiteral;
use crate::judge::statuses::Statuses;
use crate::lower::attributes::Around;

/// The texts that a function compares an error type with.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) comparisons: Vec<Comparison>,
    pub(crate) matches: Vec<Match>,
    /// How many constants were met that rustc cannot be asked for.
    pub(crate) unread: usize,
    /// Code near an error type that is not understood.
    pub(crate) unknown: Vec<Unknown>,
    /// Whether a pattern names a variant of one of the generated enums.
    pub(crate) matches_on_enum: bool,
}

/// One string that an error type is compared with.
pub(crate) struct Comparison {
    /// The text's place: comparisons of one text have one.
    pub(crate) key: u32,
    pub(crate) with: Candidate,
    /// Whether the literal is a byte string, as beside `as_bytes()`.
    pub(crate) is_bytes: bool,
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
    /// It goes into unknown code together with an error type: only a slip of a code is a mistake.
    IfSlip,
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

/// One string that the error type is compared with.
#[derive(Clone, Debug)]
pub(crate) enum Candidate {
    Text(String, Span),
    /// Evaluated by rustc: a constant, or a macro that makes a string.
    Constant(Constant),
    /// A constant that cannot be evaluated from the top of the function.
    Hidden(Span),
    /// A literal that has no place here.
    Odd(OddLiteral, Span),
}

#[derive(Clone, Debug)]
pub(crate) struct Constant {
    pub(crate) tokens: TokenStream,
    pub(crate) span: Span,
    /// Whether it may name `Self` or a type parameter, which an item in a function cannot.
    pub(crate) is_generic: bool,
}

/// One `match` on an error type.
pub(crate) struct Match {
    pub(crate) span: Span,
    /// The codes that its arms name, apart from those with a guard.
    pub(crate) named: Vec<(Candidate, Fit)>,
    pub(crate) has_catch_all: bool,
    pub(crate) statuses: Statuses,
    pub(crate) arm: ArmForm,
    pub(crate) around: Around,
}

/// How an arm of a match is written around the strings that it names.
#[derive(Default)]
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

#[derive(Debug)]
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
