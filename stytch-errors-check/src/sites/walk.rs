//! The walk through a function: keeps names, statuses and attributes as they hold at each point,
//! and records every comparison on the way.

use std::ops::Range;

use proc_macro2::Span;
use syn::visit::{self, Visit};
use syn::{
    Attribute, BinOp, Block, Expr, ExprBinary, ExprBlock, ExprBreak, ExprCall, ExprClosure,
    ExprForLoop, ExprIf, ExprLet, ExprLoop, ExprMatch, ExprMethodCall, ExprWhile, FnArg, Generics,
    ImplItem, Item, Local, Macro, Pat, Path, Signature, Stmt, StmtMacro, Type,
};

use crate::unit::Function;

use super::branch;
use super::breaks::Breakable;
use super::condition::{self, Constraint, Held};
use super::lists::shape_of_element;
use super::literal::Candidate;
use super::macros;
use super::named_functions::{Compared, name_of};
use super::pattern;
use super::scope::{On, Scope};
use super::shape::{owner, shape, shape_of_initializer};
use super::status::Statuses;
use super::transparent::argument_of_transparent_call;
use super::uses::{is_used_in, is_used_in_block};
use super::value::{Owner, Shape};
use super::{Around, Comparison, Reading, Sites, Unknown, UnknownKind, attributes};

/// Finds what a function compares error types with.
pub(crate) fn find(function: &Function, on: &On) -> Sites {
    let Function {
        signature,
        body,
        self_type,
    } = function;
    let mut walker = Walker {
        scope: Scope::new(signature, body, self_type.as_ref(), on),
        constraints: Vec::new(),
        around: Vec::new(),
        with_parameters: Vec::new(),
        breakables: Vec::new(),
        depth: 0,
        is_const: false,
        found: Sites::default(),
    };
    walker.visit_signature(signature);
    walker.visit_block(body);
    let Walker {
        mut found, scope, ..
    } = walker;
    found.on_met = scope.into_on_met();
    // A constant of a type may be of that type, and then rustc cannot be asked for its text.
    let is_text = |found: &Comparison| matches!(found.with, Candidate::Text(..));
    let strings = found.comparisons.iter().any(is_text);
    let all = found.comparisons.len();
    found
        .comparisons
        .retain(|comparison| match comparison.reading {
            Reading::Surely => true,
            Reading::UnlessEnum => !found.meets_variant,
            Reading::IfStrings => strings,
        });
    found.unread += all - found.comparisons.len();
    found
}

pub(super) struct Walker<'a> {
    pub(super) scope: Scope<'a>,
    pub(super) constraints: Vec<Held>,
    around: Vec<Around>,
    pub(super) with_parameters: Vec<Compared>,
    pub(super) breakables: Vec<Breakable>,
    /// How many blocks of the function are open.
    pub(super) depth: usize,
    /// Whether the function is `const`, where strings cannot be compared but as bytes.
    pub(super) is_const: bool,
    pub(super) found: Sites,
}

