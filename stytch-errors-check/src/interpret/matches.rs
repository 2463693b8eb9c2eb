//! `match`: its arms one after another, and which codes they name.

use super::Interpreter;
use super::fact::{Condition, Facts};
use super::flow::after;
use super::found::{ArmForm, Candidate, Element, Fit, Match};
use super::pattern::Matched;
use super::value::{Certainty, Value, Within, join_all};
use crate::body::{self, Arm, Expr, ExprId, ExprKind, Literal, PatId, PatKind};
use crate::lower::names::is_variant_name;

/// The codes that the arms of a `match` name.
#[derive(Default)]
struct Named {
    codes: Vec<(Candidate, Fit)>,
    /// By arms that ask for something else too, with the arm's index.
    in_part: Vec<(Candidate, usize)>,
    compared: bool,
    has_catch_all: bool,
}

impl Interpreter<'_> {
    pub(super) fn matched(&mut self, matched: &body::Match, expr: &Expr) -> Value {
        let value = self.eval(matched.scrutinee);
        let has_text = matched.arms.iter().any(|arm| self.names_text(arm.pat));
        let is_string = is_sure(&value) || has_text;
        let error_type = error_type_of(&value);
        let statuses = error_type
            .as_ref()
            .map(|error_type| self.statuses(error_type));
        let matches_before = self.record.count_of_matches();
        let mut named = Named::default();
        let mut branches = Vec::new();
        let mut values = Vec::new();
        // The facts where none of the arms before matches.
        let mut before = Facts::new();
        for (index, arm) in matched.arms.iter().enumerate() {
            let mark = self.facts.len();
            self.hold(&before);
            let (pattern, result, guard_fails) =
                self.arm(arm, index, &value, is_string, &mut named);
            let mut holds = before.clone();
            holds.extend(pattern.condition.holds);
            let always = !pattern.asks_code && !pattern.asks_more && !pattern.asks_status;
            match (arm.guard, guard_fails) {
                (None, _) => before.extend(pattern.condition.fails),
                (Some(_), Some(fails)) if always => before.extend(fails),
                _ => {}
            }
            self.facts.truncate(mark);
            let condition = Condition {
                holds,
                ..Condition::default()
            };
            let result = match result {
                Value::Condition(own) => Value::condition((*own).clone().under(&condition.holds)),
                result => result,
            };
            branches.push((condition, result.is_never()));
            values.push(result);
        }
        let ids: Vec<PatId> = matched.arms.iter().map(|arm| arm.pat).collect();
        let on_enum = !is_string && ids.iter().any(|pat| self.names_variant(*pat));
        let tuple = elements(&value);
        let on_error_type = matches!(element(&value), Element::ErrorType)
            || tuple
                .as_ref()
                .is_some_and(|tuple| tuple.contains(&Element::ErrorType));
        let compared = named.compared;
        let has_catch_all = named.has_catch_all;
        let codes = named.into_codes();
        let only_unwraps =
            codes.is_empty() && !compared && self.record.count_of_matches() > matches_before;
        // The comparison is made with what it gives.
        let takes_out = !compared && ids.iter().any(|pat| self.names_option(*pat));
        if (on_error_type || compared) && !on_enum && !only_unwraps && !takes_out {
            let found = Match {
                span: matched.span,
                named: codes,
                has_catch_all,
                statuses: statuses.unwrap_or_else(crate::judge::statuses::Statuses::any),
                arm: ArmForm {
                    tuple,
                    in_some: ids.iter().any(|pat| self.names_text_in_some(*pat)),
                    status_type: ids.iter().find_map(|pat| self.status_type(*pat)),
                },
                around: self.body.around(expr.around).clone(),
            };
            let function = self.unit_function(expr.owner);
            let is_alone = self.is_own(expr.owner);
            self.record
                .matched(matched.scrutinee, function, is_alone, found);
        }
        self.hold(&after(branches));
        join_all(values)
    }

    /// Evaluates one arm, and adds what it names.
    fn arm(
        &mut self,
        arm: &Arm,
        index: usize,
        value: &Value,
        is_string: bool,
        named: &mut Named,
    ) -> (Matched, Value, Option<Facts>) {
        let start = self.record.mark();
        let mut pattern = self.pattern(arm.pat, value);
        let end = self.record.mark();
        named.compared |= end > start;
        self.hold(&pattern.condition.holds);
        self.code_like_names(arm.pat, value, is_string);
        let mut guard_fails = None;
        if let Some(guard) = arm.guard {
            let condition = self.condition(guard);
            self.narrow_since(start..end, &condition.holds);
            self.hold(&condition.holds);
            pattern.condition.holds.extend(condition.holds);
            guard_fails = Some(condition.fails);
            if !pattern.asks_code && !pattern.asks_more {
                let by_guard = self.named_by_guard(guard, value);
                named.codes.extend(by_guard);
            }
        } else {
            for found in &pattern.named {
                if found.is_alone {
                    named.codes.push((found.with.clone(), Fit::Whole));
                } else {
                    named.in_part.push((found.with.clone(), index));
                }
            }
            named.has_catch_all |= self.is_catch_all(arm.pat, value);
        }
        let result = self.eval(arm.body);
        (pattern, result, guard_fails)
    }

    /// A guard that is nothing but `x.starts_with("…")` names all codes that fit.
    fn named_by_guard(&mut self, guard: ExprId, matched: &Value) -> Vec<(Candidate, Fit)> {
        let body = self.body;
        let ExprKind::Method(call) = &body.expr(guard).kind else {
            return Vec::new();
        };
        let fit = match call.name.as_str() {
            "starts_with" => Fit::Start,
            "ends_with" => Fit::End,
            _ => return Vec::new(),
        };
        let receiver = match &body.expr(call.receiver).kind {
            ExprKind::Local(binding) => self.bindings[binding.index()].clone(),
            // The guard was evaluated, and not again: it may have another one in it.
            _ => match self.last_receiver.take() {
                Some((id, receiver)) if id == call.receiver => receiver,
                _ => return Vec::new(),
            },
        };
        let owner = error_type_of(&receiver);
        if owner.is_none() || owner != error_type_of(matched) {
            return Vec::new();
        }
        match call
            .arguments
            .first()
            .map(|&argument| &body.expr(argument).kind)
        {
            Some(ExprKind::Literal(Literal::Text(text))) => {
                let span = self.span(call.arguments[0]);
                vec![(Candidate::Text(text.clone(), span), fit)]
            }
            _ => Vec::new(),
        }
    }

    /// Whether a pattern matches whatever the error type is.
    fn is_catch_all(&self, pat: PatId, value: &Value) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::Wild | PatKind::Rest => true,
            PatKind::Bind { subpattern, .. } => {
                subpattern.is_none_or(|inner| self.is_catch_all(inner, value))
            }
            PatKind::Tuple(parts, false) => match value {
                Value::Tuple(values, _) => parts.iter().zip(values.iter()).all(|(part, value)| {
                    !matches!(element(value), Element::ErrorType) || self.is_catch_all(*part, value)
                }),
                _ => false,
            },
            PatKind::TupleStruct(_, parts) => match parts.as_slice() {
                [only] => self.is_catch_all(*only, &value.inner()),
                _ => false,
            },
            PatKind::Struct(_, fields) => fields.iter().all(|(member, part)| {
                *member != body::Member::Named("error_type".to_owned())
                    || self.is_catch_all(*part, value)
            }),
            PatKind::Or(cases) => cases.iter().any(|case| self.is_catch_all(*case, value)),
            _ => false,
        }
    }

    fn any_part(&self, pat: PatId, is_it: &dyn Fn(&PatKind) -> bool) -> bool {
        let kind = &self.body.pat(pat).kind;
        let any = |parts: &[PatId]| parts.iter().any(|part| self.any_part(*part, is_it));
        is_it(kind)
            || match kind {
                PatKind::Or(parts) | PatKind::Tuple(parts, _) | PatKind::TupleStruct(_, parts) => {
                    any(parts)
                }
                PatKind::Bind {
                    subpattern: Some(inner),
                    ..
                } => self.any_part(*inner, is_it),
                _ => false,
            }
    }

    fn names_text(&self, pat: PatId) -> bool {
        self.any_part(pat, &|kind| {
            matches!(kind, PatKind::Literal(Literal::Text(_)))
        })
    }

    fn names_text_in_some(&self, pat: PatId) -> bool {
        self.any_part(pat, &|kind| match kind {
            PatKind::TupleStruct(path, parts) => {
                path.last() == "Some" && parts.iter().any(|part| self.names_text(*part))
            }
            _ => false,
        })
    }

    /// Whether a pattern asks what an option or a result has in it.
    fn names_option(&self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::Path(path) => path.last() == "None",
            PatKind::TupleStruct(path, _) => matches!(path.last(), "Some" | "Ok" | "Err"),
            _ => false,
        }
    }

    /// Whether a pattern names a variant of some enum, and so does not match on a string.
    fn names_variant(&self, pat: PatId) -> bool {
        self.any_part(pat, &|kind| match kind {
            PatKind::Path(path) => path.last() != "None" && is_variant_name(path.last()),
            _ => false,
        })
    }

    /// The type of the first constant in a pattern that names a status.
    fn status_type(&self, pat: PatId) -> Option<String> {
        let found = std::cell::RefCell::new(None);
        self.any_part(pat, &|kind| match kind {
            PatKind::Path(path) if super::paths::status_of(path).is_some() => {
                let parents = &path.segments[..path.segments.len() - 1];
                found.replace(Some(parents.join("::")));
                true
            }
            _ => false,
        });
        found.into_inner()
    }
}

