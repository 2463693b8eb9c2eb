//! Matches a pattern with a value: binds its names, records what is compared, and says what holds where it
//! matches and whether it always does.

use super::Interpreter;
use super::compare::facts_beside;
use super::fact::{Condition, Facts, either};
use super::found::{Candidate, UnknownKind};
use super::parts::{element, field_of, inside, variant};
use super::value::{ErrorType, Value};
use crate::body::{Member, PatId, PatKind, Path};
use crate::catalog;
use crate::judge::statuses::Statuses;
use crate::judge::suggest;
use crate::lower::names::is_constant_name;

/// The effect of a pattern on a value.
#[derive(Default)]
pub(super) struct Matched {
    pub(super) condition: Condition,
    /// It may not match for a reason other than the error type and the status.
    pub(super) asks_more: bool,
    /// It may not match because of the status.
    pub(super) asks_status: bool,
    /// It may not match because of the error type.
    pub(super) asks_code: bool,
    /// The texts that it names.
    pub(super) named: Vec<Named>,
}

/// A text that a pattern names.
#[derive(Clone)]
pub(super) struct Named {
    pub(super) with: Candidate,
    /// Whether the pattern asks for nothing but this code, and perhaps a status.
    pub(super) is_alone: bool,
}

impl Matched {
    /// A variant asks for more, unless a code is what it is asked for.
    fn of_variant(mut self, value: &Value) -> Self {
        self.asks_more |= self.named.is_empty() && !self.asks_status && !value.has_error_type();
        self
    }

    pub(super) fn asking_more() -> Self {
        Self {
            asks_more: true,
            ..Self::default()
        }
    }
}

