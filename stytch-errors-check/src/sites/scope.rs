//! The local names of a function, and what each of them stands for.

use std::cell::RefCell;
use std::rc::Rc;

use proc_macro2::{Span, TokenStream};
use syn::{Block, FnArg, Ident, Signature};

use super::changes::{Assigned, Changes};
use super::literal::Candidate;
use super::names::{is_status_name, plain_name};
use super::value::{Born, ErrorType, Owner, Shape};

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
    assigned: Rc<[(String, Assigned)]>,
    changed: Rc<[String]>,
    /// What the loops and labelled blocks give that were walked, by their place in memory.
    values: Rc<RefCell<Vec<(usize, Shape)>>>,
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
            assigned: changes.assigned.into(),
            changed: changes.changed.into(),
            values: Rc::default(),
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
        let by_name = || match self.by_name(name, born) {
            // What is assigned may be the answer to another request.
            Shape::ErrorType(mut error_type) if self.assigned_to(name).next().is_some() => {
                error_type.owner = Owner::Unknown;
                Shape::ErrorType(error_type)
            }
            shape => shape,
        };
        let shape = match self.after_assignments(name, shape) {
            shape @ (Shape::Other | Shape::Parameter(_)) => match by_name() {
                Shape::Other => shape,
                named => named,
            },
            Shape::Altered if name == "error_type" && !self.is_on(name) => Shape::Altered,
            shape @ (Shape::Unrelated | Shape::Altered) => match by_name() {
                Shape::Other if matches!(shape, Shape::Altered) => Shape::Altered,
                Shape::Status(_) => Shape::Other,
                named => named,
            },
            shape => shape,
        };
        let shape = match shape {
            // What is counted up or lent mutably need not stay the status that it was.
            Shape::Status(_) if self.changed.iter().any(|place| place == name) => Shape::Other,
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
    /// the function assigns to it, to a part that it lies in, or to its status or error type.
    pub(super) fn owner(&self, path: &str) -> Owner {
        let is_part = |place: &String| {
            let is_in_it = |rest: &str| rest.is_empty() || rest.starts_with('.');
            let is_told_by = |rest: &str| {
                let field = rest.strip_prefix('.');
                field.is_some_and(|field| field == "error_type" || is_status_name(field))
            };
            path.strip_prefix(place.as_str()).is_some_and(is_in_it)
                || place.strip_prefix(path).is_some_and(is_told_by)
        };
        if self.assigned.iter().any(|(place, _)| is_part(place)) || self.changed.iter().any(is_part)
        {
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
        let name = plain_name(name);
        if self.assigned_to(&name).next().is_some() {
            value.clone()
        } else {
            Shape::Other
        }
    }

    /// Takes note of what an expression gives that only the walk through it can tell.
    pub(super) fn note_value<E>(&self, expr: &E, value: Shape) {
        let place = std::ptr::from_ref(expr).addr();
        self.values.borrow_mut().push((place, value));
    }

    pub(super) fn noted_value<E>(&self, expr: &E) -> Shape {
        let place = std::ptr::from_ref(expr).addr();
        let values = self.values.borrow();
        let noted = values.iter().rev().find(|noted| noted.0 == place);
        let noted = noted.map(|noted| noted.1.clone());
        noted.unwrap_or(Shape::Other)
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

    fn assigned_to(&self, name: &str) -> impl Iterator<Item = &Assigned> {
        let assigned = self.assigned.iter();
        assigned.filter_map(move |(place, value)| (place == name).then_some(value))
    }

    /// What a name says by itself.
    pub(super) fn by_name(&self, name: &str, born: Born) -> Shape {
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
        if self.assigned_to(name).next().is_none() {
            return shape;
        }
        let is_assigned_one = || {
            let mut assigned = self.assigned_to(name);
            assigned.any(|value| matches!(value, Assigned::ErrorType))
        };
        let mut error_type = match shape {
            Shape::ErrorType(known) => known,
            Shape::Known { candidates, .. } if is_assigned_one() => {
                ErrorType::of(Owner::Unknown).with_defaults(candidates.iter().cloned())
            }
            // It may still be as empty as it was.
            Shape::Other if is_assigned_one() => {
                let empty = Candidate::Text(String::new(), Span::call_site());
                ErrorType::of(Owner::Unknown).with_defaults([empty])
            }
            Shape::Altered => return Shape::Altered,
            _ => return Shape::Unrelated,
        };
        let mut defaults = Vec::new();
        for value in self.assigned_to(name) {
            match value {
                Assigned::Text(text) => defaults.push(text.clone()),
                Assigned::ErrorType => error_type.owner = Owner::Unknown,
                Assigned::Unknown => return Shape::Unrelated,
            }
        }
        Shape::ErrorType(error_type.with_defaults(defaults))
    }
}

/// Stands for the names that `use …::*` brings in.
pub(super) const GLOB: &str = "*";
