//! What values are, as far as the comparisons care.

use std::rc::Rc;

use proc_macro2::TokenStream;

use super::literal::Candidate;
use super::named_functions::Helper;

/// What an expression is.
#[derive(Clone)]
pub(super) enum Shape {
    ErrorType(ErrorType),
    Status(Owner),
    Tuple(Vec<Shape>),
    /// A string, or each string of an array, whose text can be read off the function.
    Known {
        candidates: Rc<[Candidate]>,
        array: bool,
    },
    /// The columns of an array of tuples.
    Table(Rc<[Shape]>),
    /// A name that a `use` in an inner block brings in.
    Import(TokenStream),
    /// An item of an inner block, which cannot be named from the top of the function.
    Hidden,
    /// A parameter of a closure that goes by a name.
    Parameter(Born),
    Helper(Rc<Helper>),
    /// A local that was bound to something else, of which only its name may say that it is an error
    /// type.
    Unrelated,
    /// Another text that was made of an error type, so not one whatever its name says.
    Altered,
    Other,
}

impl Shape {
    pub(super) fn is_error_type(&self) -> bool {
        matches!(self, Self::ErrorType(_))
    }
}

/// An `error_type`, and what has happened to it on the way.
#[derive(Clone)]
pub(super) struct ErrorType {
    pub(super) owner: Owner,
    /// What stands for "none came", as in `unwrap_or("none")`: comparing with that is fine.
    pub(super) defaults: Rc<[Candidate]>,
    /// How sure it is that this is a string.
    pub(super) string: Certainty,
    pub(super) within: Within,
    /// Whether it is a JSON value, which is written in quotes.
    pub(super) is_json: bool,
}

/// What an error type surely stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// Nothing that is known.
    Nothing,
    /// An `Option`, or a `Result` as its value.
    Value,
    /// A `Result` as its error.
    Error,
    /// A list, such as what `collect` makes.
    List,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Certainty {
    /// It was converted into something.
    Doubtful,
    /// It is what the field is.
    Likely,
    /// A method was called on it that only strings have.
    Sure,
}

impl ErrorType {
    pub(super) fn of(owner: Owner) -> Self {
        Self {
            owner,
            defaults: Rc::new([]),
            string: Certainty::Likely,
            within: Within::Nothing,
            is_json: false,
        }
    }

    pub(super) fn of_json(owner: Owner) -> Self {
        Self {
            is_json: true,
            ..Self::of(owner)
        }
    }

    /// One of two error types: whose it is, is known only where both belong to the same value.
    pub(super) fn or(mut self, other: Option<Self>) -> Self {
        if let Some(other) = other {
            if self.owner != other.owner {
                self.owner = Owner::Unknown;
            }
            self = self.with_defaults(other.defaults.iter().cloned());
        }
        self
    }

    pub(super) fn with_defaults(mut self, defaults: impl IntoIterator<Item = Candidate>) -> Self {
        let known = self.defaults.iter().cloned();
        self.defaults = known.chain(defaults).collect();
        self
    }
}

/// The value that an `error_type` or a status belongs to. A status speaks of an error type only
/// where both belong to the same value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Owner {
    /// A variable of its own, such as a parameter named `status_code`.
    Own(Born),
    /// The value at this path from a local name.
    Path(String, Born),
    /// What a struct pattern takes apart, known by the pattern's place in memory.
    Pattern(usize, Born),
    /// An HTTP response, whose body is another value.
    Response(String, Born),
    /// Some value that has no path, such as the result of a call.
    Unknown,
}

/// When a name was bound: the names of a function are counted in order, from 1.
pub(super) type Born = usize;

impl Owner {
    pub(super) fn of_response(self) -> Self {
        match self {
            // What has the method is some type of the service's own.
            Self::Path(ref path, _) if path == "self" => self,
            Self::Path(path, born) => Self::Response(path, born),
            owner => owner,
        }
    }

    pub(super) fn is_same_value(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Path(path, born) | Self::Response(path, born),
                Self::Path(other_path, other_born) | Self::Response(other_path, other_born),
            ) => (path, born) == (other_path, other_born),
            (Self::Pattern(place, _), Self::Pattern(other_place, _)) => place == other_place,
            _ => false,
        }
    }

    /// When the name was bound that leads to the value.
    pub(super) fn born(&self) -> Option<Born> {
        match self {
            Self::Own(born)
            | Self::Path(_, born)
            | Self::Pattern(_, born)
            | Self::Response(_, born) => Some(*born),
            Self::Unknown => None,
        }
    }
}
