//! Loops and labelled blocks as values: what their `break`s give.

use syn::visit::Visit as _;
use syn::{ExprBlock, ExprBreak, ExprLoop, Label};

use super::branch::{Branch, of_alternatives};
use super::names::plain_name;
use super::walk::Walker;

/// A loop or a labelled block around the code that is walked.
pub(super) struct Breakable {
    label: Option<String>,
    values: Vec<Branch>,
}

impl Walker<'_> {
    pub(super) fn value_of_loop(&mut self, expr: &ExprLoop) {
        let values = self.breakable(expr.label.as_ref(), |walker| {
            walker.visit_block(&expr.body);
        });
        self.scope.note_value(expr, of_alternatives(values));
    }

    pub(super) fn value_of_labelled(&mut self, expr: &ExprBlock) {
        let mut values = self.breakable(expr.label.as_ref(), |walker| {
            walker.visit_block(&expr.block);
        });
        values.push(Branch::of_block(&expr.block, &self.scope));
        self.scope.note_value(expr, of_alternatives(values));
    }

    /// Walks what a `break` can leave, and returns the values that it is left with.
    pub(super) fn breakable(
        &mut self,
        label: Option<&Label>,
        walk: impl FnOnce(&mut Self),
    ) -> Vec<Branch> {
        let label = label.map(|label| plain_name(&label.name.ident));
        self.breakables.push(Breakable {
            label,
            values: Vec::new(),
        });
        walk(self);
        let left = self.breakables.pop();
        left.map(|left| left.values).unwrap_or_default()
    }

    pub(super) fn break_with_value(&mut self, expr: &ExprBreak) {
        let Some(value) = &expr.expr else { return };
        self.visit_expr(value);
        let value = Branch::of(value, &self.scope);
        let label = expr.label.as_ref().map(|label| plain_name(&label.ident));
        let is_left = |around: &&mut Breakable| match &label {
            Some(_) => around.label == label,
            // Within a labelled block, a `break` has to say what it leaves.
            None => true,
        };
        if let Some(left) = self.breakables.iter_mut().rev().find(is_left) {
            left.values.push(value);
        }
    }
}
