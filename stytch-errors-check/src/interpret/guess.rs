//! Methods and fields of files that are linked, on values whose type is not known. A value of another type may
//! have one of the same name, so that only a slip of a code is reported there.

use std::rc::Rc;

use super::Interpreter;
use super::value::{ErrorType, Value, join_all};
use crate::body::{ExprId, FunctionId, Member, MethodCall};

impl Interpreter<'_> {
    /// The methods of the unit with the name and the number of arguments of a call.
    pub(super) fn guessed_methods(&self, call: &MethodCall, receiver: &Value) -> Vec<FunctionId> {
        let may_be_one = self.body.is_linked
            && matches!(receiver, Value::Unknown(_))
            && self
                .type_of(call.receiver)
                .is_none_or(|ty| !self.has_methods(ty, call));
        if may_be_one {
            few(self.methods_named(call))
        } else {
            Vec::new()
        }
    }

    fn has_methods(&self, ty: &str, call: &MethodCall) -> bool {
        self.methods_named(call)
            .any(|id| self.holder(id) == Some(ty))
    }

    pub(super) fn call_guessed(
        &mut self,
        functions: &[FunctionId],
        receiver: Option<&Value>,
        arguments: &[Value],
    ) -> Value {
        self.guesses += 1;
        let values: Vec<Value> = functions
            .iter()
            .map(|&function| guessed(&self.call_function(function, receiver, arguments)))
            .collect();
        self.guesses -= 1;
        join_all(values)
    }

    /// `error_type.parse()` and `error_type.into()`, which call a function of a type that is not written there.
    pub(super) fn converted(&mut self, call: &MethodCall, receiver: &Value) {
        let name = match call.name.as_str() {
            "parse" => "from_str",
            "into" => "from",
            "try_into" => "try_from",
            _ => return,
        };
        if !self.body.is_linked || !call.arguments.is_empty() || !receiver.has_error_type() {
            return;
        }
        let functions = (0..).zip(&self.body.functions);
        let named = functions.filter(|(_, function)| {
            function.name == name && function.receiver.is_none() && function.params.len() == 1
        });
        let named = few(named.map(|(index, _)| FunctionId(index)));
        self.call_guessed(&named, None, std::slice::from_ref(receiver));
    }

    /// A field that holds an error type under another name.
    pub(super) fn renamed_field(
        &mut self,
        base: ExprId,
        value: &Value,
        member: &Member,
    ) -> Option<Value> {
        let (Value::Unknown(_), Member::Named(name)) = (value, member) else {
            return None;
        };
        let fields = &self.body.renamed_fields;
        let mut structs = fields.iter().filter(|(_, field)| field == name);
        let is_guess = match self.type_of(base) {
            Some(ty) => structs.any(|(known, _)| known == ty).then_some(false),
            None => structs.next().map(|_| true),
        };
        let is_guess = is_guess.filter(|is_guess| !is_guess || self.body.is_linked)?;
        let origin = self.origin_of(value);
        Some(Value::ErrorType(ErrorType {
            is_guess,
            ..ErrorType::of(origin)
        }))
    }

    /// The same in a pattern, which names the struct.
    pub(super) fn is_renamed_field(&self, ty: &str, name: &str) -> bool {
        let mut fields = self.body.renamed_fields.iter();
        fields.any(|(known, field)| known == ty && field == name)
    }
}

/// These functions, unless they are so many that the name says nothing.
fn few(functions: impl Iterator<Item = FunctionId>) -> Vec<FunctionId> {
    const MANY: usize = 4;
    let all: Vec<_> = functions.take(MANY + 1).collect();
    if all.len() > MANY { Vec::new() } else { all }
}

/// The result of a method that may not be the one that is called.
fn guessed(value: &Value) -> Value {
    value.map(&mut |value| match value {
        Value::ErrorType(error_type) => Value::ErrorType(ErrorType {
            is_guess: true,
            ..error_type.clone()
        }),
        Value::Text(_) | Value::Empty => value.clone(),
        Value::Within(within, inner, facts) => {
            Value::Within(*within, Rc::new(guessed(inner)), facts.clone())
        }
        _ => Value::Unknown(None),
    })
}