impl Named {
    /// Two arms that ask for something else too, such as `true` and `false`, may name a code
    /// between them.
    fn into_codes(mut self) -> Vec<(Candidate, Fit)> {
        for (index, (candidate, arm)) in self.in_part.iter().enumerate() {
            let mut earlier = self.in_part[..index].iter();
            if earlier.any(|(earlier, other)| other != arm && is_same(earlier, candidate)) {
                self.codes.push((candidate.clone(), Fit::Whole));
            }
        }
        self.codes
    }
}

fn is_same(one: &Candidate, other: &Candidate) -> bool {
    match (one, other) {
        (Candidate::Text(one, _), Candidate::Text(other, _)) => one == other,
        (Candidate::Constant(one), Candidate::Constant(other)) => {
            one.tokens.to_string() == other.tokens.to_string()
        }
        _ => false,
    }
}

fn element(value: &Value) -> Element {
    let mut all = value.alternatives().iter();
    if all.any(|value| match value {
        Value::ErrorType(_) => true,
        Value::Within(within, inner, _) => {
            *within != Within::List && matches!(element(inner), Element::ErrorType)
        }
        _ => false,
    }) && !value.is_unknown()
    {
        return Element::ErrorType;
    }
    match value {
        Value::Status(_) => Element::Status,
        _ => Element::Other,
    }
}

fn elements(value: &Value) -> Option<Vec<Element>> {
    match value {
        Value::Tuple(values, _) => Some(values.iter().map(element).collect()),
        _ => None,
    }
}

/// The origin of the error type in a value.
fn error_type_of(value: &Value) -> Option<super::fact::Origin> {
    match value {
        Value::ErrorType(error_type) => Some(error_type.origin.clone()),
        Value::Within(_, inner, _) => error_type_of(inner),
        Value::Tuple(values, _) | Value::OneOf(values) => values.iter().find_map(error_type_of),
        Value::Unknown(Some(origin)) => Some(origin.clone()),
        _ => None,
    }
}

/// Whether the error type in the value is known to be a string.
fn is_sure(value: &Value) -> bool {
    match value {
        Value::ErrorType(error_type) => error_type.certainty == Certainty::Sure,
        Value::Within(_, inner, _) => is_sure(inner),
        Value::Tuple(values, _) | Value::OneOf(values) => values.iter().any(is_sure),
        _ => false,
    }
}