impl Walker<'_> {
    /// An item in the function, which sees nothing of the values around it.
    pub(super) fn inner_item(&mut self, attrs: &[Attribute], walk: impl FnOnce(&mut Self)) {
        self.with_attributes(attrs, |walker| {
            let constraints = std::mem::take(&mut walker.constraints);
            let is_const = walker.is_const;
            walker.scoped(walk);
            walker.is_const = is_const;
            walker.constraints = constraints;
        });
    }

    pub(super) fn parameter(&mut self, pat: &Pat, value: &Shape) {
        pattern::bind(pat, value, &Owner::Unknown, &mut self.scope);
    }

    /// Walks what stands in a scope of its own.
    pub(super) fn scoped(&mut self, walk: impl FnOnce(&mut Self)) {
        let (mark, constraints) = (self.scope.mark(), self.constraints.len());
        walk(self);
        self.constraints.truncate(constraints);
        self.scope.reset(mark);
    }

    /// Takes note of what is said of a status; it holds to the end of the scope.
    pub(super) fn hold(&mut self, said: impl IntoIterator<Item = Constraint>) {
        let since = self.scope.now();
        self.constraints.extend(
            said.into_iter()
                .map(|constraint| Held { constraint, since }),
        );
    }

    pub(super) fn with_attributes(&mut self, attrs: &[Attribute], walk: impl FnOnce(&mut Self)) {
        if attrs.is_empty() {
            return walk(self);
        }
        self.around.push(Around::of(attrs));
        walk(self);
        self.around.pop();
    }

    /// Walks the operands of `&&`, and leaves in force what they say where all are true.
    pub(super) fn condition(&mut self, conjuncts: &[&Expr]) {
        for (index, conjunct) in conjuncts.iter().enumerate() {
            let open = self.constraints.len();
            if condition::is_plain_comparison(conjunct) {
                for later in &conjuncts[index + 1..] {
                    let said = condition::constraints(later, &self.scope);
                    self.hold(said);
                }
            }
            self.visit_expr(conjunct);
            self.constraints.truncate(open);
            let said = condition::constraints(conjunct, &self.scope);
            self.hold(said);
        }
    }

    /// The statuses that a response can have here, as far as its owner is told by them.
    pub(super) fn statuses(&self, owner: &Owner) -> Statuses {
        let speaking = self.constraints.iter().filter(|held| held.speaks_of(owner));
        speaking.fold(Statuses::any(), |all, held| {
            all.intersect(&held.constraint.statuses)
        })
    }

    pub(super) fn around(&self) -> Around {
        let mut all = Around::default();
        for around in &self.around {
            all.extend(around);
        }
        all
    }

    pub(super) fn unknown(&mut self, span: Span, kind: UnknownKind) {
        self.found.unknown.push(Unknown { span, kind });
    }

    /// A closure that gets this value in the parameter `at`.
    fn closure(&mut self, closure: &ExprClosure, value: &Shape, at: usize) {
        self.scoped(|walker| {
            for (index, input) in closure.inputs.iter().enumerate() {
                walker.parameter(input, if index == at { value } else { &Shape::Other });
            }
            walker.visit_expr(&closure.body);
        });
    }

    /// Checks the pattern of a `let`, under what it says itself, and binds its names.
    pub(super) fn let_pattern(&mut self, pat: &Pat, value: &Shape, whole: &Owner) {
        let open = self.constraints.len();
        let said = pattern::of_parts(value, pat, whole);
        self.hold(said);
        self.pattern(pat, value, whole);
        self.constraints.truncate(open);
        pattern::bind(pat, value, whole, &mut self.scope);
    }

    /// Checks a pattern with its guard, and leaves in force what both bind and say. Returns the
    /// comparisons that stand in the pattern itself.
    pub(super) fn matched_pattern(
        &mut self,
        pat: &Pat,
        value: &Shape,
        whole: &Owner,
    ) -> Range<usize> {
        let (pat, guard) = match pat {
            Pat::Guard(pat) => (&*pat.pat, Some(&pat.guard)),
            pat => (pat, None),
        };
        pattern::bind(pat, value, whole, &mut self.scope);
        let said = pattern::of_parts(value, pat, whole);
        self.hold(said);
        if let Some(guard) = guard {
            self.condition(&condition::conjuncts(guard));
        }
        let before = self.found.comparisons.len();
        self.pattern(pat, value, whole);
        before..self.found.comparisons.len()
    }
}

