//! Patterns that name one value or a status: literals and paths.

use super::Interpreter;
use super::fact::Condition;
use super::found::Fit;
use super::paths::status_of;
use super::pattern::{Matched, Named};
use super::record::How;
use super::value::{Content, Place, Text, Value};
use crate::body::{Expr, ExprKind, Literal, PatId, Path, Target};
use crate::judge::statuses::Statuses;
use crate::lower::names::is_variant_name;

impl Interpreter<'_> {
    pub(super) fn literal_pattern(
        &mut self,
        id: PatId,
        literal: &Literal,
        value: &Value,
    ) -> Matched {
        if let (Literal::Bool(is_true), Value::Condition(condition)) = (literal, value) {
            let condition = (**condition).clone();
            return Matched {
                condition: if *is_true { condition } else { condition.not() },
                asks_status: true,
                ..Matched::default()
            };
        }
        if let Literal::Int(number) = literal {
            let status = u16::try_from(*number)
                .ok()
                .filter(|status| (100..1000).contains(status));
            return match status {
                Some(status) => self.status_pattern(value, &Statuses::one(status)),
                None => Matched::asking_more(),
            };
        }
        let content = match literal {
            Literal::Text(text) => Content::Literal(text.clone()),
            Literal::Bytes(bytes) => Content::Bytes(bytes.as_slice().into()),
            Literal::Odd(kind) => Content::Odd(*kind),
            _ => return Matched::asking_more(),
        };
        self.text_pattern(id, content, value)
    }

    pub(super) fn status_pattern(&mut self, value: &Value, statuses: &Statuses) -> Matched {
        match value {
            Value::Status(origin) if statuses.is_http() => Matched {
                condition: Condition::of_status(origin, statuses, self.next_root),
                asks_status: true,
                ..Matched::default()
            },
            _ => Matched::asking_more(),
        }
    }

    fn text_pattern(&mut self, id: PatId, content: Content, value: &Value) -> Matched {
        if !value.has_error_type() {
            return Matched::asking_more();
        }
        let pat = self.body.pat(id);
        let key = pat.order;
        let text = Text {
            content,
            place: Place {
                key,
                span: pat.span,
                around: pat.around,
                owner: pat.owner,
            },
        };
        let how = How {
            fit: Fit::Whole,
            node: key,
            is_equation: false,
            ignores_case: false,
        };
        let before = self.record.mark();
        self.compare(value, &Value::text(text), how);
        let range = before..self.record.mark();
        let named = self.record.since(range).map(|(with, _)| Named {
            with: with.clone(),
            is_alone: true,
        });
        Matched {
            named: named.collect(),
            asks_code: true,
            ..Matched::default()
        }
    }

    pub(super) fn path_pattern(&mut self, id: PatId, path: &Path, value: &Value) -> Matched {
        self.note_enum(path);
        if path.segments.len() == 1 && path.last() == "None" {
            return Matched::asking_more();
        }
        if let Target::Constant(constant) = path.target {
            let body = self.body;
            let pat = body.pat(id);
            let user = Expr {
                kind: ExprKind::Unknown(Vec::new()),
                span: pat.span,
                around: pat.around,
                owner: pat.owner,
                order: pat.order,
            };
            match self.constant(constant, &user, pat.order) {
                Value::Number(statuses) => return self.status_pattern(value, &statuses),
                known @ Value::Text(_) if value.has_error_type() => {
                    return self.known_text(id, &known, value);
                }
                _ => {}
            }
        }
        if let Some(status) = status_of(path) {
            let statuses = Statuses::one(status);
            // A part that is matched with a status is one: that of the value that it is a part of.
            if let Value::Unknown(Some(origin)) = value {
                if let Some(whole) = origin.whole() {
                    return self.status_pattern(&Value::Status(whole), &statuses);
                }
            }
            return self.status_pattern(value, &statuses);
        }
        if !value.has_error_type() || is_variant_name(path.last()) {
            return Matched::asking_more();
        }
        let Some(constant) = &path.constant else {
            self.record.unread();
            return Matched::asking_more();
        };
        let matched = self.text_pattern(id, Content::Constant(constant.clone()), value);
        Matched {
            asks_code: true,
            ..matched
        }
    }

    fn known_text(&mut self, id: PatId, known: &Value, value: &Value) -> Matched {
        let how = How {
            fit: Fit::Whole,
            node: self.body.pat(id).order,
            is_equation: false,
            ignores_case: false,
        };
        let before = self.record.mark();
        self.compare(value, known, how);
        let range = before..self.record.mark();
        let named = self.record.since(range).map(|(with, _)| Named {
            with: with.clone(),
            is_alone: true,
        });
        Matched {
            named: named.collect(),
            asks_code: true,
            ..Matched::default()
        }
    }
}