impl Interpreter<'_> {
    pub(super) fn pattern(&mut self, id: PatId, value: &Value) -> Matched {
        let body = self.body;
        let pat = body.pat(id);
        let of_on_place = self.at_on_place(value);
        let value = of_on_place.as_ref().unwrap_or(value);
        match &pat.kind {
            PatKind::Wild | PatKind::Rest => Matched::default(),
            PatKind::Bind {
                binding,
                subpattern,
                ty,
            } => {
                self.bind(*binding, value, *ty);
                match subpattern {
                    Some(inner) => self.pattern(*inner, value),
                    None => Matched::default(),
                }
            }
            PatKind::Literal(literal) => self.literal_pattern(id, literal, value),
            PatKind::Path(path) => self.path_pattern(id, path, value),
            PatKind::Tuple(elements, is_slice) => {
                self.tuple_pattern(id, elements, *is_slice, value)
            }
            PatKind::TupleStruct(path, elements) => {
                self.note_enum(path);
                let value = self.with_origin(&variant(path, value));
                let matched = match elements.as_slice() {
                    [only] => {
                        let inner = inside(path, &value);
                        self.product(&[(*only, inner)])
                    }
                    elements => {
                        let parts: Vec<_> = elements
                            .iter()
                            .enumerate()
                            .map(|(index, pat)| (*pat, field_of(&value, index)))
                            .collect();
                        self.product(&parts)
                    }
                };
                matched.of_variant(&value)
            }
            PatKind::Struct(path, fields) => {
                self.note_enum(path);
                let value = self.with_origin(&variant(path, value));
                let parts: Vec<_> = fields
                    .iter()
                    .map(|(member, pat)| {
                        let member = match member {
                            Member::Named(name) if self.is_renamed_field(path.last(), name) => {
                                Value::ErrorType(ErrorType::of(self.origin_of(&value)))
                            }
                            member => self.member(&value, member),
                        };
                        (*pat, member)
                    })
                    .collect();
                let has_code = parts.iter().any(|(_, part)| part.has_error_type());
                let matched = self.product(&parts);
                if has_code {
                    matched
                } else {
                    matched.of_variant(&value)
                }
            }
            PatKind::Or(cases) => self.cases(cases, value),
            PatKind::Range {
                start,
                end,
                is_closed,
            } => {
                let mut number = |end: &Option<crate::body::ExprId>, open: u16| match end {
                    None => Some(open),
                    Some(end) => match self.eval(*end) {
                        Value::Number(number) => number.only(),
                        _ => None,
                    },
                };
                let (first, last) = (number(start, 0), number(end, u16::MAX));
                if value.has_error_type() && !matches!(value, Value::Tuple(..)) {
                    self.not_understood(id, "a range");
                    return Matched::asking_more();
                }
                let last = match last {
                    Some(last) if end.is_some() && !is_closed => last.checked_sub(1),
                    last => last,
                };
                match (first, last) {
                    (Some(first), Some(last)) => {
                        self.status_pattern(value, &Statuses::between(first, last))
                    }
                    _ => Matched::asking_more(),
                }
            }
            PatKind::Unknown(form) => {
                if value.has_error_type() {
                    self.not_understood(id, form);
                }
                Matched::asking_more()
            }
        }
    }

    fn not_understood(&mut self, id: PatId, form: &'static str) {
        let span = self.body.pat(id).span;
        self.record.unknown(span, UnknownKind::Pattern(form));
    }

    /// The parts of a value, each with its pattern.
    fn product(&mut self, parts: &[(PatId, Value)]) -> Matched {
        let before = self.record.mark();
        let mut all = Matched::default();
        let mut refutable = 0;
        let mut fails = Facts::new();
        let mut results = Vec::new();
        for (pat, value) in parts {
            let matched = self.pattern(*pat, value);
            if matched.asks_code || matched.asks_more || matched.asks_status {
                refutable += 1;
                fails.clone_from(&matched.condition.fails);
            }
            all.condition
                .holds
                .extend(matched.condition.holds.iter().cloned());
            all.asks_more |= matched.asks_more;
            all.asks_code |= matched.asks_code;
            all.asks_status |= matched.asks_status;
            results.push(matched);
        }
        let values: Vec<Value> = parts.iter().map(|(_, value)| value.clone()).collect();
        let beside = facts_beside(&values, &all.condition.holds);
        all.condition.holds.extend(beside);
        if refutable == 1 {
            all.condition.fails = fails;
        }
        for (index, matched) in results.iter().enumerate() {
            let mut others = results.iter().enumerate();
            let is_asked = others
                .any(|(other, matched)| other != index && (matched.asks_more || matched.asks_code));
            all.named.extend(matched.named.iter().map(|named| Named {
                is_alone: named.is_alone && !is_asked,
                ..named.clone()
            }));
        }
        let range = before..self.record.mark();
        self.narrow_since(range, &all.condition.holds.clone());
        all
    }

    fn cases(&mut self, cases: &[PatId], value: &Value) -> Matched {
        let mut all: Option<Matched> = None;
        for case in cases {
            let before = self.record.mark();
            let matched = self.pattern(*case, value);
            let range = before..self.record.mark();
            self.narrow_since(range, &matched.condition.holds);
            all = Some(match all {
                None => matched,
                Some(mut all) => {
                    let holds = either(all.condition.holds, &matched.condition.holds);
                    all.condition.holds = holds;
                    all.condition.fails.extend(matched.condition.fails);
                    all.asks_more &= matched.asks_more || matched.asks_code || matched.asks_status;
                    all.asks_code &= matched.asks_more || matched.asks_code || matched.asks_status;
                    all.asks_status &=
                        matched.asks_more || matched.asks_code || matched.asks_status;
                    all.named.extend(matched.named);
                    all
                }
            });
        }
        all.unwrap_or_default()
    }

    fn tuple_pattern(
        &mut self,
        id: PatId,
        elements: &[PatId],
        is_slice: bool,
        value: &Value,
    ) -> Matched {
        let body = self.body;
        let is_rest = |pat: &PatId| match body.pat(*pat).kind {
            PatKind::Rest => true,
            PatKind::Bind {
                subpattern: Some(inner),
                ..
            } => matches!(body.pat(inner).kind, PatKind::Rest),
            _ => false,
        };
        if !is_slice && matches!(value, Value::ErrorType(_)) {
            self.not_understood(id, "a tuple pattern");
            return Matched::asking_more();
        }
        let rest = elements.iter().position(is_rest);
        let value = &match value {
            Value::Never => Value::Never,
            value => self.with_origin(value),
        };
        let mut parts = Vec::new();
        for (index, pat) in elements.iter().enumerate() {
            let part = match rest {
                Some(rest) if index == rest => {
                    parts.push((*pat, Value::Unknown(None)));
                    continue;
                }
                Some(rest) if index > rest => element(value, index, Some(elements.len() - index)),
                _ => element(value, index, None),
            };
            parts.push((*pat, part));
        }
        let mut matched = self.product(&parts);
        if !is_slice {
            // Beside an error type, a later arm may name a code of a status that an earlier one has.
            matched.condition.fails.clear();
        }
        // A slice is of one length.
        let is_of_length = matches!(value, Value::Tuple(elements, true)
            if rest.is_some() || elements.len() == parts.len());
        if is_slice && !is_of_length {
            matched.asks_more = true;
            for named in &mut matched.named {
                named.is_alone = false;
            }
        }
        matched
    }

    /// A value without a place is known by this pattern alone.
    fn with_origin(&mut self, value: &Value) -> Value {
        match value {
            Value::Unknown(None) | Value::Never => {
                let origin = self.fresh(super::fact::OriginKind::Place);
                Value::Unknown(Some(origin))
            }
            value => value.clone(),
        }
    }

    /// Records that a pattern names one of the generated enums, which rustc checks by itself.
    pub(super) fn note_enum(&mut self, path: &Path) {
        let is_generated = |name: &str| {
            name == "ErrorType" || catalog::STATUS_TYPES.iter().any(|known| known.1 == name)
        };
        if path.parent().is_some_and(is_generated) {
            self.record.matches_on_enum();
        }
    }

    /// Names in a pattern that match everything, but read as if they were meant to match one code.
    pub(super) fn code_like_names(&mut self, id: PatId, value: &Value, is_string: bool) {
        let body = self.body;
        match &body.pat(id).kind {
            PatKind::Bind {
                binding,
                subpattern: None,
                ..
            } => {
                let binding = &body.bindings[binding.index()];
                let name = &binding.name;
                let is_variant = name.starts_with(char::is_uppercase) && !is_string;
                let is_code = value
                    .alternatives()
                    .iter()
                    .any(|value| matches!(value, Value::ErrorType(_)));
                if !is_code || is_constant_name(name) || is_variant || binding.uses > 0 {
                    return;
                }
                if let Some(code) = suggest::code_of_name(name) {
                    let name = name.clone();
                    self.record
                        .unknown(binding.span, UnknownKind::Binding { name, code });
                }
            }
            PatKind::Or(cases) => {
                for case in cases {
                    self.code_like_names(*case, value, is_string);
                }
            }
            PatKind::Tuple(elements, _) => {
                for (index, pat) in elements.iter().enumerate() {
                    let value = element(value, index, None);
                    self.code_like_names(*pat, &value, is_string);
                }
            }
            PatKind::TupleStruct(path, elements) if elements.len() == 1 => {
                let value = inside(path, value);
                self.code_like_names(elements[0], &value, is_string);
            }
            _ => {}
        }
    }
}
