//! The parts that a pattern takes out of a value: the inside of a variant, a field, an element.

use super::Interpreter;
use super::fact::Origin;
use super::value::{ErrorType, Value, Within, join_all};
use crate::body::{Member, Path};
use crate::lower::names::is_status_name;

impl Interpreter<'_> {
    pub(super) fn member(&mut self, value: &Value, member: &Member) -> Value {
        if let Member::Named(name) = member {
            if matches!(value, Value::ErrorType(_)) {
                let origin = self.origin_of(value);
                if name == "error_type" {
                    return Value::ErrorType(ErrorType::of(origin));
                }
                return if is_status_name(name) {
                    Value::Status(origin)
                } else {
                    Value::Unknown(None)
                };
            }
        }
        self.field(value, member)
    }
}

/// The content of a variant or struct of one field.
pub(super) fn inside(path: &Path, value: &Value) -> Value {
    match path.last() {
        "Err" => value.map(&mut |value| match value {
            Value::Within(Within::Error, inner, _) => (**inner).clone(),
            Value::ErrorType(_) => value.clone(),
            Value::Unknown(Some(origin)) => Value::Unknown(Some(origin.part("Err"))),
            _ => Value::Unknown(None),
        }),
        "Some" | "Ok" => value.map(&mut |value| match value {
            Value::Within(Within::Error, ..) => Value::Unknown(None),
            Value::Within(_, inner, _) => (**inner).clone(),
            Value::ErrorType(_) | Value::Altered | Value::Status(_) => value.clone(),
            Value::Empty => Value::Never,
            Value::Unknown(Some(origin)) => Value::Unknown(Some(origin.part("0"))),
            _ => Value::Unknown(None),
        }),
        _ => field_of(value, 0),
    }
}

/// Where a value is of one enum, what is left of it in a variant.
pub(super) fn variant(path: &Path, value: &Value) -> Value {
    let is_option = matches!(path.last(), "Some" | "Ok" | "Err");
    match value {
        Value::OneOf(all) if is_option => join_all(all.iter().filter_map(|value| match value {
            Value::Empty | Value::Variant => None,
            value => Some(value.clone()),
        })),
        value => value.clone(),
    }
}

/// A field of a tuple struct or variant. A field that is not known is a part of the value.
pub(super) fn field_of(value: &Value, index: usize) -> Value {
    value.map(&mut |value| match value {
        Value::Struct(fields) => {
            let name = index.to_string();
            let found = fields.iter().find(|(field, _)| *field == name);
            found.map_or(Value::Unknown(None), |(_, value)| value.clone())
        }
        Value::ErrorType(_) if index == 0 => value.clone(),
        Value::Within(_, inner, _) if index == 0 => (**inner).clone(),
        Value::Altered => Value::Altered,
        Value::Never => Value::Never,
        Value::Unknown(Some(origin)) => Value::Unknown(Some(origin.part(&index.to_string()))),
        _ => Value::Unknown(None),
    })
}

/// An element of a tuple or a list, from its start or its end.
pub(super) fn element(value: &Value, index: usize, from_end: Option<usize>) -> Value {
    value.map(&mut |value| match value {
        Value::Tuple(elements, _) => {
            let at = match from_end {
                Some(from_end) => elements.len().checked_sub(from_end),
                None => Some(index),
            };
            let found = at.and_then(|at| elements.get(at));
            found.cloned().unwrap_or(Value::Never)
        }
        Value::Never => Value::Never,
        Value::Within(Within::List, inner, _) => (**inner).clone(),
        // One byte of a string.
        Value::ErrorType(_) | Value::Altered => value.clone(),
        Value::Unknown(Some(origin)) => {
            let part = |origin: &Origin| origin.part(&index.to_string());
            Value::Unknown(Some(part(origin)))
        }
        Value::Struct(fields) => {
            let name = index.to_string();
            let found = fields.iter().find(|(field, _)| *field == name);
            found.map_or(Value::Unknown(None), |(_, value)| value.clone())
        }
        _ => Value::Unknown(None),
    })
}
