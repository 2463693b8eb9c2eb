//! Calls of functions, variants and closures.

use super::Interpreter;
use super::derived::{list_of, unread_constants};
use super::fact::OriginKind;
use super::function_table::{self, Gives};
use super::method_row::Compares;
use super::method_table;
use super::value::{ErrorType, Value, Within};
use crate::body::{ExprId, ExprKind, MethodCall, Path, Target};
use crate::lower::names::is_type_name;

impl Interpreter<'_> {
    pub(super) fn call(&mut self, callee: ExprId, arguments: &[ExprId], id: ExprId) -> Value {
        let body = self.body;
        if let ExprKind::Path(path) = &body.expr(callee).kind {
            let values = self.eval_all(arguments);
            return self.call_path(path, id, &values, arguments);
        }
        let function = self.eval(callee);
        let values = self.eval_all(arguments);
        let given = function.map(&mut |function| match function {
            Value::Function(callee) => self.call_value(*callee, &values),
            // A function pointer out of a list of them.
            _ => self.unknown_call("", &values, id),
        });
        self.lent_arguments(arguments);
        given
    }

    /// Calls what a path names with these values. Their expressions are known where it stands in a call.
    pub(super) fn call_path(
        &mut self,
        path: &Path,
        id: ExprId,
        values: &[Value],
        arguments: &[ExprId],
    ) -> Value {
        if let Target::Function(function) = path.target {
            let value = self.call_function(function, None, values);
            self.lent_arguments(arguments);
            return value;
        }
        let last = path.last();
        let first = values.first();
        let is_rooted = path.segments.len() > 1;
        if let Some(gives) = function_table::gives(last) {
            if let Some(value) = self.by_table(gives, path, values, arguments) {
                return value;
            }
        }
        let is_own_type = path
            .parent()
            .is_some_and(|parent| !function_table::is_string_type(parent));
        if let (true, Some(receiver), Some(row)) = (
            is_rooted,
            first,
            method_table::method(last).filter(|row| {
                // `Predicate::eq("…")` compares with nothing yet.
                let has_operand = row.compares == Compares::No || values.len() > 1;
                has_operand && !(is_own_type && last == "new")
            }),
        ) {
            let call = MethodCall {
                receiver: id,
                name: last.to_owned(),
                name_span: self.span(id),
                arguments: arguments.get(1..).unwrap_or_default().to_vec(),
                makes_string: false,
            };
            return self.with_row(row, &call, id, receiver, &values[1..]);
        }
        if is_type_name(last) {
            let fields = values.iter().enumerate();
            let fields = fields.map(|(index, value)| (index.to_string(), value.clone()));
            return Value::Struct(fields.collect());
        }
        let value = self.unknown_call(last, values, id);
        self.lent_arguments(arguments);
        value
    }

    fn by_table(
        &mut self,
        gives: Gives,
        path: &Path,
        values: &[Value],
        arguments: &[ExprId],
    ) -> Option<Value> {
        let is_rooted = path.segments.len() > 1;
        let only = match values {
            [only] => Some(only.clone()),
            _ => None,
        };
        match gives {
            Gives::Same => only,
            Gives::Value => Some(Value::within(Within::Value, only?)),
            Gives::Error => Some(Value::within(Within::Error, only?)),
            Gives::From => self.made_from(path, values),
            Gives::Empty if values.is_empty() && is_rooted => Some(Value::Empty),
            Gives::Diverge => Some(Value::Never),
            Gives::Take => {
                let value = only.filter(|_| is_rooted)?;
                if let Some(&place) = arguments.first() {
                    self.lent_place(place);
                }
                Some(value)
            }
            Gives::Replace => {
                let ([value, new], true) = (values, is_rooted) else {
                    return None;
                };
                if let Some(&place) = arguments.first() {
                    let place = match &self.body.expr(place).kind {
                        ExprKind::Lend(inner) => *inner,
                        _ => place,
                    };
                    self.assign_to(place, new.clone(), false);
                }
                Some(value.clone())
            }
            Gives::Part => {
                let origin = match only? {
                    Value::Unknown(Some(origin)) => origin.part("read"),
                    // JSON, or a body that is a string.
                    value @ Value::ErrorType(_) => {
                        return Some(Value::within(Within::Value, value));
                    }
                    Value::Text(_) => return None,
                    _ => self.fresh(OriginKind::Place),
                };
                Some(Value::within(Within::Value, Value::Unknown(Some(origin))))
            }
            Gives::Swap if is_rooted => {
                for &place in arguments {
                    self.edited(place);
                }
                Some(Value::Unknown(None))
            }
            Gives::Empty | Gives::Swap => None,
            Gives::Capacity => is_rooted.then_some(Value::Empty),
            Gives::Once => Some(list_of([only?])),
            Gives::OnceWith => {
                let id = arguments.first().copied();
                let made = self.apply(&only?, id, &[]);
                Some(list_of([made]))
            }
            Gives::ErrorType => {
                let origin = self.origin_of(values.first()?);
                Some(Value::ErrorType(ErrorType::of(origin)))
            }
        }
    }

    /// `Type::from(value)`, `Type::new(value)`
    fn made_from(&mut self, path: &Path, values: &[Value]) -> Option<Value> {
        let parent = path.parent()?;
        let [value] = values else {
            return values.is_empty().then_some(Value::Empty);
        };
        let types = &path.segments[..path.segments.len() - 1];
        if types.iter().any(|ty| function_table::is_string_type(ty)) || parent == "<>" {
            return Some(value.clone());
        }
        if let (Value::Function(callee), true) = (value, function_table::is_lazy(parent)) {
            return Some(self.call_value(*callee, &[]));
        }
        Some(match value {
            // A set or a map of the same elements.
            Value::Tuple(..)
            | Value::Map(_)
            | Value::Within(Within::List, ..)
            | Value::Status(_) => value.clone(),
            Value::Empty => Value::Empty,
            value => Value::Struct([("0".to_owned(), unread_constants(value))].into()),
        })
    }

    /// A place that is lent in these arguments may come back with another value.
    pub(super) fn lent_arguments(&mut self, arguments: &[ExprId]) {
        for &argument in arguments {
            match &self.body.expr(argument).kind {
                ExprKind::Lend(_) => self.edited(argument),
                ExprKind::Local(binding) if self.body.bindings[binding.index()].is_mutable => {
                    self.renew(*binding);
                }
                ExprKind::Field(..) => self.lent_if_mutable(argument),
                _ => {}
            }
        }
    }

    /// The lent place, unless it is the result of a method.
    fn lent_place(&mut self, place: ExprId) {
        if let ExprKind::Lend(inner) = self.body.expr(place).kind {
            if !matches!(self.body.expr(inner).kind, ExprKind::Method(_)) {
                self.lent(inner);
            }
        }
    }

    pub(super) fn lent_if_mutable(&mut self, place: ExprId) {
        let mut root = place;
        while let ExprKind::Field(base, _)
        | ExprKind::Index(base, _)
        | ExprKind::Deref(base)
        | ExprKind::Lend(base) = &self.body.expr(root).kind
        {
            root = *base;
        }
        if let ExprKind::Local(binding) = &self.body.expr(root).kind {
            if self.body.bindings[binding.index()].is_mutable {
                self.renew(*binding);
            }
        }
    }
}
