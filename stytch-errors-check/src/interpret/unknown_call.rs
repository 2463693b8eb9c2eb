//! Functions, methods and macros that are not known. A string that goes into one together with an error type
//! cannot be judged, but a slip of a code is a mistake there too.

use std::collections::BTreeSet;

use super::Interpreter;
use super::found::UnknownKind;
use super::method_table;
use super::value::{Text, Value};
use crate::body::{ExprId, ExprKind, MethodCall};
use crate::lower::compared_literal;

impl Interpreter<'_> {
    pub(super) fn unknown_call(&mut self, name: &str, values: &[Value], id: ExprId) -> Value {
        self.go_together(name, values, id);
        for value in values {
            self.escape(value);
        }
        made_of(values)
    }

    pub(super) fn unknown_method(
        &mut self,
        call: &MethodCall,
        id: ExprId,
        receiver: &Value,
        arguments: &[Value],
    ) -> Value {
        let mut values = vec![receiver.clone()];
        values.extend(arguments.iter().cloned());
        let made = self.unknown_call(&call.name, &values, id);
        self.lent_arguments(&call.arguments);
        if method_table::reads_body(&call.name) {
            if let Value::Unknown(Some(origin)) = receiver {
                return Value::Unknown(Some(origin.part(&call.name)));
            }
        }
        self.lent_if_mutable(call.receiver);
        made
    }

    pub(super) fn macro_call(&mut self, id: ExprId) -> Value {
        let body = self.body;
        let ExprKind::Macro {
            name,
            arguments,
            is_call,
            unread,
        } = &body.expr(id).kind
        else {
            return Value::Unknown(None);
        };
        let values = self.scoped(|this| this.eval_all(arguments));
        if *is_call {
            return self.unknown_call(name, &values, id);
        }
        let mut error_types = Vec::new();
        for (argument, value) in arguments.iter().zip(&values) {
            if let (ExprKind::Local(binding), true) =
                (&body.expr(*argument).kind, value.has_error_type())
            {
                error_types.push(body.bindings[binding.index()].name.as_str());
            }
            if matches!(body.expr(*argument).kind, ExprKind::Lend(_)) {
                self.edited(*argument);
            }
        }
        let on = self.on;
        let is_error_type = |name: &str| {
            name == "error_type" || error_types.contains(&name) || on.iter().any(|on| on == name)
        };
        if let Some(span) = compared_literal(unread, &is_error_type) {
            let kind = if name.is_empty() {
                UnknownKind::Expression
            } else {
                UnknownKind::Macro(name.clone())
            };
            self.record.unknown(span, kind);
        }
        Value::Unknown(None)
    }

    /// All that these values can be goes into unknown code together.
    fn go_together(&mut self, name: &str, values: &[Value], id: ExprId) {
        let is_about_error_type = name.contains("error_type");
        let beside = is_about_error_type || values.iter().any(Value::touches_error_type);
        for value in values.iter().filter(|_| beside) {
            each_text(value, &mut |text| self.record_slip(text, self.key_of(id)));
        }
    }
}

/// Each text in a value.
fn each_text(value: &Value, visit: &mut dyn FnMut(&Text)) {
    match value {
        Value::Text(texts) | Value::Made(texts, _) => texts.iter().for_each(visit),
        Value::Tuple(all, _) | Value::OneOf(all) => {
            all.iter().for_each(|value| each_text(value, visit));
        }
        Value::Within(_, inner, _) => each_text(inner, visit),
        Value::Struct(fields) => fields.iter().for_each(|(_, value)| each_text(value, visit)),
        _ => {}
    }
}

/// The result of unknown code with these values.
pub(super) fn made_of(values: &[Value]) -> Value {
    let mut texts = Vec::new();
    let mut known = BTreeSet::new();
    for value in values {
        // Once each, however often they went in.
        each_text(value, &mut |text| {
            if known.insert(text.place.key) {
                texts.push(text.clone());
            }
        });
    }
    let touches = values.iter().any(Value::touches_error_type);
    if texts.is_empty() && !touches {
        return Value::Unknown(None);
    }
    Value::Made(texts.into(), touches)
}
