//! Method calls: what each row of the table means for a value.

use std::rc::Rc;

use super::Interpreter;
use super::eval::{list_of, literal_text, unread_constants};
use super::fact::{Condition, Facts, Origin, OriginKind, moved};
use super::found::Fit;
use super::method_table::{self, Compares, Edits, Gets, Gives, Method};
use super::record::How;
use super::value::{Certainty, Content, ErrorType, Text, Value, Within, join};
use crate::body::{ExprId, ExprKind, MethodCall};
use crate::judge::statuses::Statuses;

impl Interpreter<'_> {
    pub(super) fn method(&mut self, call: &MethodCall, id: ExprId) -> Value {
        let receiver = self.eval(call.receiver);
        let arguments = self.eval_all(&call.arguments);
        self.method_on(call, id, &receiver, &arguments)
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
                // What has the method is some type of the service's own.
                let is_own = name == "status_code" || self.is_self(call.receiver);
                return Value::Status(if is_own { origin } else { origin.of_response() });
            }
        }
        if let Some(function) = self.own_method(call, receiver) {
            return self.call_function(function, Some(receiver), arguments);
        }
        let Some(row) = method_table::method(name) else {
            return self.unknown_method(call, id, receiver, arguments);
        };
        self.with_row(row, call, id, receiver, arguments)
    }

    /// A method of the unit, called on `self` or on a value that may have it.
    fn own_method(&self, call: &MethodCall, receiver: &Value) -> Option<crate::body::FunctionId> {
        if !self.is_self(call.receiver) || !matches!(receiver, Value::Unknown(_)) {
            return None;
        }
        let mut named = self
            .body
            .functions
            .iter()
            .enumerate()
            .filter(|(_, function)| {
                function.name == call.name
                    && function.receiver.is_some()
                    && function.params.len() == call.arguments.len()
            });
        let (index, _) = named.next()?;
        let id = u32::try_from(index).ok()?;
        named
            .next()
            .is_none()
            .then_some(crate::body::FunctionId(id))
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
            Some(condition) if matches!(value, Value::Unknown(_)) => Value::condition(condition),
            _ => value,
        }
    }

    fn compare_by(
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

    #[expect(
        clippy::too_many_lines,
        reason = "an arm for each thing that a method gives"
    )]
    fn given(
        &mut self,
        row: &Method,
        call: &MethodCall,
        receiver: &Value,
        arguments: &[Value],
    ) -> Value {
        let (element, canonical) = self.element_of(receiver);
        let facts = Rc::new(moved(&receiver.facts(), canonical.as_ref()));
        let plain_facts = receiver.facts();
        let first = arguments.first().cloned();
        let argument = |index: usize| {
            arguments
                .get(index)
                .cloned()
                .unwrap_or(Value::Unknown(None))
        };
        // What the last argument, which is a function, gives.
        let gets = match row.gets {
            Gets::Nothing => vec![],
            Gets::Inner => vec![element],
            Gets::Value => vec![match receiver {
                Value::Unknown(Some(origin)) => Value::Unknown(Some(origin.part("0"))),
                receiver => receiver.inner(),
            }],
            Gets::Error => vec![receiver.error()],
            Gets::Folded => vec![Value::Unknown(None), element],
            Gets::Two => vec![element, receiver.inner()],
        };
        let mut made = Value::Unknown(None);
        let calls = row.gets != Gets::Nothing
            || matches!(
                row.gives,
                Gives::Then | Gives::Init | Gives::OrElse | Gives::InnerOrElse
            );
        let mut filtered = Facts::new();
        if let (true, Some(last)) = (calls, arguments.last()) {
            let id = call.arguments.last().copied();
            let open = self.facts.len();
            self.hold(if row.gets == Gets::Value {
                &plain_facts
            } else {
                &facts
            });
            if let (Gives::Then, Value::Condition(condition)) = (row.gives, receiver) {
                self.hold(&condition.holds);
            }
            made = self.apply(last, id, &gets);
            self.facts.truncate(open);
            if let Value::Condition(condition) = &made {
                let back = canonical
                    .as_ref()
                    .map(|(one, other)| (other.clone(), one.clone()));
                filtered = moved(&condition.holds, back.as_ref());
            }
        }
        match row.gives {
            Gives::Same => unread_constants(receiver),
            Gives::Cell => receiver.map(&mut |value| match value {
                Value::Unknown(_) => Value::Unknown(None),
                value => unread_constants(value),
            }),
            Gives::Sure => strings(&unread_constants(receiver), Certainty::Sure),
            Gives::Doubtful => strings(&unread_constants(receiver), Certainty::Doubtful),
            Gives::Lower => strings(
                &with_texts(receiver, &|text| text.to_lowercase()),
                Certainty::Sure,
            ),
            Gives::Trim => strings(
                &with_texts(receiver, &|text| text.trim().to_owned()),
                Certainty::Sure,
            ),
            // `option.replace(value)`
            Gives::Altered if call.name == "replace" && arguments.len() == 1 => receiver.clone(),
            Gives::Altered => receiver.map(&mut |value| match value {
                Value::ErrorType(_) | Value::Altered => Value::Altered,
                _ => Value::Unknown(None),
            }),
            Gives::Option => receiver.map(&mut |value| match value {
                Value::ErrorType(_) if call.name.starts_with("as_deref") => {
                    Value::within(Within::Value, strings(value, Certainty::Sure))
                }
                Value::ErrorType(_) => Value::within(Within::Value, value.clone()),
                Value::Within(Within::Error, ..) if call.name == "ok" => Value::Unknown(None),
                value => value.clone(),
            }),
            Gives::Inner => receiver.inner_or_same(),
            Gives::InnerOr => receiver.inner_or_same().or(argument(0)),
            Gives::InnerOrElse => receiver.inner_or_same().or(made),
            Gives::InnerOrDefault => receiver.inner_or_same().or(Value::Empty),
            Gives::Or => receiver.clone().or(argument(0)),
            Gives::OrElse => {
                if matches!(receiver, Value::Within(Within::Error, ..)) {
                    return made;
                }
                receiver.clone().or(made)
            }
            Gives::Error => match receiver.error() {
                Value::Unknown(None) => Value::Unknown(None),
                error => Value::within(Within::Value, error),
            },
            Gives::InnerError => receiver.error(),
            Gives::Iter => receiver.map(&mut |value| match value {
                Value::Within(Within::Error, ..) => Value::Unknown(None),
                Value::Within(_, inner, facts) => {
                    Value::Within(Within::List, inner.clone(), facts.clone())
                }
                Value::Tuple(_, true) => value.clone(),
                Value::Empty => Value::Empty,
                value => Value::within(Within::List, value.inner()),
            }),
            Gives::List => {
                if call.makes_string {
                    return Value::Unknown(None);
                }
                receiver.map(&mut |value| match value {
                    Value::Within(Within::Error, ..) => Value::Unknown(None),
                    Value::Within(_, inner, facts) => {
                        Value::Within(Within::List, inner.clone(), facts.clone())
                    }
                    Value::ErrorType(_) => Value::within(Within::List, value.clone()),
                    value => value.clone(),
                })
            }
            Gives::Element | Gives::Reduce => {
                let inner = receiver.inner();
                if row.gives == Gives::Reduce {
                    return Value::within(Within::Value, join(inner, made));
                }
                Value::Within(Within::Value, Rc::new(inner), receiver.facts())
            }
            Gives::Map => Self::mapped(receiver, made),
            Gives::FilterMap => Self::mapped(receiver, made.inner()),
            Gives::AndThen => match made {
                Value::ErrorType(_) => Value::within(Within::Value, made),
                made => made,
            },
            Gives::MapOr => made.or(argument(0)),
            Gives::MapOrElse => {
                let id = call.arguments.first().copied();
                let instead = self.apply(&argument(0), id, &[receiver.error()]);
                made.or(instead)
            }
            Gives::MapErr => {
                let kept = receiver.map(&mut |value| match value {
                    Value::Within(Within::Error, ..) | Value::Unknown(_) => Value::Never,
                    Value::ErrorType(_) => Value::within(Within::Value, value.clone()),
                    value => value.clone(),
                });
                match (made, kept) {
                    (Value::Unknown(_), Value::Never) => Value::Unknown(None),
                    (Value::Unknown(_), kept) => kept,
                    (made, kept) => join(kept, Value::within(Within::Error, made)),
                }
            }
            Gives::Filtered => {
                let mut all = (*receiver.facts()).clone();
                all.extend(filtered);
                receiver.map(&mut |value| match value {
                    Value::Within(within, inner, _) => {
                        Value::Within(*within, inner.clone(), Rc::new(all.clone()))
                    }
                    Value::Unknown(Some(_)) => {
                        Value::Within(Within::List, Rc::new(value.inner()), Rc::new(all.clone()))
                    }
                    value => value.clone(),
                })
            }
            Gives::Partition => Value::tuple(vec![receiver.clone(), receiver.clone()]),
            Gives::Zip => {
                let pair = vec![receiver.inner(), argument(0).inner()];
                Value::within(Within::List, Value::tuple(pair))
            }
            Gives::Chain => list_of([receiver.inner(), argument(0).inner()]),
            Gives::Enumerate => {
                let pair = vec![Value::Unknown(None), receiver.inner()];
                Value::Within(Within::List, Rc::new(Value::tuple(pair)), receiver.facts())
            }
            Gives::Unzip => match receiver.inner() {
                Value::Tuple(columns, false) => Value::Tuple(
                    columns
                        .iter()
                        .map(|column| list_of([column.clone()]))
                        .collect(),
                    false,
                ),
                _ => Value::Unknown(None),
            },
            Gives::Concat => match receiver.inner() {
                Value::Text(_) | Value::ErrorType(_) => Value::Altered,
                list => list_of([list.inner()]),
            },
            Gives::Chunks => {
                let pair = vec![made, list_of([receiver.inner()])];
                list_of([Value::tuple(pair)])
            }
            Gives::Then => Value::within(Within::Value, made),
            Gives::ThenSome => Value::within(Within::Value, argument(0)),
            Gives::Keys => match receiver {
                Value::Map(pair) => list_of([pair.0.clone()]),
                receiver => first_column(receiver, 0),
            },
            Gives::Values => match receiver {
                Value::Map(pair) => list_of([pair.1.clone()]),
                receiver => first_column(receiver, 1),
            },
            Gives::Counts => Value::Map(Rc::new((receiver.inner(), Value::Unknown(None)))),
            Gives::CountsBy => Value::Map(Rc::new((made, Value::Unknown(None)))),
            // An element of a list that is written out.
            Gives::Get if call.name == "remove" && matches!(receiver, Value::Tuple(_, true)) => {
                receiver.inner()
            }
            Gives::Get => self.got(receiver, first.as_ref()),
            Gives::Init => made,
            Gives::Parse if call.makes_string => Value::within(Within::Value, receiver.clone()),
            Gives::Unknown | Gives::Entry | Gives::Parse => Value::Unknown(None),
            Gives::Status400 => self.of_class(receiver, 400),
            Gives::Status500 => self.of_class(receiver, 500),
        }
    }

    /// An element of a list, which is another one in each place that it is taken, and of which list's
    /// elements it is one.
    pub(super) fn element_of(&mut self, list: &Value) -> (Value, Option<(Origin, Origin)>) {
        match list.inner() {
            Value::Unknown(Some(origin)) if origin.is_element() => {
                let element = self.fresh(OriginKind::Place);
                (
                    Value::Unknown(Some(element.clone())),
                    Some((origin, element)),
                )
            }
            element => (element, None),
        }
    }

    fn of_class(&self, receiver: &Value, first: u16) -> Value {
        match receiver {
            Value::Status(origin) => {
                let statuses = Statuses::between(first, first + 99);
                Value::condition(Condition::of_status(origin, &statuses, self.next_root))
            }
            _ => Value::Unknown(None),
        }
    }

    /// What a closure makes of each, in what it was in. Of an unknown value, that may be an option or an
    /// iterator.
    fn mapped(receiver: &Value, made: Value) -> Value {
        let is_error = matches!(receiver, Value::Within(Within::Error, ..));
        if is_error {
            return receiver.clone();
        }
        let has_error = receiver
            .alternatives()
            .iter()
            .any(|value| matches!(value, Value::Within(Within::Error, ..)));
        if has_error {
            return Value::Unknown(None);
        }
        let within = match receiver {
            Value::Within(Within::List, ..) | Value::Tuple(..) | Value::Map(_) => Within::List,
            _ => Within::Value,
        };
        match made {
            Value::Unknown(_) => Value::Unknown(None),
            Value::Altered => Value::Altered,
            made => Value::Within(within, Rc::new(made), receiver.facts()),
        }
    }

    /// What stands under a key, or at an index.
    fn got(&mut self, receiver: &Value, key: Option<&Value>) -> Value {
        if let Some(key) = key.and_then(literal_text) {
            if let Some(keyed) = self.keyed(receiver, &key) {
                return keyed;
            }
        }
        receiver.map(&mut |value| match value {
            Value::Map(pair) => Value::within(Within::Value, pair.1.clone()),
            Value::Tuple(_, true) | Value::Within(Within::List, ..) => match value.inner() {
                Value::Tuple(columns, false) if columns.len() == 2 => {
                    Value::within(Within::Value, columns[1].clone())
                }
                element => Value::within(Within::Value, element),
            },
            _ => Value::Unknown(None),
        })
    }

    fn edit(&mut self, edits: Edits, call: &MethodCall, receiver: &Value, arguments: &[Value]) {
        let argument = |index: usize| {
            arguments
                .get(index)
                .cloned()
                .unwrap_or(Value::Unknown(None))
        };
        if call.name == "replace" && arguments.len() == 1 {
            let slot = Value::within(Within::Value, argument(0));
            if !self.filled(call.receiver, slot) {
                self.edited(call.receiver);
            }
            return;
        }
        let with = match edits {
            Edits::No => return,
            Edits::Adds => return self.edited(call.receiver),
            Edits::Takes => {
                if matches!(receiver, Value::ErrorType(_) | Value::Text(_)) {
                    self.edited(call.receiver);
                }
                return;
            }
            Edits::Push => list_of([argument(0)]),
            Edits::Extend => list_of([argument(0).inner()]),
            Edits::Insert if call.name == "entry" => {
                Value::Map(Rc::new((argument(0), Value::Unknown(None))))
            }
            Edits::Insert => match arguments {
                [key, value] => Value::Map(Rc::new((key.clone(), value.clone()))),
                _ => list_of([argument(0)]),
            },
        };
        if !self.filled(call.receiver, with) {
            self.edited(call.receiver);
        }
    }
}

