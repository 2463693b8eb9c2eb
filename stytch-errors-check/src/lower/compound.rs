//! Expressions that are made of several others: method calls, operators, assignments, `match` and closures.

use proc_macro2::Span;
use syn::{BinOp, GenericArgument, Pat};

use super::Lowerer;
use super::block::is_lent;
use super::names::plain_name;
use super::pattern::is_owned_string;
use crate::body::{self, Arm, Binary, ExprId, ExprKind, MethodCall};

impl Lowerer<'_> {
    pub(super) fn method_call(&mut self, call: &syn::ExprMethodCall) -> ExprId {
        let receiver = self.expr(&call.receiver);
        let arguments = self.exprs(&call.args);
        let name = plain_name(&call.method);
        self.changed(receiver, Some(&name));
        for &argument in &arguments {
            self.changed(argument, Some(""));
        }
        let types = call.turbofish.iter().flat_map(|turbofish| &turbofish.args);
        let mut types = types.filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        });
        let makes_string = types.any(is_owned_string);
        let call = MethodCall {
            receiver,
            name,
            name_span: call.method.span(),
            arguments,
            makes_string,
        };
        let span = call.name_span;
        self.new_expr(ExprKind::Method(Box::new(call)), span)
    }

    pub(super) fn binary(&mut self, expr: &syn::ExprBinary) -> ExprId {
        let span = Span::call_site();
        let is_equation = matches!(expr.op, BinOp::Eq(_) | BinOp::Ne(_));
        let [left, right] = [&expr.left, &expr.right].map(|operand| {
            if is_equation {
                self.operand(operand)
            } else {
                self.expr(operand)
            }
        });
        let op = match &expr.op {
            BinOp::And(_) => Binary::And,
            BinOp::Or(_) => Binary::Or,
            BinOp::Eq(_) => Binary::Eq,
            BinOp::Ne(_) => Binary::Ne,
            BinOp::Lt(_) => Binary::Lt,
            BinOp::Le(_) => Binary::Le,
            BinOp::Gt(_) => Binary::Gt,
            BinOp::Ge(_) => Binary::Ge,
            BinOp::Add(_)
            | BinOp::Sub(_)
            | BinOp::Mul(_)
            | BinOp::Div(_)
            | BinOp::Rem(_)
            | BinOp::BitXor(_)
            | BinOp::BitAnd(_)
            | BinOp::BitOr(_)
            | BinOp::Shl(_)
            | BinOp::Shr(_) => Binary::Other,
            _ => {
                self.assigned(left);
                let kind = ExprKind::Assign {
                    place: left,
                    value: right,
                    edits: true,
                };
                return self.new_expr(kind, span);
            }
        };
        self.new_expr(ExprKind::Binary(op, left, right), span)
    }

    /// Records what an assignment changes, also one that takes its value apart.
    pub(super) fn assigned(&mut self, place: ExprId) {
        let parts: Vec<ExprId> = match &self.body.expr(place).kind {
            ExprKind::Tuple(parts) | ExprKind::Array(parts) | ExprKind::Call(_, parts) => {
                parts.clone()
            }
            ExprKind::Struct { fields, .. } => fields.iter().map(|(_, part)| *part).collect(),
            _ => return self.changed(place, None),
        };
        for part in parts {
            self.assigned(part);
        }
    }

    pub(super) fn matched(&mut self, expr: &syn::ExprMatch) -> (ExprKind, Span) {
        let span = expr.match_token.span;
        let scrutinee = self.expr(&expr.expr);
        let lends = is_lent(&expr.expr);
        let arms = expr.arms.iter().map(|arm| {
            self.under(&arm.attrs, |lowerer| {
                lowerer.scoped(|lowerer| {
                    let first = lowerer.body.bindings.len();
                    let pat = lowerer.pat(&arm.pat);
                    if lends {
                        lowerer.bindings_are_mutable(first);
                    }
                    let guard = match &arm.pat {
                        Pat::Guard(pat) => Some(lowerer.expr(&pat.guard)),
                        _ => None,
                    };
                    let body = lowerer.expr(&arm.body);
                    Arm { pat, guard, body }
                })
            })
        });
        let arms = arms.collect();
        let matched = body::Match {
            span,
            scrutinee,
            arms,
        };
        (ExprKind::Match(Box::new(matched)), span)
    }

    pub(super) fn closure(&mut self, closure: &syn::ExprClosure) -> (ExprKind, Span) {
        let ((params, body), changes) = self.opened(|lowerer| {
            let params = closure.inputs.iter().map(|input| {
                let lends = match input {
                    Pat::Type(input) => super::functions::lends_mutably(&input.ty),
                    _ => false,
                };
                lowerer.parameter(input, lends)
            });
            let params = params.collect();
            (params, lowerer.expr(&closure.body))
        });
        let kind = ExprKind::Closure {
            params,
            body,
            changes,
        };
        (kind, Span::call_site())
    }
}
