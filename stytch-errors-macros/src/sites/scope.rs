//! The local names of a function, and what each of them stands for.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use proc_macro2::TokenStream;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprAssign, Lit, Member};

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
    /// A name that a `use` in an inner block brings in.
    Import(TokenStream),
    Other,
}

/// An `error_type`, and what has happened to it on the way.
#[derive(Clone)]
pub(super) struct ErrorType {
    pub(super) owner: Owner,
    /// Strings that stand for "none came", as in `unwrap_or("none")`: comparing with these is fine.
    pub(super) defaults: Rc<[String]>,
    /// Whether a method was called on it that only strings have.
    pub(super) is_string: bool,
}

impl ErrorType {
    pub(super) fn of(owner: Owner) -> Shape {
        Shape::ErrorType(Self {
            owner,
            defaults: Rc::new([]),
            is_string: false,
        })
    }
}

/// The value that an `error_type` or a status belongs to. A status speaks of an error type only
/// where both belong to the same value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Owner {
    /// A variable of its own, such as a parameter named `status_code`.
    None,
    /// The value at this path from a local name.
    Path(String),
    /// Some value that has no path, such as the result of a call.
    Unknown,
}

impl Owner {
    pub(super) fn is_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, _) | (_, Self::None) => true,
            (Self::Path(one), Self::Path(another)) => one == another,
            _ => false,
        }
    }
}

/// The names that hold error types without saying so, from `on = …`.
pub(super) type On = [Vec<String>];

#[derive(Clone)]
struct Binding {
    name: String,
    shape: Shape,
    id: usize,
}

/// The names in scope, innermost last.
#[derive(Clone)]
pub(super) struct Scope<'a> {
    bindings: Vec<Binding>,
    assigned: Rc<HashMap<String, Vec<Assigned>>>,
    on: &'a On,
    on_met: RefCell<Vec<bool>>,
    next_id: usize,
}

impl<'a> Scope<'a> {
    pub(super) fn new(body: &Block, on: &'a On) -> Self {
        let mut assignments = Assignments::default();
        assignments.visit_block(body);
        Self {
            bindings: Vec::new(),
            assigned: Rc::new(assignments.0),
            on,
            on_met: RefCell::new(vec![false; on.len()]),
            next_id: 1,
        }
    }

    /// Whether `on = …` names this place, which is noted.
    pub(super) fn is_on(&self, place: &str) -> bool {
        let found = self.on.iter().position(|on| on.join(".") == place);
        if let Some(index) = found {
            self.on_met.borrow_mut()[index] = true;
        }
        found.is_some()
    }

    /// Which of the names from `on = …` were looked up.
    pub(super) fn into_on_met(self) -> Vec<bool> {
        self.on_met.into_inner()
    }

    /// A point to come back to when a scope ends.
    pub(super) fn mark(&self) -> usize {
        self.bindings.len()
    }

    pub(super) fn reset(&mut self, mark: usize) {
        self.bindings.truncate(mark);
    }

    pub(super) fn declare(&mut self, name: &str, shape: Shape) {
        let shape = match self.after_assignments(name, shape) {
            Shape::Other => self.by_name(name),
            shape => shape,
        };
        self.bindings.push(Binding {
            name: name.to_owned(),
            shape,
            id: self.next_id,
        });
        self.next_id += 1;
    }

    /// What the name stands for here.
    pub(super) fn lookup(&self, name: &str) -> Shape {
        self.is_on(name);
        match self.find(name) {
            Some(binding) => binding.shape.clone(),
            None => self.by_name(name),
        }
    }

    /// The value at a path such as `self.last.error`, unless it may be another one later, since
    /// the function assigns to it or to a part that it lies in.
    pub(super) fn owner(&self, path: &str) -> Owner {
        let is_part = |whole: &String| {
            path.strip_prefix(whole.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        if self.assigned.keys().any(is_part) {
            return Owner::Unknown;
        }
        let root = path.split('.').next().unwrap_or(path);
        let id = self.find(root).map_or(0, |binding| binding.id);
        Owner::Path(format!("{path}#{id}"))
    }

    /// An owner for what a pattern takes apart without naming the whole.
    pub(super) fn new_owner(&mut self) -> Owner {
        self.next_id += 1;
        Owner::Path(format!("#{}", self.next_id))
    }

    fn find(&self, name: &str) -> Option<&Binding> {
        self.bindings.iter().rev().find(|known| known.name == name)
    }

    fn by_name(&self, name: &str) -> Shape {
        let is_on = |on: &Vec<String>| matches!(on.as_slice(), [only] if only == name);
        if name == "error_type" || self.on.iter().any(is_on) {
            ErrorType::of(Owner::None)
        } else if is_status_name(name) {
            Shape::Status(Owner::None)
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
        let (owner, mut defaults, is_string) = match shape {
            Shape::ErrorType(known) => (known.owner, known.defaults.to_vec(), known.is_string),
            Shape::Known {
                candidates,
                array: false,
            } if is_assigned_one() => {
                let texts = candidates.iter().filter_map(Candidate::text);
                (Owner::Unknown, texts.map(ToOwned::to_owned).collect(), true)
            }
            Shape::Other if is_assigned_one() => (Owner::Unknown, Vec::new(), false),
            _ => return Shape::Other,
        };
        for value in assigned {
            match value {
                Assigned::Text(text) => defaults.push(text.clone()),
                Assigned::ErrorType => {}
                Assigned::Unknown => return Shape::Other,
            }
        }
        Shape::ErrorType(ErrorType {
            owner,
            defaults: defaults.into(),
            is_string,
        })
    }
}

pub(super) fn is_status_name(name: &str) -> bool {
    name == "status_code" || name == "status"
}

#[derive(Clone)]
enum Assigned {
    Text(String),
    ErrorType,
    Unknown,
}

/// The places that a function assigns to, and what.
#[derive(Default)]
struct Assignments(HashMap<String, Vec<Assigned>>);

impl Visit<'_> for Assignments {
    fn visit_expr_assign(&mut self, assign: &ExprAssign) {
        visit::visit_expr_assign(self, assign);
        if let Some(place) = place(&assign.left) {
            let value = match peel(&assign.right) {
                Expr::Lit(right) => match &right.lit {
                    Lit::Str(text) => Assigned::Text(text.value()),
                    _ => Assigned::Unknown,
                },
                right if ends_in_error_type(right) => Assigned::ErrorType,
                _ => Assigned::Unknown,
            };
            self.0.entry(place).or_default().push(value);
        }
    }
}

fn ends_in_error_type(expr: &Expr) -> bool {
    match peel(expr) {
        Expr::Field(field) => is_named(&field.member, "error_type"),
        Expr::MethodCall(call) => call.method == "error_type" || ends_in_error_type(&call.receiver),
        _ => false,
    }
}

pub(super) fn is_named(member: &Member, name: &str) -> bool {
    matches!(member, Member::Named(ident) if ident == name)
}

/// The path from a local name to a value, such as `self.last.error`, seen through references.
pub(super) fn place(expr: &Expr) -> Option<String> {
    match peel(expr) {
        Expr::Path(expr) => expr.path.get_ident().map(ToString::to_string),
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
