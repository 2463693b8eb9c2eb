//! The value of an expression.

use std::rc::Rc;

use super::Interpreter;
use super::fact::Condition;
use super::value::{
    Callee, Certainty, Content, ErrorType, Place, Text, Value, Within, join, join_all,
};
use crate::body::{Binary, ConstantPath, Expr, ExprId, ExprKind, Literal, Member, Path, Target};
use crate::judge::statuses::{self, Statuses};
use crate::lower::names::{is_constant_name, is_status_name, is_type_name};

impl Interpreter<'_> {
    #[expect(clippy::too_many_lines, reason = "an arm for each kind of expression")]
    pub(super) fn eval(&mut self, id: ExprId) -> Value {
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
                self.field(&value, member)
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

    /// What holds where an expression is true, and where it is false.
    pub(super) fn condition(&mut self, id: ExprId) -> Condition {
        match self.eval(id) {
            Value::Condition(condition) => (*condition).clone(),
            _ => Condition::default(),
        }
    }

    fn literal(literal: &Literal, key: u32, expr: &Expr) -> Value {
        let content = match literal {
            Literal::Text(text) => Content::Literal(text.clone()),
            Literal::Rejected(form, bytes) => Content::Rejected(form, bytes.as_slice().into()),
            Literal::Int(number) => return number_value(*number),
            Literal::Bool(value) => return Value::condition(Condition::of_bool(*value)),
            Literal::Other => return Value::Unknown(None),
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

    fn path(&mut self, path: &Path, id: ExprId, expr: &Expr) -> Value {
        match path.target {
            Target::Function(function) => return Value::Function(Callee::Function(function)),
            Target::Constant(constant) => {
                let value = self.constant(constant, expr, self.key_of(id));
                if !value.is_unknown() && !matches!(value, Value::Never) {
                    return value;
                }
                if let Some(called) = self.constant_call(constant) {
                    return Value::text(Text {
                        content: Content::Constant(called),
                        place: Place {
                            key: self.key_of(id),
                            span: expr.span,
                            around: expr.around,
                            owner: expr.owner,
                        },
                    });
                }
            }
            Target::Elsewhere => {}
        }
        if let Some(status) = status_of(path) {
            return Value::Number(Statuses::one(status));
        }
        let last = path.last();
        if let ([name], Target::Elsewhere) = (path.segments.as_slice(), path.target) {
            if let Some(value) = self.free_name(name) {
                return value;
            }
        }
        if path.segments.len() == 1 && last == "None" {
            return Value::Empty;
        }
        if is_constant_name(last)
            || matches!(path.segments.as_slice(), [only] if is_evaluated(only))
        {
            if let Some(constant) = &path.constant {
                return Value::text(Text {
                    content: Content::Constant(constant.clone()),
                    place: Place {
                        key: self.key_of(id),
                        span: expr.span,
                        around: expr.around,
                        owner: expr.owner,
                    },
                });
            }
            return Value::text(Text {
                content: Content::Unread,
                place: Place {
                    key: self.key_of(id),
                    span: expr.span,
                    around: expr.around,
                    owner: expr.owner,
                },
            });
        }
        if is_type_name(last) {
            return Value::Variant;
        }
        Value::Unknown(None)
    }

    /// What a constant of the unit or of a function holds. The text of one of the unit is judged where it
    /// is used, and that of one in a function where it stands.
    pub(super) fn constant(
        &mut self,
        constant: crate::body::ConstantId,
        user: &Expr,
        key: u32,
    ) -> Value {
        let index = constant.index();
        if self.constants[index].is_none() {
            self.constants[index] = Some(Value::Unknown(None));
            let (value, is_of_unit) = {
                let constant = &self.body.constants[index];
                (constant.value, constant.is_of_unit)
            };
            let facts = std::mem::take(&mut self.facts);
            let value = self.eval(value);
            self.facts = facts;
            // A lazy one is what its initializer gives.
            let value = match value {
                Value::Function(callee) => self.call_value(callee, &[]),
                value => value,
            };
            self.constants[index] = Some(if is_of_unit || !value.is_never() {
                value
            } else {
                Value::Unknown(None)
            });
        }
        let value = self.constants[index].clone();
        let value = value.unwrap_or(Value::Unknown(None));
        if !self.body.constants[index].is_of_unit {
            return value;
        }
        match value {
            Value::Text(texts) if texts.len() == 1 => {
                let mut text = texts[0].clone();
                text.place = Place {
                    key,
                    span: user.span,
                    around: user.around,
                    owner: user.owner,
                };
                Value::text(text)
            }
            value => value,
        }
    }

    /// `pick()` as the value of a constant, where the function can be named from anywhere.
    fn constant_call(&self, constant: crate::body::ConstantId) -> Option<ConstantPath> {
        let body = self.body;
        let value = body.constants[constant.index()].value;
        let ExprKind::Call(callee, arguments) = &body.expr(value).kind else {
            return None;
        };
        let ExprKind::Path(path) = &body.expr(*callee).kind else {
            return None;
        };
        let function = path.constant.as_ref().filter(|_| arguments.is_empty())?;
        let tokens = &function.tokens;
        Some(ConstantPath {
            tokens: quote::quote!(#tokens()),
            is_of_type: false,
            ..function.clone()
        })
    }

    pub(super) fn field(&mut self, value: &Value, member: &Member) -> Value {
        let name = match member {
            Member::Named(name) => name.as_str(),
            Member::Index(_) => "",
        };
        if let Value::Struct(fields) = value {
            let known = match member {
                Member::Named(name) => fields.iter().find(|(field, _)| field == name),
                Member::Index(index) => {
                    fields.iter().find(|(field, _)| *field == index.to_string())
                }
            };
            match known {
                // What a field of this name is made of may be anything.
                Some((_, value)) if name != "error_type" || value.has_error_type() => {
                    return value.clone();
                }
                _ => {}
            }
        }
        if name == "error_type" || !name.is_empty() && self.is_on_part(name) {
            return Value::ErrorType(ErrorType::of(self.origin_of(value)));
        }
        if is_status_name(name) {
            return Value::Status(self.origin_of(value));
        }
        value.map(&mut |value| match (value, member) {
            (Value::Tuple(elements, false), Member::Index(index)) => {
                let element = elements.get(*index as usize);
                element.cloned().unwrap_or(Value::Unknown(None))
            }
            // The string in a type of its own: `struct ErrorType(String)`.
            (Value::ErrorType(_), Member::Index(0)) => value.clone(),
            (Value::Unknown(Some(origin)), Member::Named(name)) => {
                Value::Unknown(Some(origin.part(name)))
            }
            (Value::Unknown(Some(origin)), Member::Index(index)) => {
                Value::Unknown(Some(origin.part(&index.to_string())))
            }
            _ => Value::Unknown(None),
        })
    }

    fn index(&mut self, id: ExprId, base: ExprId, index: ExprId) -> Value {
        let value = self.eval(base);
        let at = self.eval(index);
        if self.is_on_place(id) {
            let mut error_type = ErrorType::of(self.origin_of(&value));
            error_type.is_json = true;
            return Value::ErrorType(error_type);
        }
        if let Some(key) = literal_text(&at) {
            if let Some(keyed) = self.keyed(&value, &key) {
                return keyed;
            }
        }
        if matches!(self.body.expr(index).kind, ExprKind::Range { .. }) {
            return value.map(&mut |value| match value {
                Value::ErrorType(_) => Value::Altered,
                Value::Text(_) => Value::Unknown(None),
                value => value.clone(),
            });
        }
        if let (Value::Tuple(elements, true), ExprKind::Literal(Literal::Int(at))) =
            (&value, &self.body.expr(index).kind)
        {
            let at = usize::try_from(*at).unwrap_or(usize::MAX);
            return elements.get(at).cloned().unwrap_or(Value::Unknown(None));
        }
        self.look_up(&value, &at, index);
        if let Value::Unknown(Some(origin)) = &value {
            let part = match &self.body.expr(index).kind {
                ExprKind::Literal(Literal::Int(at)) => Some(at.to_string()),
                ExprKind::Local(binding) if !self.body.bindings[binding.index()].is_mutable => {
                    Some(format!("#{}", binding.0))
                }
                _ => None,
            };
            return Value::Unknown(part.map(|part| origin.part(&format!("[{part}]"))));
        }
        value.map(&mut |value| match (value, value.inner()) {
            (Value::Map(pair), _) => pair.1.clone(),
            // A map that was collected from pairs.
            (Value::Within(Within::List, ..), Value::Tuple(columns, false))
                if columns.len() == 2 =>
            {
                columns[1].clone()
            }
            (_, inner) => inner,
        })
    }

    /// A value of JSON under a key: `body["error_type"]`.
    pub(super) fn keyed(&mut self, value: &Value, key: &str) -> Option<Value> {
        // In a pointer, the last part is the key.
        let key = key.rsplit('/').next().unwrap_or(key);
        match value {
            Value::Map(_) => return None,
            Value::ErrorType(_) => return Some(Value::Unknown(None)),
            _ => {}
        }
        if key == "error_type" || self.is_on_part(key) {
            let mut error_type = ErrorType::of(self.origin_of(value));
            error_type.is_json = true;
            return Some(Value::ErrorType(error_type));
        }
        if is_status_name(key) {
            return Some(Value::Status(self.origin_of(value)));
        }
        match value {
            Value::Unknown(Some(origin)) => Some(Value::Unknown(Some(origin.part(key)))),
            _ => None,
        }
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
}

impl Value {
    fn inner_of_try(&self) -> Self {
        self.map(&mut |value| match value {
            Self::Unknown(_) | Self::Text(_) => value.clone(),
            Self::Empty => Self::Never,
            value => value.inner(),
        })
    }

    /// Joined with what takes its place.
    pub(super) fn or(self, instead: Self) -> Self {
        let own = self.map(&mut |value| match value {
            Self::Empty => Self::Never,
            value => value.clone(),
        });
        join(own, instead)
    }
}

/// A text that something was done to, so that a constant need not be a string.
pub(super) fn unread_constants(value: &Value) -> Value {
    value.map(&mut |value| match value {
        Value::Text(texts) => Value::Text(
            texts
                .iter()
                .map(|text| Text {
                    content: match &text.content {
                        Content::Constant(_) => Content::Unread,
                        content => content.clone(),
                    },
                    ..text.clone()
                })
                .collect(),
        ),
        Value::Tuple(elements, is_array) => {
            let elements = elements.iter().map(unread_constants);
            Value::Tuple(elements.collect(), *is_array)
        }
        Value::Within(within, inner, facts) => {
            Value::Within(*within, Rc::new(unread_constants(inner)), facts.clone())
        }
        value => value.clone(),
    })
}

/// The only text that a value can be.
pub(super) fn literal_text(value: &Value) -> Option<String> {
    match value {
        Value::Text(texts) => match &**texts {
            [
                Text {
                    content: Content::Literal(text),
                    ..
                },
            ] => Some(text.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn number_value(number: u64) -> Value {
    match u16::try_from(number) {
        Ok(status @ 100..=999) => Value::Number(Statuses::one(status)),
        _ => Value::Unknown(None),
    }
}

/// The status that a path such as `StatusCode::NOT_FOUND` names. Another `NOT_FOUND` may be anybody's.
pub(super) fn status_of(path: &Path) -> Option<u16> {
    let parent = path.parent()?;
    if !parent.ends_with("StatusCode") {
        return None;
    }
    statuses::of_name(path.last())
}

/// Whether a path is the call of a macro that makes a constant string.
fn is_evaluated(name: &str) -> bool {
    name.ends_with('!')
}

pub(super) fn list_of(values: impl IntoIterator<Item = Value>) -> Value {
    Value::within(Within::List, join_all(values))
}
