//! The value of a path: a function, a constant, a status or a name that no code of the unit binds.

use super::Interpreter;
use super::value::{Callee, Content, Place, Text, Value};
use crate::body::{ConstantId, ConstantPath, Expr, ExprId, ExprKind, Path, Target};
use crate::catalog;
use crate::judge::statuses::{self, Statuses};
use crate::lower::names::{is_constant_name, is_type_name};

impl Interpreter<'_> {
    pub(super) fn path(&mut self, path: &Path, id: ExprId, expr: &Expr) -> Value {
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

    /// The value of a constant of the unit or of a function. The text of one of the unit is judged where it
    /// is used, and that of one in a function where it stands.
    pub(super) fn constant(&mut self, constant: ConstantId, user: &Expr, key: u32) -> Value {
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
            // In files, a text that is no code is wrong wherever it is used.
            Value::Text(texts) if self.body.is_linked && texts.iter().all(is_no_code) => {
                Value::Text(texts)
            }
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
    fn constant_call(&self, constant: ConstantId) -> Option<ConstantPath> {
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
}

/// The status that a path such as `StatusCode::NOT_FOUND` names. Another `NOT_FOUND` may be anybody's.
pub(super) fn status_of(path: &Path) -> Option<u16> {
    let parent = path.parent()?;
    if !parent.ends_with("StatusCode") {
        return None;
    }
    statuses::of_name(path.last())
}

fn is_no_code(text: &Text) -> bool {
    matches!(&text.content, Content::Literal(text) if catalog::code(text).is_none())
}

/// Whether a path is the call of a macro that makes a constant string.
fn is_evaluated(name: &str) -> bool {
    name.ends_with('!')
}
