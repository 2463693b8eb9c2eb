//! The comparisons of a method: its receiver or the content of it, with an argument.

use super::Interpreter;
use super::derived::literal_text;
use super::fact::Condition;
use super::found::Fit;
use super::method_row::Compares;
use super::record::How;
use super::value::{Value, Within};
use crate::body::ExprId;

impl Interpreter<'_> {
    pub(super) fn compare_by(
        &mut self,
        compares: Compares,
        id: ExprId,
        receiver: &Value,
        arguments: &[Value],
        argument_ids: &[ExprId],
    ) -> Option<Condition> {
        let first = arguments.first()?;
        let node = self.key_of(id);
        let how = |fit| How {
            fit,
            node,
            is_equation: false,
            ignores_case: false,
        };
        let equation = How {
            is_equation: true,
            ..how(Fit::Whole)
        };
        match compares {
            Compares::No => return None,
            Compares::Equal => return Some(self.compare(receiver, first, equation)),
            Compares::NotEqual => return Some(self.compare(receiver, first, equation).not()),
            Compares::IgnoreCase => {
                let how = How {
                    ignores_case: true,
                    ..equation
                };
                self.compare(receiver, first, how);
            }
            Compares::Start => self.compare_part(receiver, first, how(Fit::Start)),
            Compares::End => self.compare_part(receiver, first, how(Fit::End)),
            Compares::Contains => return self.contains(receiver, first, how(Fit::Inside)),
            Compares::Inside => {
                if let (Value::ErrorType(_), Value::Text(_)) = (receiver, first) {
                    self.compare_part(receiver, first, how(Fit::Inside));
                }
            }
            Compares::Key => {
                let is_table = matches!(receiver, Value::Map(_) | Value::Tuple(..));
                if is_table || literal_text(first).is_none() || receiver.has_error_type() {
                    self.look_up(receiver, first, id);
                }
            }
            Compares::ByKey => {
                let key = arguments.get(1).cloned().unwrap_or(Value::Unknown(None));
                let key_id = argument_ids.get(1).copied();
                let made = self.apply(&key, key_id, &[receiver.inner()]);
                self.compare(first, &made, how(Fit::Whole));
            }
        }
        Some(Condition::default())
    }

    /// `["…"].contains(&error_type)`, `error_type.contains("…")`, `(400..500).contains(&status)`
    fn contains(&mut self, receiver: &Value, value: &Value, how: How) -> Option<Condition> {
        let whole = How {
            fit: Fit::Whole,
            ..how
        };
        match (receiver, value) {
            (Value::Number(_), Value::Status(_)) => Some(self.compare(receiver, value, whole)),
            (Value::ErrorType(_), _) => {
                self.compare_part(receiver, value, how);
                None
            }
            (Value::Text(_), Value::ErrorType(_)) => {
                // A string that contains the error type.
                None
            }
            (Value::OneOf(all), _)
                if all.iter().any(|value| matches!(value, Value::ErrorType(_))) =>
            {
                self.compare_part(receiver, value, how);
                None
            }
            (Value::Tuple(..) | Value::Within(..) | Value::Map(_) | Value::OneOf(_), _) => {
                let element = match receiver {
                    Value::Map(pair) => pair.0.clone(),
                    receiver => receiver.inner(),
                };
                Some(self.compare(&element, value, whole))
            }
            _ => {
                self.compare(receiver, value, whole);
                None
            }
        }
    }

    /// A table is looked into by this key.
    pub(super) fn look_up(&mut self, table: &Value, key: &Value, id: ExprId) {
        let how = How {
            fit: Fit::Whole,
            node: self.key_of(id),
            is_equation: false,
            ignores_case: false,
        };
        for table in table.alternatives() {
            let keys = match table {
                Value::Map(pair) => pair.0.clone(),
                // A map that is made from pairs.
                Value::Tuple(..) | Value::Within(Within::List, ..) => match table.inner() {
                    Value::Tuple(columns, false) => {
                        columns.first().cloned().unwrap_or(Value::Unknown(None))
                    }
                    element => element,
                },
                _ => continue,
            };
            if keys.has_error_type() || key.has_error_type() {
                self.compare(&keys, key, how);
            }
        }
    }
}
