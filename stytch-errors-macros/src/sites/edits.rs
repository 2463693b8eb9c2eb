//! Edits of a local string, after which it is no error type any more.

use syn::{Expr, ExprMethodCall};

use super::transparent::{is_one_of, peel_references};
use super::walk::Walker;

/// Methods that leave another string, or another list of strings, in what they are called on.
const EDITING: &[&str] = &[
    "append",
    "drain",
    "extend",
    "insert",
    "insert_str",
    "make_ascii_uppercase",
    "push",
    "push_str",
    "replace_range",
    "retain",
    "truncate",
];

impl Walker<'_> {
    pub(super) fn editing_method(&mut self, call: &ExprMethodCall) {
        if is_one_of(EDITING, &call.method) {
            self.edited(&call.receiver);
        }
        self.lent(&call.args);
    }

    /// What is passed as `&mut code` may come back as another string.
    pub(super) fn lent<'e>(&mut self, arguments: impl IntoIterator<Item = &'e Expr>) {
        for argument in arguments {
            if matches!(argument, Expr::Reference(lent) if lent.mutability.is_some()) {
                self.edited(argument);
            }
        }
    }

    pub(super) fn edited(&mut self, place: &Expr) {
        if let Expr::Path(path) = peel_references(place) {
            if let Some(name) = path.path.get_ident() {
                self.scope.forget(name);
            }
        }
    }
}
