//! The meaning of names by themselves, and the values of the places that `on = …` names.

use super::Interpreter;
use super::fact::{Origin, OriginKind};
use super::value::{Certainty, ErrorType, Value, join_all};
use crate::body::{BindingId, ExprId, ExprKind, Literal, Member, TypeHint};
use crate::lower::names::is_status_name;

impl ErrorType {
    pub(super) fn of(origin: Origin) -> Self {
        Self {
            origin,
            certainty: Certainty::Likely,
            is_json: false,
            is_guess: false,
        }
    }
}

impl Interpreter<'_> {
    /// Binds a name to a value. A name that says what it is does so where the value cannot be read.
    pub(super) fn bind(&mut self, binding: BindingId, value: &Value, hint: TypeHint) {
        let index = binding.index();
        self.late[index] = self.is_late;
        if self.is_late {
            self.bindings[index] = Value::Never;
            return;
        }
        let value = with_hint(value.clone(), hint);
        let assigned = self.assigned[index].clone();
        let is_assigned = !assigned.is_never();
        let value = match join_all([value, assigned]) {
            Value::Never => Value::Unknown(None),
            value => value,
        };
        let value = self.named(binding, value, is_assigned);
        let root = self.fresh(OriginKind::Place);
        if !self.on.is_empty() {
            self.names_of_roots.insert(root.root, binding);
        }
        self.bindings[index] = value.map(&mut |value| match value {
            Value::Unknown(None) => Value::Unknown(Some(root.clone())),
            value => value.clone(),
        });
    }

    pub(super) fn named(&mut self, binding: BindingId, value: Value, is_assigned: bool) -> Value {
        let name = &self.body.bindings[binding.index()].name;
        let is_on = self.is_on(name);
        if name == "error_type" || is_on {
            let is_altered = value
                .alternatives()
                .iter()
                .any(|value| matches!(value, Value::Altered));
            let is_new = value.is_unknown() || is_on && is_altered;
            if !is_new {
                return value;
            }
            let origin = self.fresh(OriginKind::Own);
            return value.map(&mut |value| match value {
                Value::Unknown(_) | Value::Altered => {
                    Value::ErrorType(ErrorType::of(origin.clone()))
                }
                value => value.clone(),
            });
        }
        // A value computed from something unknown need not be the status that its name says.
        let is_plain = matches!(value, Value::Unknown(_)) && !self.is_computed;
        if is_status_name(name) && is_plain && !is_assigned {
            return Value::Status(self.fresh(OriginKind::Own));
        }
        value
    }

    /// The value of a name that no code of the unit binds.
    pub(super) fn free_name(&mut self, name: &str) -> Option<Value> {
        let origin = Origin::new(0, OriginKind::Own);
        if name == "error_type" || self.is_on(name) {
            return Some(Value::ErrorType(ErrorType::of(origin)));
        }
        if is_status_name(name) {
            return Some(Value::Status(origin));
        }
        let starts_small =
            name.starts_with(|c: char| c.is_lowercase() || c == '_') && !name.ends_with('!');
        let mut renewed = self.renewed.iter().rev();
        let renewed = renewed.find(|(known, _)| known == name);
        let origin = renewed.map(|(_, origin)| origin.clone());
        starts_small.then(|| {
            let origin = origin.unwrap_or_else(|| Origin::new(0, OriginKind::Place).part(name));
            Value::Unknown(Some(origin))
        })
    }

    /// Whether `on = …` names this place, which is recorded.
    pub(super) fn is_on(&mut self, place: &str) -> bool {
        let found = self.on.iter().position(|on| on == place);
        if let Some(index) = found {
            self.on_met[index] = true;
        }
        found.is_some()
    }

    /// Whether `on = …` names a field, a method or a key: by a bare name that no variable has.
    pub(super) fn is_on_part(&mut self, name: &str) -> bool {
        let is_variable = self
            .body
            .bindings
            .iter()
            .any(|binding| binding.name == name);
        !is_variable && self.is_on(name)
    }

    /// Whether `on = …` names the place that this expression is, as a whole or by its last part.
    pub(super) fn is_on_place(&mut self, id: ExprId) -> bool {
        if self.on.is_empty() {
            return false;
        }
        let Some(place) = self.place(id) else {
            return false;
        };
        let last = match place.rsplit('.').next() {
            Some(last) => last.trim_end_matches("()").to_owned(),
            None => return false,
        };
        let is_index = last.starts_with(|c: char| c.is_ascii_digit());
        let is_part = place.contains('.') && !is_index;
        self.is_on(&place) || is_part && self.is_on_part(&last)
    }

    /// The value, which is an error type where `on = …` names the place that it came from.
    pub(super) fn at_on_place(&mut self, value: &Value) -> Option<Value> {
        let Value::Unknown(Some(origin)) = value else {
            return None;
        };
        let path = origin.path();
        let place = match self.names_of_roots.get(&origin.root) {
            Some(binding) => format!("{}{path}", self.body.bindings[binding.index()].name),
            None => path.strip_prefix('.')?.to_owned(),
        };
        let origin = origin.whole()?;
        self.is_on(&place)
            .then(|| Value::ErrorType(ErrorType::of(origin)))
    }

    fn key(&self, id: ExprId) -> Option<&str> {
        match &self.body.expr(id).kind {
            ExprKind::Literal(Literal::Text(key)) => Some(key),
            _ => None,
        }
    }

    /// An expression as `on = …` names places: `self.0`, `err.kind`, `m.kind()`.
    fn place(&self, id: ExprId) -> Option<String> {
        match &self.body.expr(id).kind {
            ExprKind::Local(binding) => Some(self.body.bindings[binding.index()].name.clone()),
            ExprKind::Path(path) if path.segments.len() == 1 => Some(path.last().to_owned()),
            ExprKind::Field(base, member) => {
                let member = match member {
                    Member::Named(name) => name.clone(),
                    Member::Index(index) => index.to_string(),
                };
                let base = self.place(*base);
                Some(format!("{}.{member}", base.unwrap_or_default()))
            }
            ExprKind::Method(call) if call.arguments.is_empty() => {
                let base = self.place(call.receiver);
                Some(format!("{}.{}()", base.unwrap_or_default(), call.name))
            }
            ExprKind::Index(base, key) => {
                let base = self.place(*base)?;
                Some(format!("{base}[{:?}]", self.key(*key)?))
            }
            ExprKind::Method(call) if matches!(call.name.as_str(), "get" | "get_mut") => {
                let base = self.place(call.receiver)?;
                Some(format!("{base}[{:?}]", self.key(*call.arguments.first()?)?))
            }
            ExprKind::Deref(inner) | ExprKind::Lend(inner) => self.place(*inner),
            _ => None,
        }
    }
}

/// A value under what its type says.
fn with_hint(value: Value, hint: TypeHint) -> Value {
    use super::value::Within;
    match hint {
        TypeHint::Text => value,
        TypeHint::OwnedString => value.map(&mut |value| match value {
            // One string of several error types.
            Value::Within(Within::List, ..) => Value::Unknown(None),
            value => value.clone(),
        }),
        TypeHint::Other => value.map(&mut |value| match value {
            Value::ErrorType(error_type) => Value::ErrorType(ErrorType {
                certainty: Certainty::Doubtful,
                ..error_type.clone()
            }),
            value => value.clone(),
        }),
    }
}
