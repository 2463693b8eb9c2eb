//! Blocks and their statements.

use syn::{Block, Local, Stmt};

use super::Lowerer;
use super::attributes::of_expr;
use crate::body::{self, ExprId, ExprKind, Statement};

impl Lowerer<'_> {
    pub(super) fn block(&mut self, block: &Block) -> ExprId {
        self.labelled_block(None, block)
    }

    pub(super) fn labelled_block(&mut self, label: Option<String>, block: &Block) -> ExprId {
        let span = block.brace_token.span.open();
        self.context.depth += 1;
        let block = self.scoped(|lowerer| {
            let mut statements = lowerer.items(block);
            let mut tail = None;
            for (index, stmt) in block.stmts.iter().enumerate() {
                let is_last = index + 1 == block.stmts.len();
                match stmt {
                    Stmt::Local(local) => {
                        let local = lowerer.under(&local.attrs, |lowerer| lowerer.local(local));
                        statements.push(local);
                    }
                    Stmt::Item(_) => {}
                    Stmt::Macro(stmt) if super::statics(&stmt.mac).is_some() => {}
                    Stmt::Expr(expr, None) if is_last => tail = Some(lowerer.expr(expr)),
                    Stmt::Expr(expr, _) => {
                        let expr = lowerer.expr(expr);
                        statements.push(Statement::Expr(expr));
                    }
                    Stmt::Macro(stmt) => {
                        let expr =
                            lowerer.under(&stmt.attrs, |lowerer| lowerer.macro_call(&stmt.mac));
                        if is_last && stmt.semi_token.is_none() {
                            tail = Some(expr);
                        } else {
                            statements.push(Statement::Expr(expr));
                        }
                    }
                }
            }
            body::Block {
                label,
                statements,
                tail,
            }
        });
        self.context.depth -= 1;
        self.new_expr(ExprKind::Block(Box::new(block)), span)
    }

    fn local(&mut self, local: &Local) -> Statement {
        let (value, otherwise) = match &local.init {
            Some(init) => {
                let value = self.expr(&init.expr);
                let diverge = init.diverge.as_ref().map(|(_, diverge)| diverge);
                (Some(value), diverge.map(|diverge| self.expr(diverge)))
            }
            None => (None, None),
        };
        let first = self.body.bindings.len();
        let pat = self.pat(&local.pat);
        if local.init.as_ref().is_some_and(|init| is_lent(&init.expr)) {
            self.bindings_are_mutable(first);
        }
        Statement::Let {
            pat,
            value,
            otherwise,
        }
    }

    /// Names that are bound to what was borrowed mutably can change it without being `mut`.
    pub(super) fn bindings_are_mutable(&mut self, first: usize) {
        for binding in &mut self.body.bindings[first..] {
            binding.is_mutable = true;
        }
    }

    /// Lowers an expression with its attributes.
    pub(super) fn expr(&mut self, expr: &syn::Expr) -> ExprId {
        let attrs = of_expr(expr);
        if attrs.is_empty() {
            return self.bare_expr(expr);
        }
        self.under(attrs, |lowerer| lowerer.bare_expr(expr))
    }
}

/// `&mut value`, or what a method such as `iter_mut` gives, also in an `Option`.
pub(super) fn is_lent(value: &syn::Expr) -> bool {
    match value {
        syn::Expr::Reference(reference) => reference.mutability.is_some(),
        syn::Expr::MethodCall(call) => {
            call.method.to_string().ends_with("_mut") || is_lent(&call.receiver)
        }
        syn::Expr::Try(value) => is_lent(&value.expr),
        syn::Expr::Paren(value) => is_lent(&value.expr),
        _ => false,
    }
}
