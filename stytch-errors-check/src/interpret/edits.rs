//! The changes that assignments, loans and methods make to places.

use std::rc::Rc;

use super::Interpreter;
use super::derived::list_of;
use super::fact::OriginKind;
use super::method_row::Edits;
use super::method_table;
use super::value::{Value, Within};
use crate::body::{Change, ExprId, ExprKind, Member, MethodCall};

impl Interpreter<'_> {
    /// A place that a loop or closure may change holds another value in each of its rounds.
    pub(super) fn changed(&mut self, changes: &[Change]) {
        for change in changes {
            let reads = change
                .method
                .as_ref()
                .is_some_and(|method| method_table::only_reads(method));
            if !reads {
                self.renew(change.binding);
            }
        }
    }

    pub(super) fn assign_to(&mut self, place: ExprId, value: Value, edits: bool) {
        let body = self.body;
        match &body.expr(place).kind {
            ExprKind::Local(binding) if edits => {
                let held = &mut self.bindings[binding.index()];
                match held {
                    Value::Condition(_) | Value::Status(_) | Value::Number(_) => {
                        *held = Value::Unknown(None);
                    }
                    Value::Text(_) | Value::Empty => *held = Value::Altered,
                    held if held.has_error_type() => *held = Value::Altered,
                    _ => {}
                }
                self.renew(*binding);
            }
            ExprKind::Path(path) => {
                let name = path.last().to_owned();
                let origin = self.fresh(OriginKind::Place);
                self.renewed.push((name, origin));
            }
            ExprKind::Local(binding) => self.assign(*binding, value),
            ExprKind::Tuple(places) | ExprKind::Array(places) if !edits => {
                for (index, place) in places.iter().enumerate() {
                    let element = value.map(&mut |value| match value {
                        Value::Tuple(elements, _) => {
                            elements.get(index).cloned().unwrap_or(Value::Unknown(None))
                        }
                        _ => Value::Unknown(None),
                    });
                    self.assign_to(*place, element, false);
                }
            }
            ExprKind::Call(_, places) if !edits => {
                for place in places {
                    self.assign_to(*place, value.inner(), false);
                }
            }
            ExprKind::Struct { fields, .. } if !edits => {
                for (name, place) in fields {
                    let member = Member::Named(name.clone());
                    let value = self.field(&value, &member);
                    self.assign_to(*place, value, false);
                }
            }
            ExprKind::Deref(inner) => match &body.expr(*inner).kind {
                ExprKind::Local(_) => self.assign_to(*inner, value, edits),
                // `*map.entry(code).or_insert(0) += 1`
                _ => drop(self.eval(*inner)),
            },
            ExprKind::Index(base, _) => {
                let element = list_of([value]);
                if edits || !self.filled(*base, element) {
                    self.edited(*base);
                }
            }
            ExprKind::Field(base, member) => self.assign_field(*base, member, value, edits),
            _ => drop(self.eval(place)),
        }
    }

    /// `place.member = value`
    fn assign_field(&mut self, base: ExprId, member: &Member, value: Value, edits: bool) {
        let name = match member {
            Member::Named(name) => name.clone(),
            Member::Index(index) => index.to_string(),
        };
        let ExprKind::Local(binding) = self.body.expr(base).kind else {
            return self.lent(base);
        };
        let new = match &self.bindings[binding.index()] {
            _ if edits => None,
            Value::Struct(fields) => Some(
                fields
                    .iter()
                    .map(|(field, held)| {
                        let new = if *field == name { &value } else { held };
                        (field.clone(), new.clone())
                    })
                    .collect(),
            ),
            Value::Empty => Some([(name, value)].into()),
            // The assigned value belongs to something else than the rest.
            Value::Unknown(_) => {
                self.bindings[binding.index()] = Value::Unknown(None);
                return;
            }
            _ => return self.lent(base),
        };
        match new {
            Some(fields) => self.assign(binding, Value::Struct(fields)),
            None => self.edited(base),
        }
    }

    /// The place may hold another value from here on.
    pub(super) fn lent(&mut self, place: ExprId) {
        match &self.body.expr(place).kind {
            ExprKind::Local(binding) => {
                let binding = *binding;
                self.renew(binding);
            }
            ExprKind::Field(base, _)
            | ExprKind::Index(base, _)
            | ExprKind::Deref(base)
            | ExprKind::Lend(base) => self.lent(*base),
            ExprKind::Method(call) => self.lent(call.receiver),
            ExprKind::Path(path) if path.segments.len() == 1 => {
                let name = path.last().to_owned();
                let origin = self.fresh(OriginKind::Place);
                self.renewed.push((name, origin));
            }
            _ => {}
        }
    }

    /// The same, and a string is not a code any more.
    pub(super) fn edited(&mut self, place: ExprId) {
        self.lent(place);
        let mut place = place;
        while let ExprKind::Lend(inner) | ExprKind::Deref(inner) | ExprKind::Field(inner, _) =
            &self.body.expr(place).kind
        {
            place = *inner;
        }
        if let ExprKind::Local(binding) = &self.body.expr(place).kind {
            let held = &mut self.bindings[binding.index()];
            *held = held.map(&mut |value| match value {
                Value::ErrorType(_) | Value::Within(Within::Value | Within::Error, ..) => {
                    Value::Altered
                }
                Value::Text(_)
                | Value::Empty
                | Value::Struct(_)
                | Value::Status(_)
                | Value::Number(_)
                | Value::Condition(_) => Value::Unknown(None),
                value => value.clone(),
            });
        }
    }

    /// A container is filled with this value too.
    pub(super) fn filled(&mut self, place: ExprId, with: Value) -> bool {
        let mut place = place;
        while let ExprKind::Lend(inner) | ExprKind::Deref(inner) = &self.body.expr(place).kind {
            place = *inner;
        }
        let ExprKind::Local(binding) = &self.body.expr(place).kind else {
            return false;
        };
        let held = &self.bindings[binding.index()];
        let is_option = matches!(with, Value::Within(Within::Value, ..));
        let is_container = held.alternatives().iter().all(|value| match value {
            Value::Empty
            | Value::Map(_)
            | Value::Within(Within::List, ..)
            | Value::Tuple(_, true) => true,
            Value::Within(Within::Value, ..) => is_option,
            // It may hold anything, and an error type too from here on.
            Value::Unknown(_) => with.has_error_type(),
            _ => false,
        });
        if is_container {
            self.assign(*binding, with);
        }
        is_container
    }

    pub(super) fn edit(
        &mut self,
        edits: Edits,
        call: &MethodCall,
        receiver: &Value,
        arguments: &[Value],
    ) {
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
