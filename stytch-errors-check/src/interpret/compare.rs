//! Compares two values: records the texts that an error type is compared with, and says what holds of a
//! status where they are equal.

use std::rc::Rc;

use super::Interpreter;
use super::compare_records::has_record;
use super::derived::unread_constants;
use super::fact::{Condition, Facts, Origin, OriginKind};
use super::found::Fit;
use super::record::How;
use super::value::{Content, ErrorType, Text, Value, Within};
use crate::body::ExprId;

/// A value, taken apart into what can be compared.
#[derive(Default)]
struct View {
    error_types: Vec<(ErrorType, Option<Within>)>,
    texts: Vec<(Text, Option<Within>)>,
    is_unknown: bool,
    is_empty: bool,
    has_variant: bool,
}

impl View {
    fn of(value: &Value) -> Self {
        let mut view = Self::default();
        view.add(value, None);
        view
    }

    fn add(&mut self, value: &Value, within: Option<Within>) {
        match value {
            Value::ErrorType(error_type) => self.error_types.push((error_type.clone(), within)),
            Value::Text(texts) => {
                let texts = texts.iter().cloned().map(|text| (text, within));
                self.texts.extend(texts);
            }
            Value::Within(within, inner, _) => self.add(inner, Some(*within)),
            Value::Tuple(elements, true) => {
                for element in elements.iter() {
                    self.add(element, Some(Within::List));
                }
            }
            // A type of its own that is made from a string.
            Value::Struct(fields) if fields.len() == 1 => {
                self.add(&unread_constants(&fields[0].1), within);
            }
            Value::OneOf(all) => all.iter().for_each(|value| self.add(value, within)),
            Value::Map(pair) => self.add(&pair.0, Some(Within::List)),
            Value::Empty => self.is_empty = true,
            Value::Variant => {
                self.is_unknown = true;
                self.has_variant = true;
            }
            Value::Never => {}
            _ => self.is_unknown = true,
        }
    }

    fn has(&self, text: &Text) -> bool {
        let is_same = |known: &Text| match (&known.content, &text.content) {
            (Content::Literal(one), Content::Literal(other)) => one == other,
            (Content::Constant(one), Content::Constant(other)) => {
                one.tokens.to_string() == other.tokens.to_string()
            }
            _ => false,
        };
        let is_none =
            self.is_empty && matches!(&text.content, Content::Literal(text) if text.is_empty());
        is_none || self.texts.iter().any(|(known, _)| is_same(known))
    }
}

