//! The value of an expression: of each kind of one, of literals and of operators.

use std::rc::Rc;

use super::Interpreter;
use super::derived::unread_constants;
use super::fact::Condition;
use super::value::{Callee, Certainty, Content, ErrorType, Place, Text, Value};
use crate::body::{Binary, Expr, ExprId, ExprKind, Literal};
use crate::judge::statuses::Statuses;

impl Interpreter<'_> {
    #[expect(clippy::too_many_lines, reason = "an arm for each kind of expression")]
    pub(super) fn eval(&mut self, id: ExprId) -> Value {
        #[cfg(test)]
        {
            self.visits += 1;
        }
        let body = self.body;
        let expr = body.expr(id);
        match &expr.kind {
            ExprKind::Unknown(parts) => {
                self.eval_all(parts);
                Value::Unknown(None)
            }
            ExprKind::Literal(literal) => Self::literal(literal, self.key_of(id), expr),
            ExprKind::Local(binding) => {
                self.is_on_place(id);
                self.bindings[binding.index()].clone()
            }
            ExprKind::Path(path) => self.path(path, id, expr),
            ExprKind::Field(base, member) => {
                let value = self.eval(*base);
                if self.is_on_place(id) {
                    let origin = self.origin_of(&value);
                    return Value::ErrorType(ErrorType::of(origin));
                }
                if let Some(renamed) = self.renamed_field(*base, &value, member) {
                    return renamed;
                }
                let field = self.field(&value, member);
                self.at_on_place(&field).unwrap_or(field)
            }
            ExprKind::Index(base, index) => self.index(id, *base, *index),
            ExprKind::Call(callee, arguments) => self.call(*callee, arguments, id),
            ExprKind::Method(call) => self.method(call, id),
            ExprKind::Tuple(elements) => Value::Tuple(self.eval_all(elements).into(), false),
            ExprKind::Array(elements) => Value::Tuple(self.eval_all(elements).into(), true),
            ExprKind::Struct { name, fields, base } => {
                let values = fields
                    .iter()
                    .map(|(field, value)| (field.clone(), self.eval(*value)));
                let values: Rc<[_]> = values.collect();
                if let Some(base) = base {
                    let Value::Struct(rest) = self.eval(*base) else {
                        return Value::Unknown(None);
                    };
                    let rest = rest
                        .iter()
                        .filter(|(field, _)| values.iter().all(|(known, _)| known != field));
                    return Value::Struct(values.iter().chain(rest).cloned().collect());
                }
                if name.is_empty() {
                    return Value::Unknown(None);
                }
                Value::Struct(values)
            }
            ExprKind::Not(inner) => match self.eval(*inner) {
                Value::Condition(condition) => Value::condition((*condition).clone().not()),
                value => value,
            },
            ExprKind::Deref(inner) | ExprKind::Cast(inner) => unread_constants(&self.eval(*inner)),
            ExprKind::Lend(inner) => self.eval(*inner),
            ExprKind::Binary(op, left, right) => self.binary(*op, *left, *right, id),
            ExprKind::Assign {
                place,
                value,
                edits,
            } => {
                let value = self.eval(*value);
                self.assign_to(*place, value, *edits);
                Value::Unknown(None)
            }
            ExprKind::Let(pat, value) => {
                let value = self.eval(*value);
                let matched = self.pattern(*pat, &value);
                self.code_like_names(*pat, &value, false);
                Value::condition(matched.condition)
            }
            ExprKind::Assert(condition) => {
                let condition = self.condition(*condition);
                self.hold(&condition.holds);
                Value::Unknown(None)
            }
            ExprKind::If(condition, then, other) => self.branch(*condition, *then, *other),
            ExprKind::Match(matched) => self.matched(matched, expr),
            ExprKind::Block(block) => self.block(block),
            ExprKind::Loop {
                label,
                condition,
                body,
                changes,
            } => self.looped(label.as_ref(), *condition, *body, changes),
            ExprKind::For {
                label,
                pat,
                iterated,
                body,
                changes,
            } => self.each(label.as_ref(), *pat, *iterated, *body, changes),
            ExprKind::Break(label, value) => self.break_with(label.as_ref(), *value),
            ExprKind::Diverge(before) => {
                self.eval_all(before);
                Value::Never
            }
            ExprKind::Return(value) => {
                let value = value.map_or(Value::Empty, |value| self.eval(value));
                if let Some(frame) = self.frames.last_mut() {
                    frame.returns.push(value);
                }
                Value::Never
            }
            ExprKind::Try(inner) => self.eval(*inner).inner_of_try(),
            ExprKind::Closure { .. } => {
                self.uncalled.push(id);
                Value::Function(Callee::Closure(id))
            }
            ExprKind::Range {
                start,
                end,
                is_closed,
            } => self.range(*start, *end, *is_closed),
            ExprKind::Format(text, arguments) => self.format(text, arguments, id, expr),
            ExprKind::Macro { .. } => self.macro_call(id),
        }
    }

    /// Each text of the code has a key, in the order of the code.
    pub(super) fn key_of(&self, id: ExprId) -> u32 {
        self.body.expr(id).order
    }

    pub(super) fn eval_all(&mut self, ids: &[ExprId]) -> Vec<Value> {
        ids.iter().map(|&id| self.eval(id)).collect()
    }

    /// The facts where an expression is true, and those where it is false.
    pub(super) fn condition(&mut self, id: ExprId) -> Condition {
        match self.eval(id) {
            Value::Condition(condition) => (*condition).clone(),
            _ => Condition::default(),
        }
    }

    fn literal(literal: &Literal, key: u32, expr: &Expr) -> Value {
        let content = match literal {
            Literal::Text(text) => Content::Literal(text.clone()),
            Literal::Bytes(bytes) => Content::Bytes(bytes.as_slice().into()),
            Literal::Odd(kind) => Content::Odd(*kind),
            Literal::Int(number) => return number_value(*number),
            Literal::Bool(value) => return Value::condition(Condition::of_bool(*value)),
            Literal::Char(_) | Literal::Other => return Value::Unknown(None),
        };
        Value::text(Text {
            content,
            place: Place {
                key,
                span: expr.span,
                around: expr.around,
                owner: expr.owner,
            },
        })
    }

    fn binary(&mut self, op: Binary, left: ExprId, right: ExprId, id: ExprId) -> Value {
        match op {
            Binary::And => Value::condition(self.both(left, right, false)),
            // `a || b` is `!(!a && !b)`.
            Binary::Or => Value::condition(self.both(left, right, true).not()),
            Binary::Eq | Binary::Ne => {
                let (this, that) = (self.eval(left), self.eval(right));
                let equal = self.equation(&this, &that, id);
                Value::condition(if op == Binary::Ne { equal.not() } else { equal })
            }
            Binary::Lt | Binary::Le | Binary::Gt | Binary::Ge => {
                let (this, that) = (self.eval(left), self.eval(right));
                self.order(op, &this, &that)
            }
            Binary::Other => {
                self.eval(left);
                self.eval(right);
                Value::Unknown(None)
            }
        }
    }

    /// Both operands of `&&`; or of `||`, where each stands for its opposite.
    fn both(&mut self, left: ExprId, right: ExprId, negated: bool) -> Condition {
        let as_read = |condition: Condition| if negated { condition.not() } else { condition };
        let before = self.record.mark();
        let first = as_read(self.condition(left));
        let middle = self.record.mark();
        let second = self.scoped(|this| {
            this.hold(&first.holds);
            as_read(this.condition(right))
        });
        // Where the second is false, the result of a first one that only compares does not matter.
        if self.only_compares(left) {
            self.narrow_since(before..middle, &second.holds);
        }
        first.and(second)
    }

    fn order(&mut self, op: Binary, left: &Value, right: &Value) -> Value {
        let (origin, number, op) = match (left, right) {
            (Value::Status(origin), Value::Number(number)) => (origin, number, op),
            (Value::Number(number), Value::Status(origin)) => {
                let mirrored = match op {
                    Binary::Lt => Binary::Gt,
                    Binary::Le => Binary::Ge,
                    Binary::Gt => Binary::Lt,
                    _ => Binary::Le,
                };
                (origin, number, mirrored)
            }
            _ => return Value::Unknown(None),
        };
        let Some(number) = number.only() else {
            return Value::Unknown(None);
        };
        let statuses = match op {
            Binary::Lt => Statuses::between(0, number - 1),
            Binary::Le => Statuses::between(0, number),
            Binary::Gt => Statuses::between(number + 1, u16::MAX),
            _ => Statuses::between(number, u16::MAX),
        };
        Value::condition(Condition::of_status(origin, &statuses, self.next_root))
    }

    fn range(&mut self, start: Option<ExprId>, end: Option<ExprId>, is_closed: bool) -> Value {
        let start = start.map(|start| self.eval(start));
        let end = end.map(|end| self.eval(end));
        let number = |value: &Option<Value>, open: u16| match value {
            None => Some(open),
            Some(Value::Number(number)) => number.only(),
            Some(_) => None,
        };
        let first = number(&start, 0);
        let last = number(&end, u16::MAX);
        let (Some(first), Some(last)) = (first, last) else {
            return Value::Unknown(None);
        };
        let last = if end.is_some() && !is_closed {
            last.saturating_sub(1)
        } else {
            last
        };
        let statuses = Statuses::between(first, last);
        if statuses.is_http() {
            Value::Number(statuses)
        } else {
            Value::Unknown(None)
        }
    }

    fn format(&mut self, text: &str, arguments: &[ExprId], id: ExprId, expr: &Expr) -> Value {
        let values = self.eval_all(arguments);
        let is_plain = text.starts_with('{') && text.ends_with('}') && !text.contains(':');
        let is_one = is_plain && text.matches('{').count() == 1;
        match values.as_slice() {
            [] if !text.contains(['{', '}']) => {
                Self::literal(&Literal::Text(text.to_owned()), self.key_of(id), expr)
            }
            [only] if is_one => only.map(&mut |value| match value {
                Value::ErrorType(error_type) => Value::ErrorType(ErrorType {
                    certainty: Certainty::Sure,
                    ..error_type.clone()
                }),
                Value::Text(_) => unread_constants(value),
                Value::Empty => Value::Empty,
                _ => Value::Unknown(None),
            }),
            values if values.iter().any(Value::has_error_type) => Value::Altered,
            _ => Value::Unknown(None),
        }
    }

    pub(super) fn call_value(&mut self, callee: Callee, arguments: &[Value]) -> Value {
        match callee {
            Callee::Closure(closure) => self.call_closure(closure, arguments),
            Callee::Function(function) => self.call_function(function, None, arguments),
        }
    }

    /// Whether an operand compares and does nothing more, so that what the operands after it say holds
    /// for it too.
    fn only_compares(&self, id: ExprId) -> bool {
        match &self.body.expr(id).kind {
            ExprKind::Binary(Binary::Eq | Binary::Ne, ..) | ExprKind::Let(..) => true,
            ExprKind::Binary(Binary::And | Binary::Or, left, right) => {
                self.only_compares(*left) && self.only_compares(*right)
            }
            ExprKind::Not(inner) => self.only_compares(*inner),
            ExprKind::Method(call) => {
                ["eq", "ne", "starts_with", "ends_with", "contains"].contains(&call.name.as_str())
            }
            _ => false,
        }
    }
}

fn number_value(number: u64) -> Value {
    match u16::try_from(number) {
        Ok(status @ 100..=999) => Value::Number(Statuses::one(status)),
        _ => Value::Unknown(None),
    }
}
