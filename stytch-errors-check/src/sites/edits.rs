//! Edits of a local string, after which it is no error type any more.

use syn::{Expr, ExprMethodCall};

use super::shape::shape;
use super::transparent::{is_one_of, peel_references};
use super::value::{Shape, Within};
use super::walk::Walker;

/// Methods that put something into the string, the list or the option that they are called on.
const ADDING: &[&str] = &[
    "append",
    "as_bytes_mut",
    "as_mut_str",
    "as_mut_vec",
    "clone_from",
    "extend",
    "extend_from_slice",
    "extend_from_within",
    "get_or_insert",
    "get_or_insert_with",
    "insert",
    "insert_str",
    "make_ascii_uppercase",
    "push",
    "push_str",
    "replace_range",
    "resize",
    "write_char",
    "write_fmt",
    "write_str",
];

/// Methods that leave a part of a string, or fewer strings of a list, which stay what they are.
const TAKING: &[&str] = &[
    "clear",
    "drain",
    "pop",
    "remove",
    "remove_matches",
    "retain",
    "retain_mut",
    "split_off",
    "truncate",
];

impl Walker<'_> {
    pub(super) fn editing_method(&mut self, call: &ExprMethodCall) {
        let is_one_string = || match shape(&call.receiver, &self.scope) {
            Shape::ErrorType(error_type) => error_type.within == Within::Nothing,
            _ => false,
        };
        if is_one_of(ADDING, &call.method) || is_one_of(TAKING, &call.method) && is_one_string() {
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