impl Value {
    /// What is in an option; a string is taken for the string in one.
    fn inner_or_same(&self) -> Self {
        self.map(&mut |value| match value {
            Self::ErrorType(_)
            | Self::Text(_)
            | Self::Unknown(_)
            | Self::Status(_)
            | Self::Map(_)
            | Self::Within(Within::List, ..)
            | Self::Tuple(..)
            | Self::Struct(_) => value.clone(),
            Self::Empty => Self::Never,
            value => value.inner(),
        })
    }
}

fn first_column(value: &Value, index: usize) -> Value {
    match value.inner() {
        Value::Tuple(columns, false) => {
            list_of([columns.get(index).cloned().unwrap_or(Value::Unknown(None))])
        }
        _ => Value::Unknown(None),
    }
}

/// An error type that is known to be a string, or not known to be one any more.
pub(super) fn strings(value: &Value, certainty: Certainty) -> Value {
    value.map(&mut |value| match value {
        Value::ErrorType(error_type) => Value::ErrorType(ErrorType {
            certainty,
            ..error_type.clone()
        }),
        Value::Within(within, inner, facts) => {
            let inner = strings(inner, certainty);
            Value::Within(*within, Rc::new(inner), facts.clone())
        }
        value => value.clone(),
    })
}

/// The same with other texts.
fn with_texts(value: &Value, change: &dyn Fn(&str) -> String) -> Value {
    value.map(&mut |value| match value {
        Value::Text(texts) => {
            let changed = texts.iter().map(|text| Text {
                content: match &text.content {
                    Content::Literal(text) => Content::Literal(change(text)),
                    Content::Constant(_) => Content::Unread,
                    content => content.clone(),
                },
                ..text.clone()
            });
            Value::Text(changed.collect())
        }
        value => value.clone(),
    })
}