impl<'ast> Visit<'ast> for Walker<'_> {
    fn visit_block(&mut self, block: &'ast Block) {
        self.depth += 1;
        self.scoped(|walker| {
            walker.declare_items(block);
            visit::visit_block(walker, block);
        });
        self.depth -= 1;
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        // Functions were walked where they were declared.
        if !matches!(statement, Stmt::Item(Item::Fn(_))) {
            visit::visit_stmt(self, statement);
        }
    }

    fn visit_local(&mut self, local: &'ast Local) {
        self.with_attributes(&local.attrs, |walker| {
            let Some(init) = &local.init else {
                walker.parameter(&local.pat, &Shape::Other);
                return;
            };
            if let Expr::Closure(closure) = &*init.expr {
                let helper = walker.helper_closure(closure);
                return walker.parameter(&local.pat, &helper);
            }
            walker.visit_expr(&init.expr);
            if let Some((_, diverge)) = &init.diverge {
                walker.visit_expr(diverge);
            }
            let value = match shape_of_initializer(&init.expr, &walker.scope) {
                // What is empty may be filled later.
                Shape::Other if !branch::is_nothing(&init.expr) => Shape::Unrelated,
                value => value,
            };
            let by_name =
                name_of(&local.pat).map(|name| walker.scope.by_name(&name, walker.scope.now()));
            let value = match by_name {
                Some(Shape::ErrorType(named))
                    if !matches!(value, Shape::ErrorType(_) | Shape::Altered) =>
                {
                    match branch::of_named(&init.expr, &walker.scope, &named) {
                        error_type @ Shape::ErrorType(_) => error_type,
                        _ => value,
                    }
                }
                _ => value,
            };
            let whole = owner(&init.expr, &walker.scope);
            walker.let_pattern(&local.pat, &value, &whole);
        });
    }

    fn visit_stmt_macro(&mut self, statement: &'ast StmtMacro) {
        self.with_attributes(&statement.attrs, |walker| {
            walker.visit_macro(&statement.mac);
        });
    }

    fn visit_expr(&mut self, expr: &'ast Expr) {
        self.with_attributes(attributes::of_expr(expr), |walker| match expr {
            Expr::Verbatim(tokens) => {
                let is_error_type = |name: &str| name == "error_type";
                if let Some(span) = macros::compared_literal(tokens, &is_error_type) {
                    walker.unknown(span, UnknownKind::Expression);
                }
            }
            expr => visit::visit_expr(walker, expr),
        });
    }

    fn visit_expr_binary(&mut self, binary: &'ast ExprBinary) {
        match binary.op {
            BinOp::And(_) => self.scoped(|walker| {
                let mut conjuncts = condition::conjuncts(&binary.left);
                conjuncts.extend(condition::conjuncts(&binary.right));
                walker.condition(&conjuncts);
            }),
            BinOp::Eq(_) | BinOp::Ne(_) => {
                visit::visit_expr_binary(self, binary);
                self.equation(&binary.left, &binary.right);
            }
            BinOp::AddAssign(_) => {
                visit::visit_expr_binary(self, binary);
                self.edited(&binary.left);
            }
            _ => visit::visit_expr_binary(self, binary),
        }
    }

    fn visit_expr_let(&mut self, expr: &'ast ExprLet) {
        self.visit_expr(&expr.expr);
        let value = shape(&expr.expr, &self.scope);
        let whole = owner(&expr.expr, &self.scope);
        self.let_pattern(&expr.pat, &value, &whole);
    }

    fn visit_expr_if(&mut self, branch: &'ast ExprIf) {
        let conjuncts = condition::conjuncts(&branch.cond);
        self.scoped(|walker| {
            walker.condition(&conjuncts);
            walker.visit_block(&branch.then_branch);
        });
        let is_used = |name: &str| {
            let is_used = |conjunct: &&Expr| match conjunct {
                Expr::Let(condition) => is_used_in(name, &condition.expr),
                conjunct => is_used_in(name, conjunct),
            };
            is_used_in_block(name, &branch.then_branch) || conjuncts.iter().any(is_used)
        };
        for conjunct in &conjuncts {
            if let Expr::Let(condition) = conjunct {
                let value = shape(&condition.expr, &self.scope);
                self.bindings(&condition.pat, &value, false, &is_used);
            }
        }
        if let Some((_, other)) = &branch.else_branch {
            self.visit_expr(other);
        }
    }

    fn visit_expr_while(&mut self, expr: &'ast ExprWhile) {
        self.breakable(expr.label.as_ref(), |walker| {
            walker.scoped(|walker| {
                walker.condition(&condition::conjuncts(&expr.cond));
                walker.visit_block(&expr.body);
            });
        });
    }

    fn visit_expr_loop(&mut self, expr: &'ast ExprLoop) {
        self.value_of_loop(expr);
    }

    fn visit_expr_block(&mut self, expr: &'ast ExprBlock) {
        if expr.label.is_some() {
            self.value_of_labelled(expr);
        } else {
            self.visit_block(&expr.block);
        }
    }

    fn visit_expr_break(&mut self, expr: &'ast ExprBreak) {
        self.break_with_value(expr);
    }

    fn visit_expr_for_loop(&mut self, expr: &'ast ExprForLoop) {
        self.visit_expr(&expr.expr);
        let element = shape_of_element(&expr.expr, &self.scope);
        self.breakable(expr.label.as_ref(), |walker| {
            walker.scoped(|walker| {
                walker.parameter(&expr.pat, &element);
                walker.visit_block(&expr.body);
            });
        });
    }

    fn visit_expr_match(&mut self, expr: &'ast ExprMatch) {
        self.match_on_value(expr);
    }

    fn visit_expr_closure(&mut self, closure: &'ast ExprClosure) {
        self.closure(closure, &Shape::Other, 0);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        visit::visit_expr_call(self, call);
        self.call(call);
        if argument_of_transparent_call(call).is_none() {
            self.lent(&call.args);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        self.visit_expr(&call.receiver);
        for expr in &call.args {
            match expr {
                Expr::Closure(closure) => {
                    let (value, at) = self.closure_argument(call);
                    self.closure(closure, &value, at);
                }
                expr => self.visit_expr(expr),
            }
        }
        self.method_call(call);
        self.editing_method(call);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        self.macro_call(mac);
    }

    fn visit_item(&mut self, item: &'ast Item) {
        let attrs = attributes::of_item(item);
        if !attributes::has_own_attribute(attrs) {
            self.inner_item(attrs, |walker| visit::visit_item(walker, item));
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let attrs = attributes::of_impl_item(item);
        if !attributes::has_own_attribute(attrs) {
            self.inner_item(attrs, |walker| visit::visit_impl_item(walker, item));
        }
    }

    fn visit_signature(&mut self, signature: &'ast Signature) {
        self.is_const = signature.constness.is_some();
        for input in &signature.inputs {
            if let FnArg::Typed(input) = input {
                self.parameter(&input.pat, &Shape::Other);
            }
        }
    }

    // No local is compared in these, and each kind of node would be compiled for nothing.

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_generics(&mut self, _: &'ast Generics) {}

    fn visit_type(&mut self, _: &'ast Type) {}

    fn visit_path(&mut self, _: &'ast Path) {}
}
