//! Method calls: which method it is, and the order in which its row in the table is followed.

use super::Interpreter;
use super::method_row::{Gives, Method};
use super::method_table;
use super::value::{Callee, ErrorType, Value};
use crate::body::{ExprId, ExprKind, FunctionId, MethodCall};

impl Interpreter<'_> {
    pub(super) fn method(&mut self, call: &MethodCall, id: ExprId) -> Value {
        let receiver = self.eval(call.receiver);
        let arguments = self.eval_all(&call.arguments);
        let value = self.method_on(call, id, &receiver, &arguments);
        self.last_receiver = Some((call.receiver, receiver));
        value
    }

    fn method_on(
        &mut self,
        call: &MethodCall,
        id: ExprId,
        receiver: &Value,
        arguments: &[Value],
    ) -> Value {
        let name = call.name.as_str();
        if name.starts_with("get") && self.is_on_place(id) {
            let mut error_type = ErrorType::of(self.origin_of(receiver));
            error_type.is_json = true;
            return Value::ErrorType(error_type);
        }
        if arguments.is_empty() {
            if name == "error_type" || self.is_on_place(id) {
                return Value::ErrorType(ErrorType::of(self.origin_of(receiver)));
            }
            if name == "status_code" || name == "status" {
                let origin = self.origin_of(receiver);
                // The method is of some type of the service's own.
                let is_own = name == "status_code" || self.is_self(call.receiver);
                return Value::Status(if is_own { origin } else { origin.of_response() });
            }
        }
        if let Some(function) = self.own_method(call, receiver) {
            return self.call_function(function, Some(receiver), arguments);
        }
        self.converted(call, receiver);
        let Some(row) = method_table::method(name) else {
            let guessed = self.guessed_methods(call, receiver);
            if !guessed.is_empty() {
                return self.call_guessed(&guessed, Some(receiver), arguments);
            }
            return self.unknown_method(call, id, receiver, arguments);
        };
        self.with_row(row, call, id, receiver, arguments)
    }

    /// A method of the unit, called on `self` or on a value of a type that has it.
    fn own_method(&self, call: &MethodCall, receiver: &Value) -> Option<FunctionId> {
        let is_self = self.is_self(call.receiver);
        let is_open = matches!(receiver, Value::Unknown(_));
        if !is_open && (is_self || !matches!(receiver, Value::Variant | Value::Struct(_))) {
            return None;
        }
        let ty = self.type_of(call.receiver);
        if !is_self && ty.is_none() {
            return None;
        }
        let of_type = self
            .methods_named(call)
            .filter(|id| ty.is_some() && self.holder(*id) == ty);
        only(of_type).or_else(|| is_self.then(|| only(self.methods_named(call))).flatten())
    }

    /// The methods of the unit that a call may mean.
    pub(super) fn methods_named<'s>(
        &'s self,
        call: &'s MethodCall,
    ) -> impl Iterator<Item = FunctionId> + 's {
        let functions = (0..).zip(&self.body.functions);
        let named = functions.filter(|(_, function)| {
            function.name == call.name
                && function.receiver.is_some()
                && function.params.len() == call.arguments.len()
        });
        named.map(|(index, _)| FunctionId(index))
    }

    pub(super) fn holder(&self, id: FunctionId) -> Option<&str> {
        self.body.functions[id.index()].holder.as_deref()
    }

    /// The name of a value's type, where the code says it.
    pub(super) fn type_of(&self, id: ExprId) -> Option<&str> {
        match &self.body.expr(id).kind {
            ExprKind::Local(_) if self.is_self(id) => self.body.functions[self.running().index()]
                .holder
                .as_deref(),
            ExprKind::Local(binding) => self.body.bindings[binding.index()].ty.as_deref(),
            ExprKind::Path(path) => path.parent(),
            ExprKind::Struct { name, .. } => Some(name),
            ExprKind::Deref(inner) | ExprKind::Lend(inner) => self.type_of(*inner),
            _ => None,
        }
    }

    /// The function that is evaluated now.
    fn running(&self) -> FunctionId {
        let mut frames = self.frames.iter().rev();
        let running = frames.find_map(|frame| match frame.callee {
            Callee::Function(function) => Some(function),
            Callee::Closure(_) => None,
        });
        running.unwrap_or(self.standalone)
    }

    fn is_self(&self, id: ExprId) -> bool {
        match &self.body.expr(id).kind {
            ExprKind::Local(binding) => self.body.bindings[binding.index()].name == "self",
            ExprKind::Deref(inner) => self.is_self(*inner),
            _ => false,
        }
    }

    /// A method by its row, also called like a function.
    pub(super) fn with_row(
        &mut self,
        row: &Method,
        call: &MethodCall,
        id: ExprId,
        receiver: &Value,
        arguments: &[Value],
    ) -> Value {
        let condition = self.compare_by(row.compares, id, receiver, arguments, &call.arguments);
        let value = self.given(row, call, receiver, arguments);
        self.edit(row.edits, call, receiver, arguments);
        for &argument in &call.arguments {
            if matches!(self.body.expr(argument).kind, ExprKind::Lend(_)) {
                self.edited(argument);
            }
        }
        for argument in arguments {
            self.escape(argument);
        }
        match condition {
            Some(condition) if row.gives == Gives::Unknown => Value::condition(condition),
            _ => value,
        }
    }

    /// Calls a function value or a path with these arguments.
    pub(super) fn apply(
        &mut self,
        function: &Value,
        id: Option<ExprId>,
        arguments: &[Value],
    ) -> Value {
        let body = self.body;
        match function {
            Value::Function(callee) => self.call_value(*callee, arguments),
            _ => match id.map(|id| (&body.expr(id).kind, id)) {
                // `map_or_else(String::new, …)` of an option.
                Some((ExprKind::Path(path), id))
                    if matches!(path.last(), "new" | "default")
                        && arguments.iter().all(Value::is_unknown) =>
                {
                    self.call_path(path, id, &[], &[])
                }
                Some((ExprKind::Path(path), id)) => self.call_path(path, id, arguments, &[]),
                _ => Value::Unknown(None),
            },
        }
    }
}

/// The one item, if there is no other.
pub(super) fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.next().is_none().then_some(first)
}