impl Interpreter<'_> {
    /// `left == right`, at this expression.
    pub(super) fn equation(&mut self, left: &Value, right: &Value, id: ExprId) -> Condition {
        let how = How {
            fit: Fit::Whole,
            node: self.key_of(id),
            is_equation: true,
            ignores_case: false,
        };
        self.compare(left, right, how)
    }

    pub(super) fn compare(&mut self, left: &Value, right: &Value, how: How) -> Condition {
        match (left, right) {
            (Value::Status(origin), Value::Number(statuses))
            | (Value::Number(statuses), Value::Status(origin)) => {
                Condition::of_status(origin, statuses, self.next_root)
            }
            (Value::Within(_, _, facts), other) | (other, Value::Within(_, _, facts))
                if !facts.is_empty() =>
            {
                let facts = facts.clone();
                let is_left = matches!(left, Value::Within(_, _, own) if Rc::ptr_eq(own, &facts));
                let plain = match if is_left { left } else { right } {
                    Value::Within(within, inner, _) => {
                        Value::Within(*within, inner.clone(), Rc::default())
                    }
                    value => value.clone(),
                };
                self.scoped(|this| {
                    this.hold(&facts);
                    this.compare(&plain, other, how)
                })
            }
            (Value::Within(one, left, _), Value::Within(other, right, _)) => {
                if *one != *other && (*one == Within::Error || *other == Within::Error) {
                    return Condition::default();
                }
                let in_option = *one != Within::List;
                let condition = self.compare_inner(left, right, how, in_option);
                // Lists of one status or more.
                if in_option {
                    condition
                } else {
                    Condition::default()
                }
            }
            // `Some(404)` beside a JSON value.
            (Value::Within(Within::Value, inner, _), Value::Status(_) | Value::Number(_)) => {
                self.compare(inner, right, how)
            }
            (Value::Status(_) | Value::Number(_), Value::Within(Within::Value, inner, _)) => {
                self.compare(left, inner, how)
            }
            (Value::Tuple(lefts, _), Value::Tuple(rights, _)) if lefts.len() == rights.len() => {
                self.compare_elements(lefts, rights, how)
            }
            (Value::Struct(lefts), Value::Struct(rights))
                if lefts.len() > 1 || rights.len() > 1 || lefts[..].is_empty() =>
            {
                for (name, left) in lefts.iter() {
                    if let Some((_, right)) = rights.iter().find(|(other, _)| other == name) {
                        self.compare(left, right, how);
                    }
                }
                Condition::default()
            }
            (value, with @ Value::Unknown(_)) | (with @ Value::Unknown(_), value)
                if has_record(value) =>
            {
                self.compare_records(value, with, how)
            }
            _ => {
                let (left, right) = (View::of(left), View::of(right));
                self.compare_views(&left, &right, how);
                self.compare_views(&right, &left, how);
                Condition::default()
            }
        }
    }

    fn compare_inner(
        &mut self,
        left: &Value,
        right: &Value,
        how: How,
        in_option: bool,
    ) -> Condition {
        if !in_option {
            return self.compare(left, right, how);
        }
        // `Some(CODE)`: beside `Some`, a constant is as bare as the error type.
        self.compare(left, right, how)
    }

    /// The elements of two tuples, side by side.
    fn compare_elements(&mut self, lefts: &[Value], rights: &[Value], how: How) -> Condition {
        let mut all = Condition::default();
        for (left, right) in lefts.iter().zip(rights) {
            if let (Value::Status(_), Value::Number(_)) | (Value::Number(_), Value::Status(_)) =
                (left, right)
            {
                all = all.and(self.compare(left, right, how));
            }
        }
        let mut beside = Facts::new();
        for values in [lefts, rights] {
            beside.extend(facts_beside(values, &all.holds));
        }
        all.holds.extend(beside);
        let open = self.facts.len();
        self.hold(&all.holds.clone());
        for (left, right) in lefts.iter().zip(rights) {
            self.compare(left, right, how);
        }
        self.facts.truncate(open);
        Condition {
            fails: Facts::new(),
            ..all
        }
    }

    fn compare_views(&mut self, view: &View, other: &View, how: How) {
        if view.error_types.is_empty() {
            // Tests call functions with texts, which says nothing of what others call them with.
            let is_text = !other.texts.is_empty() && !other.is_unknown;
            if self.body.is_linked && is_text {
                return;
            }
            // Compared with something that is not an error type.
            if other.error_types.is_empty() || other.is_unknown {
                let is_called = self.is_called();
                for (text, _) in &view.texts {
                    self.record
                        .other_use(text, how.node, is_called, self.standalone);
                }
            }
            return;
        }
        if !other.error_types.is_empty() {
            return;
        }
        if view.is_unknown {
            return self.compare_unsure(&other.texts, how);
        }
        if other.has_variant && how.fit == Fit::Whole {
            self.record.meets_variant();
        }
        for (text, with_within) in &other.texts {
            if view.has(text) {
                continue;
            }
            for (error_type, within) in &view.error_types {
                let is_other_side = matches!(
                    (within, with_within),
                    (Some(Within::Error), Some(Within::Value))
                        | (Some(Within::Value), Some(Within::Error))
                );
                if !is_other_side {
                    let is_unwrapped = with_within.is_some() || within.is_none();
                    self.record(error_type, within.is_none(), text, is_unwrapped, how);
                }
            }
        }
    }

    /// An error type, or something else, is compared with these texts.
    fn compare_unsure(&mut self, texts: &[(Text, Option<Within>)], how: How) {
        if how.fit == Fit::Whole && !texts.is_empty() {
            self.record.unread();
            for (text, _) in texts {
                self.record_slip(text, how.node);
            }
        }
    }

    /// A comparison with a part of a code: `starts_with("…")`.
    pub(super) fn compare_part(&mut self, value: &Value, part: &Value, how: How) {
        let (view, part) = (View::of(value), View::of(part));
        if view
            .error_types
            .iter()
            .any(|(_, within)| *within == Some(Within::List))
        {
            self.compare_views(
                &view,
                &part,
                How {
                    fit: Fit::Whole,
                    ..how
                },
            );
        } else {
            self.compare_views(&view, &part, how);
        }
    }
}

/// The constraint that a status in a tuple puts on the error type beside it: both are taken to be of one
/// response, wherever they come from.
pub(super) fn facts_beside(values: &[Value], facts: &Facts) -> Facts {
    let Some((status, error_type)) = beside(values) else {
        return Facts::new();
    };
    let of_status = facts.iter().filter(|fact| fact.origin == status);
    let moved = of_status.map(|fact| super::fact::Constraint {
        origin: error_type.clone(),
        ..fact.clone()
    });
    moved.collect()
}

/// The status and the error type of a tuple, if there is one of each.
fn beside(values: &[Value]) -> Option<(Origin, Origin)> {
    let mut statuses = values.iter().filter_map(|value| match value {
        Value::Status(origin) => Some(origin.clone()),
        _ => None,
    });
    let mut error_types = values.iter().filter_map(|value| {
        let view = View::of(value);
        view.error_types
            .first()
            .map(|(error_type, _)| error_type.origin.clone())
    });
    let (status, error_type) = (statuses.next()?, error_types.next()?);
    if statuses.next().is_some() || error_types.next().is_some() {
        return None;
    }
    // Two fields of different values do not speak of each other.
    let are_fields = status.kind == OriginKind::Place && error_type.kind == OriginKind::Place;
    (!are_fields).then_some((status, error_type))
}
