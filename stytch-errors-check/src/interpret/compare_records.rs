//! Structs and JSON objects that are compared as a whole, field by field.

use super::Interpreter;
use super::fact::{Condition, OriginKind};
use super::record::How;
use super::value::Value;
use crate::body::Member;

impl Interpreter<'_> {
    /// The structs in a value, each with the same part of another value.
    pub(super) fn compare_records(&mut self, value: &Value, with: &Value, how: How) -> Condition {
        match value {
            Value::Struct(fields) => return self.compare_fields(fields, with, how),
            Value::Within(_, inner, _) if has_record(inner) => {
                let part = self.fresh(OriginKind::Place);
                self.compare_records(inner, &Value::Unknown(Some(part)), how);
            }
            Value::Tuple(elements, _) => {
                for element in elements.iter().filter(|element| has_record(element)) {
                    let part = self.fresh(OriginKind::Place);
                    self.compare_records(element, &Value::Unknown(Some(part)), how);
                }
            }
            _ => {}
        }
        Condition::default()
    }

    /// A struct that is compared as a whole: `error == ApiError { error_type: "…", status: 404 }`.
    fn compare_fields(&mut self, fields: &[(String, Value)], with: &Value, how: How) -> Condition {
        let mut condition = Condition::default();
        for (name, value) in fields {
            let member = Member::Named(name.clone());
            let field = self.field(with, &member);
            if let (Value::Status(_), Value::Number(_)) = (&field, value) {
                condition = condition.and(self.compare(&field, value, how));
            }
        }
        let open = self.facts.len();
        self.hold(&condition.holds.clone());
        for (name, value) in fields {
            let member = Member::Named(name.clone());
            let field = self.field(with, &member);
            if field.has_error_type() {
                self.compare(&field, value, how);
            } else if has_record(value) {
                self.compare_records(value, &field, how);
            }
        }
        self.facts.truncate(open);
        condition
    }
}

/// Whether a struct is in a value, and not one that stands for what is in it.
pub(super) fn has_record(value: &Value) -> bool {
    match value {
        Value::Struct(fields) => {
            let is_error =
                |(name, value): &(String, Value)| name == "error_type" || has_record(value);
            fields.len() > 1 || fields.iter().any(is_error)
        }
        Value::Within(_, inner, _) => has_record(inner),
        Value::Tuple(elements, _) => elements.iter().any(has_record),
        _ => false,
    }
}
