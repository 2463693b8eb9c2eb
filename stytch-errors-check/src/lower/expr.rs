//! Expressions. References, parentheses, groups and `.await` are gone, and `async` blocks are closures
//! that are called at once.

use proc_macro2::{Ident, Span};
use syn::{Expr, RangeLimits, UnOp};

use super::Lowerer;
use super::block::is_lent;
use super::leaf::{last_span, literal, member};
use super::names::plain_name;
use super::scope::Named;
use crate::body::{self, ExprId, ExprKind, Target};

impl Lowerer<'_> {
    #[expect(clippy::too_many_lines, reason = "an arm for each kind of expression")]
    pub(super) fn bare_expr(&mut self, expr: &Expr) -> ExprId {
        let (kind, span) = match expr {
            Expr::Group(expr) => return self.expr(&expr.expr),
            Expr::Paren(expr) => return self.expr(&expr.expr),
            Expr::Await(expr) => return self.expr(&expr.base),
            Expr::Index(expr) if is_full_range(&expr.index) => return self.expr(&expr.expr),
            Expr::Reference(expr) => {
                let inner = self.expr(&expr.expr);
                if expr.mutability.is_none() {
                    return inner;
                }
                self.changed(inner, None);
                (ExprKind::Lend(inner), expr.and_token.spans[0])
            }
            Expr::Unary(expr) => {
                let inner = self.expr(&expr.expr);
                match &expr.op {
                    UnOp::Deref(star) => (ExprKind::Deref(inner), star.spans[0]),
                    UnOp::Not(not) => (ExprKind::Not(inner), not.spans[0]),
                    _ => (ExprKind::Unknown(vec![inner]), Span::call_site()),
                }
            }
            Expr::Lit(expr) => (ExprKind::Literal(literal(&expr.lit)), expr.lit.span()),
            Expr::Path(expr) => return self.path_expr(expr),
            Expr::Field(expr) => {
                let base = self.expr(&expr.base);
                (
                    ExprKind::Field(base, member(&expr.member)),
                    expr.dot_token.spans[0],
                )
            }
            Expr::Index(expr) => {
                let (base, index) = (self.expr(&expr.expr), self.expr(&expr.index));
                (ExprKind::Index(base, index), expr.bracket_token.span.open())
            }
            Expr::MethodCall(call) => return self.method_call(call),
            Expr::Call(call) => {
                let callee = self.expr(&call.func);
                let arguments = self.exprs(&call.args);
                for &argument in &arguments {
                    self.changed(argument, Some(""));
                }
                (
                    ExprKind::Call(callee, arguments),
                    call.paren_token.span.open(),
                )
            }
            Expr::Tuple(expr) => (
                ExprKind::Tuple(self.exprs(&expr.elems)),
                expr.paren_token.span.open(),
            ),
            Expr::Array(expr) => (
                ExprKind::Array(self.exprs(&expr.elems)),
                expr.bracket_token.span.open(),
            ),
            Expr::Repeat(expr) => {
                // Empty strings are in the place of others, which are assigned later.
                let element = (!is_empty_text(&expr.expr)).then(|| self.expr(&expr.expr));
                (
                    ExprKind::Array(element.into_iter().collect()),
                    expr.bracket_token.span.open(),
                )
            }
            Expr::Struct(expr) => {
                let fields = expr.fields.iter().map(|field| {
                    let name = match &field.member {
                        syn::Member::Named(name) => plain_name(name),
                        syn::Member::Unnamed(index) => index.index.to_string(),
                    };
                    let value = self.under(&field.attrs, |lowerer| lowerer.expr(&field.expr));
                    (name, value)
                });
                let fields = fields.collect();
                let base = expr.rest.as_ref().map(|base| self.expr(base));
                let last = expr.path.segments.last();
                let name = last.map_or(String::new(), |last| plain_name(&last.ident));
                (
                    ExprKind::Struct { name, fields, base },
                    last_span(&expr.path),
                )
            }
            Expr::Binary(expr) => return self.binary(expr),
            Expr::Assign(expr) => {
                let value = self.expr(&expr.right);
                let place = self.expr(&expr.left);
                self.assigned(place);
                let kind = ExprKind::Assign {
                    place,
                    value,
                    edits: false,
                };
                (kind, expr.eq_token.spans[0])
            }
            Expr::Let(expr) => {
                let value = self.expr(&expr.expr);
                let first = self.body.bindings.len();
                let pat = self.pat(&expr.pat);
                if is_lent(&expr.expr) {
                    self.bindings_are_mutable(first);
                }
                (ExprKind::Let(pat, value), expr.let_token.span)
            }
            Expr::If(expr) => {
                let (condition, then) = self.scoped(|lowerer| {
                    let condition = lowerer.expr(&expr.cond);
                    (condition, lowerer.block(&expr.then_branch))
                });
                let other = expr.else_branch.as_ref();
                let other = other.map(|(_, other)| self.expr(other));
                (ExprKind::If(condition, then, other), expr.if_token.span)
            }
            Expr::Match(expr) => self.matched(expr),
            Expr::Block(expr) => {
                let label = expr
                    .label
                    .as_ref()
                    .map(|label| label.name.ident.to_string());
                return self.labelled_block(label, &expr.block);
            }
            Expr::Unsafe(expr) => return self.block(&expr.block),
            Expr::Const(expr) => return self.block(&expr.block),
            Expr::Async(expr) => {
                let span = expr.async_token.span;
                let (body, changes) = self.opened(|lowerer| lowerer.block(&expr.block));
                let closure = ExprKind::Closure {
                    params: Vec::new(),
                    body,
                    changes,
                };
                let closure = self.new_expr(closure, span);
                (ExprKind::Call(closure, Vec::new()), span)
            }
            Expr::Loop(expr) => {
                let (body, changes) = self.opened(|lowerer| lowerer.block(&expr.body));
                let kind = ExprKind::Loop {
                    label: label(expr.label.as_ref()),
                    condition: None,
                    body,
                    changes,
                };
                (kind, expr.loop_token.span)
            }
            Expr::While(expr) => {
                let ((condition, body), changes) = self.opened(|lowerer| {
                    let condition = lowerer.expr(&expr.cond);
                    (condition, lowerer.block(&expr.body))
                });
                let kind = ExprKind::Loop {
                    label: label(expr.label.as_ref()),
                    condition: Some(condition),
                    body,
                    changes,
                };
                (kind, expr.while_token.span)
            }
            Expr::ForLoop(expr) => {
                let iterated = self.expr(&expr.expr);
                let ((pat, body), changes) = self.opened(|lowerer| {
                    let first = lowerer.body.bindings.len();
                    let pat = lowerer.pat(&expr.pat);
                    if is_lent(&expr.expr) {
                        lowerer.bindings_are_mutable(first);
                    }
                    (pat, lowerer.block(&expr.body))
                });
                let kind = ExprKind::For {
                    label: label(expr.label.as_ref()),
                    pat,
                    iterated,
                    body,
                    changes,
                };
                (kind, expr.for_token.span)
            }
            Expr::Break(expr) => {
                let value = expr.expr.as_ref().map(|value| self.expr(value));
                let label = expr.label.as_ref().map(|label| label.ident.to_string());
                (ExprKind::Break(label, value), expr.break_token.span)
            }
            Expr::Continue(expr) => (ExprKind::Diverge(Vec::new()), expr.continue_token.span),
            Expr::Return(expr) => {
                let value = expr.expr.as_ref().map(|value| self.expr(value));
                (ExprKind::Return(value), expr.return_token.span)
            }
            Expr::Try(expr) => {
                let inner = self.expr(&expr.expr);
                (ExprKind::Try(inner), expr.question_token.spans[0])
            }
            Expr::Closure(closure) => self.closure(closure),
            Expr::Cast(expr) => {
                let inner = self.expr(&expr.expr);
                (ExprKind::Cast(inner), expr.as_token.span)
            }
            Expr::Range(expr) => {
                let start = expr.start.as_ref().map(|start| self.expr(start));
                let end = expr.end.as_ref().map(|end| self.expr(end));
                let (span, is_closed) = match &expr.limits {
                    RangeLimits::HalfOpen(dots) => (dots.spans[0], false),
                    RangeLimits::Closed(dots) => (dots.spans[0], true),
                };
                let kind = ExprKind::Range {
                    start,
                    end,
                    is_closed,
                };
                (kind, span)
            }
            Expr::Macro(expr) => return self.macro_call(&expr.mac),
            Expr::Verbatim(tokens) => {
                let kind = ExprKind::Macro {
                    name: String::new(),
                    arguments: Vec::new(),
                    is_call: false,
                    unread: tokens.clone(),
                };
                (kind, Span::call_site())
            }
            Expr::TryBlock(expr) => return self.block(&expr.block),
            Expr::Yield(expr) => {
                let value = expr.expr.iter().map(|value| self.expr(value)).collect();
                (ExprKind::Unknown(value), Span::call_site())
            }
            _ => (ExprKind::Unknown(Vec::new()), Span::call_site()),
        };
        self.new_expr(kind, span)
    }

    pub(super) fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) -> Vec<ExprId> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    fn path_expr(&mut self, expr: &syn::ExprPath) -> ExprId {
        let span = last_span(&expr.path);
        if let (None, Some(name)) = (&expr.qself, expr.path.get_ident()) {
            if let Some(local) = self.local_use(name) {
                return local;
            }
        }
        let mut path = self.path(&expr.path, expr.qself.is_some());
        if expr.qself.is_some() {
            path.segments.insert(0, "<>".to_owned());
        }
        self.new_expr(ExprKind::Path(path), span)
    }

    /// The local of this name, which is used here.
    pub(super) fn local_use(&mut self, name: &Ident) -> Option<ExprId> {
        let Some(Named::Local(binding)) = self.scope.find(&plain_name(name)) else {
            return None;
        };
        let binding = *binding;
        self.body.bindings[binding.index()].uses += 1;
        Some(self.new_expr(ExprKind::Local(binding), name.span()))
    }

    /// A constant that rustc evaluates from these tokens.
    pub(super) fn evaluated(
        &mut self,
        name: &str,
        tokens: proc_macro2::TokenStream,
        span: Span,
    ) -> ExprId {
        let path = body::Path {
            segments: vec![format!("{name}!")],
            target: Target::Elsewhere,
            constant: Some(body::ConstantPath {
                tokens,
                is_of_type: false,
                is_generic: false,
                is_hidden: false,
            }),
        };
        self.new_expr(ExprKind::Path(path), span)
    }
}

fn label(label: Option<&syn::Label>) -> Option<String> {
    label.map(|label| label.name.ident.to_string())
}

fn is_full_range(expr: &Expr) -> bool {
    matches!(expr, Expr::Range(range) if range.start.is_none() && range.end.is_none())
}

fn is_empty_text(expr: &syn::Expr) -> bool {
    matches!(expr, Expr::Lit(lit) if matches!(&lit.lit, syn::Lit::Str(text) if text.value().is_empty()))
}
