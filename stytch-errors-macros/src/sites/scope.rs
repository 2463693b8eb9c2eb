//! The local names of a function, and what each of them stands for.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use syn::{Block, Expr, FnArg, Ident, Member, Signature};

use super::changes::{Assigned, Changes};
use super::helpers::Helper;
use super::literal::Candidate;
use super::transparent::{is_transparent, peel};

/// What an expression is, as far as the comparisons care.
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
    /// A local that was bound to something else, whatever its name says.
    Unrelated,
    Other,
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

/// The names that hold error types without saying so, from `on = …`.
pub(super) type On = [Vec<String>];

#[derive(Clone)]
struct Binding {
    name: String,
    shape: Shape,
    born: Born,
    /// The value that it was taken out of, where that tells more than the name.
    whole: Option<Owner>,
}

/// The names in scope, innermost last.
#[derive(Clone)]
pub(super) struct Scope<'a> {
    bindings: Vec<Binding>,
    assigned: Rc<HashMap<String, Vec<Assigned>>>,
    changed: Rc<[String]>,
    on: &'a On,
    on_met: RefCell<Vec<bool>>,
    type_parameters: Rc<[String]>,
    is_method: bool,
    self_type: Option<&'a TokenStream>,
    next_born: Born,
}

impl<'a> Scope<'a> {
    pub(super) fn new(
        signature: &Signature,
        body: &Block,
        self_type: Option<&'a TokenStream>,
        on: &'a On,
    ) -> Self {
        let changes = Changes::of(signature, body);
        let type_parameters = signature.generics.type_params();
        let type_parameters = type_parameters.map(|parameter| parameter.ident.to_string());
        Self {
            bindings: Vec::new(),
            assigned: Rc::new(changes.assigned),
            changed: changes.changed.into(),
            on,
            on_met: RefCell::new(vec![false; on.len()]),
            type_parameters: type_parameters.collect(),
            is_method: matches!(signature.inputs.first(), Some(FnArg::Receiver(_))),
            self_type,
            next_born: 1,
        }
    }

    /// Whether `on = …` names this place, which is noted.
    pub(super) fn is_on(&self, place: &str) -> bool {
        if self.on.is_empty() {
            return false;
        }
        let found = self.on.iter().position(|on| on.join(".") == place);
        if let Some(index) = found {
            self.on_met.borrow_mut()[index] = true;
        }
        found.is_some()
    }

    /// Whether a path from `on = …` ends in this name.
    pub(super) fn ends_on(&self, name: &str) -> bool {
        let mut ends = self.on.iter().filter_map(|on| on.last());
        ends.any(|end| end == name)
    }

    /// Which of the names from `on = …` were looked up.
    pub(super) fn into_on_met(self) -> Vec<bool> {
        self.on_met.into_inner()
    }

    /// Whether a name may be `Self` or a type parameter: of the function, or of an `impl` around it,
    /// which the attribute does not see.
    pub(super) fn is_generic(&self, name: &Ident) -> bool {
        let name = name.to_string();
        if self.self_type.is_some() {
            return self.type_parameters.contains(&name);
        }
        let is_type = name.starts_with(char::is_uppercase);
        name == "Self"
            || self.type_parameters.contains(&name)
            || is_type && name.len() <= 2 && !name.contains(char::is_lowercase)
            || is_type && self.is_method && name.contains(char::is_lowercase)
    }

