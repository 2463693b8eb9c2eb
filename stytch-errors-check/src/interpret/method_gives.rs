//! The result of a method, by its row in the table.

use std::rc::Rc;

use super::Interpreter;
use super::cut::altered;
use super::derived::{first_column, list_of, literal_text, strings, unread_constants, with_texts};
use super::fact::{Condition, Facts, Origin, OriginKind, moved};
use super::method_row::{Gets, Gives, Method};
use super::unknown_call::made_of;
use super::value::{Certainty, Value, Within, join};
use crate::body::MethodCall;
use crate::judge::statuses::Statuses;

impl Interpreter<'_> {
    #[expect(
        clippy::too_many_lines,
        reason = "an arm for each thing that a method gives"
    )]
    pub(super) fn given(
        &mut self,
        row: &Method,
        call: &MethodCall,
        receiver: &Value,
        arguments: &[Value],
    ) -> Value {
        let (made, filtered) = self.made(row, call, receiver, arguments);
        let argument = |index: usize| {
            arguments
                .get(index)
                .cloned()
                .unwrap_or(Value::Unknown(None))
        };
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
            Gives::Replaced if arguments.len() == 1 => receiver.clone(),
            Gives::Replaced => self.cut(receiver, call, &mut |code| code),
            Gives::Pieces => self.cut(receiver, call, &mut |code| list_of([code])),
            Gives::TwoPieces => self.cut(receiver, call, &mut |code| {
                Value::within(Within::Value, Value::tuple(vec![code.clone(), code]))
            }),
            Gives::Altered => altered(receiver),
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
            Gives::Folded => match container(arguments.first()) {
                Value::Unknown(_) => Value::Unknown(None),
                container => join(container, made),
            },
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
            Gives::GroupedBy => Value::Map(Rc::new((made, list_of([receiver.inner()])))),
            // An element of a list that is written out.
            Gives::Get if call.name == "remove" && matches!(receiver, Value::Tuple(_, true)) => {
                receiver.inner()
            }
            Gives::Get => self.got(receiver, arguments.first()),
            Gives::Init => made,
            Gives::Parse if call.makes_string => Value::within(Within::Value, receiver.clone()),
            Gives::Parse => made_of(std::slice::from_ref(receiver)),
            Gives::Unknown | Gives::Entry => Value::Unknown(None),
            Gives::Parts => {
                let of_response = Value::Unknown(Some(self.origin_of(receiver)));
                Value::tuple(vec![of_response.clone(), of_response])
            }
            Gives::Status400 => self.of_class(receiver, 400),
            Gives::Status500 => self.of_class(receiver, 500),
        }
    }

    /// The result of the last argument where it is a function, and the facts where that is `true`.
    fn made(
        &mut self,
        row: &Method,
        call: &MethodCall,
        receiver: &Value,
        arguments: &[Value],
    ) -> (Value, Facts) {
        let (element, canonical) = self.element_of(receiver);
        let facts = Rc::new(moved(&receiver.facts(), canonical.as_ref()));
        let plain_facts = receiver.facts();
        let gets = match row.gets {
            Gets::Nothing => vec![],
            Gets::Inner => vec![element],
            Gets::Value => vec![match receiver {
                Value::Unknown(Some(origin)) => Value::Unknown(Some(origin.part("0"))),
                receiver => receiver.inner(),
            }],
            Gets::Error => vec![receiver.error()],
            Gets::Folded => vec![container(arguments.first()), element],
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
        (made, filtered)
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

    /// The results of a closure for each, in the same container. Of an unknown value, that may be an
    /// option or an iterator.
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

    /// The value under a key, or at an index.
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
}

/// A value that can be filled; one of another kind is not known after the first element.
fn container(value: Option<&Value>) -> Value {
    match value {
        Some(value @ (Value::Empty | Value::Map(_) | Value::Within(Within::List, ..))) => {
            value.clone()
        }
        Some(value @ Value::Tuple(_, true)) => value.clone(),
        _ => Value::Unknown(None),
    }
}
