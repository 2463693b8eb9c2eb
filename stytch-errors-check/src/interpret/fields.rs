//! The value of a part of another: of a field, of an element and of a key.

use super::Interpreter;
use super::derived::literal_text;
use super::value::{ErrorType, Value, Within, join_all};
use crate::body::{ExprId, ExprKind, Literal, Member};
use crate::lower::names::is_status_name;

impl Interpreter<'_> {
    pub(super) fn field(&mut self, value: &Value, member: &Member) -> Value {
        let name = match member {
            Member::Named(name) => name.as_str(),
            Member::Index(_) => "",
        };
        let all = value.alternatives();
        if all.iter().any(|value| matches!(value, Value::Struct(_))) {
            let known: Option<Vec<Value>> = all.iter().map(|value| known(value, member)).collect();
            // A field of this name may be made of anything.
            let known = known.map(join_all);
            if let Some(known) =
                known.filter(|known| name != "error_type" || known.has_error_type())
            {
                return known;
            }
        }
        if name == "error_type" || !name.is_empty() && self.is_on_part(name) {
            return Value::ErrorType(ErrorType::of(self.origin_of(value)));
        }
        if is_status_name(name) {
            return Value::Status(self.origin_of(value));
        }
        value.map(&mut |value| match (value, member) {
            (Value::Tuple(elements, false), Member::Index(index)) => {
                let element = elements.get(*index as usize);
                element.cloned().unwrap_or(Value::Unknown(None))
            }
            // The string in a type of its own: `struct ErrorType(String)`.
            (Value::ErrorType(_), Member::Index(0)) => value.clone(),
            (Value::Unknown(Some(origin)), Member::Named(name)) => {
                Value::Unknown(Some(origin.part(name)))
            }
            (Value::Unknown(Some(origin)), Member::Index(index)) => {
                Value::Unknown(Some(origin.part(&index.to_string())))
            }
            _ => Value::Unknown(None),
        })
    }

    pub(super) fn index(&mut self, id: ExprId, base: ExprId, index: ExprId) -> Value {
        let value = self.eval(base);
        let at = self.eval(index);
        if self.is_on_place(id) {
            let mut error_type = ErrorType::of(self.origin_of(&value));
            error_type.is_json = true;
            return Value::ErrorType(error_type);
        }
        if let Some(key) = literal_text(&at) {
            if let Some(keyed) = self.keyed(&value, &key) {
                return keyed;
            }
        }
        if matches!(self.body.expr(index).kind, ExprKind::Range { .. }) {
            return value.map(&mut |value| match value {
                Value::ErrorType(_) => Value::Altered,
                Value::Text(_) => Value::Unknown(None),
                value => value.clone(),
            });
        }
        if let (Value::Tuple(elements, true), ExprKind::Literal(Literal::Int(at))) =
            (&value, &self.body.expr(index).kind)
        {
            let at = usize::try_from(*at).unwrap_or(usize::MAX);
            return elements.get(at).cloned().unwrap_or(Value::Unknown(None));
        }
        self.look_up(&value, &at, index);
        if let Value::Unknown(Some(origin)) = &value {
            let part = match &self.body.expr(index).kind {
                ExprKind::Literal(Literal::Int(at)) => Some(at.to_string()),
                ExprKind::Local(binding) if !self.body.bindings[binding.index()].is_mutable => {
                    Some(format!("#{}", binding.0))
                }
                _ => None,
            };
            return Value::Unknown(part.map(|part| origin.part(&format!("[{part}]"))));
        }
        value.map(&mut |value| match (value, value.inner()) {
            (Value::Map(pair), _) => pair.1.clone(),
            // A map that was collected from pairs.
            (Value::Within(Within::List, ..), Value::Tuple(columns, false))
                if columns.len() == 2 =>
            {
                columns[1].clone()
            }
            (_, inner) => inner,
        })
    }

    /// A value of JSON under a key: `body["error_type"]`.
    pub(super) fn keyed(&mut self, value: &Value, key: &str) -> Option<Value> {
        // In a pointer, the last part is the key.
        let key = key.rsplit('/').next().unwrap_or(key);
        match value {
            Value::Map(_) => return None,
            Value::ErrorType(_) => return Some(Value::Unknown(None)),
            _ => {}
        }
        if key == "error_type" || self.is_on_part(key) {
            let mut error_type = ErrorType::of(self.origin_of(value));
            error_type.is_json = true;
            return Some(Value::ErrorType(error_type));
        }
        if is_status_name(key) {
            return Some(Value::Status(self.origin_of(value)));
        }
        match value {
            Value::Unknown(Some(origin)) => Some(Value::Unknown(Some(origin.part(key)))),
            _ => None,
        }
    }
}

/// A field of a struct that was seen. One that is empty has empty fields.
fn known(value: &Value, member: &Member) -> Option<Value> {
    let name = match member {
        Member::Named(name) => name.clone(),
        Member::Index(index) => index.to_string(),
    };
    match value {
        Value::Struct(fields) => fields
            .iter()
            .find(|(field, _)| *field == name)
            .map(|(_, value)| value.clone()),
        Value::Empty => Some(Value::Empty),
        _ => None,
    }
}