    /// What `Self` is, where that is known.
    pub(super) fn self_type(&self) -> Option<&'a TokenStream> {
        self.self_type
    }

    /// A point to come back to when a scope ends.
    pub(super) fn mark(&self) -> usize {
        self.bindings.len()
    }

    pub(super) fn reset(&mut self, mark: usize) {
        self.bindings.truncate(mark);
    }

    pub(super) fn declare(&mut self, name: &str, shape: Shape) {
        let born = self.next_born;
        let shape = match self.after_assignments(name, shape) {
            shape @ (Shape::Other | Shape::Parameter(_)) => match self.by_name(name, born) {
                Shape::Other => shape,
                named => named,
            },
            Shape::Unrelated => match self.by_name(name, born) {
                Shape::Status(_) => Shape::Other,
                shape => shape,
            },
            shape => shape,
        };
        self.bindings.push(Binding {
            name: name.to_owned(),
            shape,
            born,
            whole: None,
        });
        self.next_born += 1;
    }

    /// The name that was bound last stands for a part of this value.
    pub(super) fn last_is_part_of(&mut self, name: &Ident, whole: &Owner) {
        let last = self.bindings.last_mut();
        if let Some(last) =
            last.filter(|last| *whole != Owner::Unknown && last.name == plain_name(name))
        {
            last.whole = Some(whole.clone());
        }
    }

    /// From here on, the name stands for something else.
    pub(super) fn forget(&mut self, name: &Ident) {
        let name = plain_name(name);
        let known = self
            .bindings
            .iter_mut()
            .rev()
            .find(|known| known.name == name);
        if let Some(known) = known {
            if let Shape::ErrorType(_) = known.shape {
                known.shape = Shape::Unrelated;
            }
        }
    }

    /// The names that will be bound from here on are born then or later.
    pub(super) fn now(&self) -> Born {
        self.next_born
    }

    /// What the name stands for here.
    pub(super) fn lookup(&self, name: &str) -> Shape {
        self.is_on(name);
        match self.find(name) {
            Some(binding) => binding.shape.clone(),
            None => self.by_name(name, 0),
        }
    }

    /// The value at a path such as `self.last.error`, unless it may be another one later, since
    /// the function assigns to it or to a part that it lies in.
    pub(super) fn owner(&self, path: &str) -> Owner {
        let is_part = |whole: &String| {
            path.strip_prefix(whole.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        if self.assigned.keys().chain(self.changed.iter()).any(is_part) {
            return Owner::Unknown;
        }
        let root = path.split('.').next().unwrap_or(path);
        match self.find(root) {
            Some(Binding {
                whole: Some(whole), ..
            }) => whole.clone(),
            Some(binding) => Owner::Path(path.to_owned(), binding.born),
            None => Owner::Path(path.to_owned(), 0),
        }
    }

    /// What a mutable name is read to be, if the function assigns to it, and so does not change it
    /// in ways that cannot be read.
    pub(super) fn known_if_assigned(&self, name: &Ident, value: &Shape) -> Shape {
        if self.assigned.contains_key(&name.to_string()) {
            value.clone()
        } else {
            Shape::Other
        }
    }

    /// The paths from which `use …::*` in inner blocks brings in names, each up to the `*`.
    pub(super) fn inner_globs(&self) -> impl Iterator<Item = &TokenStream> {
        let globs = self.bindings.iter().filter(|binding| binding.name == GLOB);
        globs.filter_map(|glob| match &glob.shape {
            Shape::Import(path) => Some(path),
            _ => None,
        })
    }

    fn find(&self, name: &str) -> Option<&Binding> {
        self.bindings.iter().rev().find(|known| known.name == name)
    }

    fn by_name(&self, name: &str, born: Born) -> Shape {
        let is_on = |on: &Vec<String>| matches!(on.as_slice(), [only] if only == name);
        if name == "error_type" || self.on.iter().any(is_on) {
            Shape::ErrorType(ErrorType::of(Owner::Own(born)))
        } else if is_status_name(name) {
            Shape::Status(Owner::Own(born))
        } else {
            Shape::Other
        }
    }

    /// What a name stands for that is assigned to later: an error type if it is bound to one, or
    /// assigned one, and to nothing else but literals.
    fn after_assignments(&self, name: &str, shape: Shape) -> Shape {
        let Some(assigned) = self.assigned.get(name) else {
            return shape;
        };
        let is_assigned_one = || {
            assigned
                .iter()
                .any(|value| matches!(value, Assigned::ErrorType))
        };
        let error_type = match shape {
            Shape::ErrorType(known) => known,
            Shape::Known { candidates, .. } if is_assigned_one() => {
                ErrorType::of(Owner::Unknown).with_defaults(candidates.iter().cloned())
            }
            // It may still be as empty as it was.
            Shape::Other if is_assigned_one() => {
                let empty = Candidate::Text(String::new(), Span::call_site());
                ErrorType::of(Owner::Unknown).with_defaults([empty])
            }
            _ => return Shape::Unrelated,
        };
        let mut defaults = Vec::new();
        for value in assigned {
            match value {
                Assigned::Text(text) => defaults.push(text.clone()),
                Assigned::ErrorType => {}
                Assigned::Unknown => return Shape::Unrelated,
            }
        }
        Shape::ErrorType(error_type.with_defaults(defaults))
    }
}

/// Stands for the names that `use …::*` brings in.
pub(super) const GLOB: &str = "*";

pub(super) fn is_status_name(name: &str) -> bool {
    name == "status_code" || name == "status"
}

pub(super) fn is_named(member: &Member, name: &str) -> bool {
    matches!(member, Member::Named(ident) if plain_name(ident) == name)
}

/// A name without what `r#` adds to it.
pub(super) fn plain_name(ident: &Ident) -> String {
    let mut name = ident.to_string();
    if name.starts_with("r#") {
        name.drain(..2);
    }
    name
}

/// The path from a local name to a value, such as `self.last.error`, seen through references.
pub(super) fn place(expr: &Expr) -> Option<String> {
    match peel(expr) {
        Expr::Path(expr) => expr.path.get_ident().map(plain_name),
        Expr::Field(field) => {
            let base = place(&field.base)?;
            Some(match &field.member {
                Member::Named(name) => format!("{base}.{name}"),
                Member::Unnamed(index) => format!("{base}.{}", index.index),
            })
        }
        Expr::MethodCall(call) if call.args.is_empty() && is_transparent(&call.method) => {
            place(&call.receiver)
        }
        _ => None,
    }
}
