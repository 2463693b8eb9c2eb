//! Walks what stands in macro calls.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit as _;
use syn::{Expr, Macro, Pat};

use super::UnknownKind;
use super::macros::{self, Arguments};
use super::names::plain_name;
use super::shape::{owner, shape};
use super::uses::is_used_in;
use super::value::Shape;
use super::walk::Walker;

impl Walker<'_> {
    pub(super) fn macro_call(&mut self, mac: &Macro) {
        // Most macro calls have nothing to do with an error type, and parsing takes its time.
        if !self.may_hold_error_type(&mac.tokens) {
            return;
        }
        match macros::parse(mac) {
            Arguments::Unknown => {
                let (parts, rest) = macros::parts(&mac.tokens);
                self.scoped(|walker| {
                    for part in parts {
                        walker.macro_arguments(part);
                    }
                });
                let is_error_type =
                    |name: &str| matches!(self.scope.lookup(name), Shape::ErrorType(_));
                if let Some(span) = macros::compared_literal(&rest, &is_error_type) {
                    let name = mac.path.segments.last().map(|last| last.ident.to_string());
                    self.unknown(span, UnknownKind::Macro(name.unwrap_or_default()));
                }
            }
            arguments => self.macro_arguments(arguments),
        }
    }

    /// Whether the tokens name an error type, or something that may have one in it.
    fn may_hold_error_type(&self, tokens: &TokenStream) -> bool {
        tokens.clone().into_iter().any(|token| match token {
            TokenTree::Ident(name) => {
                let name = plain_name(&name);
                let shape = self.scope.lookup(&name);
                matches!(
                    shape,
                    Shape::ErrorType(_) | Shape::Tuple(_) | Shape::Helper(_)
                ) || self.scope.ends_on(&name)
            }
            TokenTree::Literal(key) => key.to_string().contains("error_type"),
            TokenTree::Group(group) => self.may_hold_error_type(&group.stream()),
            TokenTree::Punct(_) => false,
        })
    }

    fn visit_all(&mut self, exprs: &[Expr]) {
        for expr in exprs {
            self.visit_expr(expr);
        }
    }

    fn macro_arguments(&mut self, arguments: Arguments) {
        match arguments {
            Arguments::Pattern { value, pat, rest } => {
                self.visit_expr(&value);
                self.scoped(|walker| {
                    let matched = shape(&value, &walker.scope);
                    let whole = owner(&value, &walker.scope);
                    walker.matched_pattern(&pat, &matched, &whole);
                    let (pat, guard) = match &*pat {
                        Pat::Guard(pat) => (&*pat.pat, Some(&pat.guard)),
                        pat => (pat, None),
                    };
                    let is_used = |name: &str| guard.is_some_and(|guard| is_used_in(name, guard));
                    walker.bindings(pat, &matched, false, &is_used);
                });
                self.visit_all(&rest);
            }
            Arguments::Comparison(values) => {
                self.visit_all(&values);
                if let [left, right, ..] = values.as_slice() {
                    self.equation(left, right);
                }
            }
            Arguments::Values(values) => self.visit_all(&values),
            Arguments::Statements(block) => self.visit_block(&block),
            Arguments::Bound {
                pat,
                value,
                condition,
            } => {
                self.visit_expr(&value);
                if let Some(condition) = condition {
                    self.visit_expr(&condition);
                }
                let bound = shape(&value, &self.scope);
                let whole = owner(&value, &self.scope);
                self.let_pattern(&pat, &bound, &whole);
            }
            Arguments::Unknown => {}
        }
    }
}
