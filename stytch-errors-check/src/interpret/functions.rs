//! Closures, and the functions of the unit: each is evaluated where it is called, with what it is called
//! with.

use super::value::{Callee, Value, join_all};
use super::{DEPTH, Frame, Interpreter};
use crate::body::{ExprId, ExprKind, FunctionId, PatId, TypeHint};

/// Of how many parts a value is too large to be passed on: a type whose functions call each other can make one
/// that doubles with each call.
const LARGE: usize = 2000;

impl Interpreter<'_> {
    pub(super) fn call_closure(&mut self, id: ExprId, arguments: &[Value]) -> Value {
        let body = self.body;
        let ExprKind::Closure {
            params,
            body: inner,
            changes,
        } = &body.expr(id).kind
        else {
            return Value::Unknown(None);
        };
        self.uncalled.retain(|uncalled| *uncalled != id);
        if !self.enter(Callee::Closure(id)) {
            return Value::Unknown(None);
        }
        let breaks = std::mem::take(&mut self.breaks);
        self.changed(changes);
        let value = self.scoped(|this| {
            this.bind_params(params, arguments);
            this.eval(*inner)
        });
        self.breaks = breaks;
        self.leave(value)
    }

    pub(super) fn call_function(
        &mut self,
        id: FunctionId,
        receiver: Option<&Value>,
        arguments: &[Value],
    ) -> Value {
        let function = &self.body.functions[id.index()];
        if !self.enter(Callee::Function(id)) {
            return Value::Unknown(None);
        }
        if id != self.standalone {
            self.record.called(id);
        }
        let breaks = std::mem::take(&mut self.breaks);
        // It is called like a function: `Type::method(&value)`.
        let (receiver, arguments) = match (function.receiver, receiver, arguments) {
            (Some(_), None, [receiver, rest @ ..]) => (Some(receiver), rest),
            _ => (receiver, arguments),
        };
        let value = self.scoped(|this| {
            this.bind_receiver(id.index(), receiver);
            this.bind_params(&function.params, arguments);
            this.eval(function.body)
        });
        self.breaks = breaks;
        self.leave(value)
    }

    /// Begins a call, unless it is one of itself or too many were followed.
    fn enter(&mut self, callee: Callee) -> bool {
        let is_open = self.frames.iter().any(|frame| frame.callee == callee);
        if is_open || self.frames.len() > DEPTH || self.fuel == 0 {
            return false;
        }
        self.fuel -= 1;
        self.frames.push(Frame {
            callee,
            returns: Vec::new(),
        });
        true
    }

    fn leave(&mut self, value: Value) -> Value {
        let returns = self
            .frames
            .pop()
            .map_or_else(Vec::new, |frame| frame.returns);
        let value = join_all(returns.into_iter().chain([value]));
        if value.is_larger_than(LARGE) {
            Value::Unknown(None)
        } else {
            value
        }
    }

    /// A function or closure goes where it may be called with anything.
    pub(super) fn escape(&mut self, value: &Value) {
        for value in value.alternatives() {
            match value {
                Value::Function(Callee::Closure(id)) if self.uncalled.contains(id) => {
                    self.call_closure(*id, &[]);
                }
                Value::Tuple(elements, _) => elements.iter().for_each(|value| self.escape(value)),
                _ => {}
            }
        }
    }

    /// Binds the parameters of a function or closure.
    fn bind_params(&mut self, params: &[PatId], arguments: &[Value]) {
        for (index, param) in params.iter().enumerate() {
            let argument = arguments
                .get(index)
                .cloned()
                .unwrap_or(Value::Unknown(None));
            let matched = self.pattern(*param, &argument);
            self.hold(&matched.condition.holds);
        }
    }

    fn bind_receiver(&mut self, function: usize, receiver: Option<&Value>) {
        if let Some(binding) = self.body.functions[function].receiver {
            let value = receiver.cloned().unwrap_or(Value::Unknown(None));
            self.bind(binding, &value, TypeHint::Text);
        }
    }
}
