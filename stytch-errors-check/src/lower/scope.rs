//! The names in scope while a function is lowered.

use proc_macro2::TokenStream;

use super::Lowerer;
use crate::body::{BindingId, Change, ConstantId, ExprId, ExprKind, FunctionId, Member};

/// The meaning of a name.
#[derive(Clone)]
pub(super) enum Named {
    Local(BindingId),
    /// A constant, and whether it stands in an inner block.
    Constant(ConstantId, bool),
    Function(FunctionId),
    /// A name from a `use` in an inner block, as a path from outside of it.
    Import(TokenStream),
    /// The names that `use …::*` in an inner block brings in.
    Glob(TokenStream),
    /// A constant of an inner block, which cannot be named from the top of the function.
    Hidden,
    /// Some other item, or one of several.
    Item,
}

/// The names in scope, innermost last.
#[derive(Default)]
pub(super) struct Scope {
    names: Vec<(String, Named)>,
    /// Locals before this place belong to a function around.
    first_local: usize,
}

/// A point to come back to when a function ends.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    len: usize,
    first_local: usize,
}

impl Scope {
    pub(super) fn declare(&mut self, name: String, named: Named) {
        self.names.push((name, named));
    }

    pub(super) fn find(&self, name: &str) -> Option<&Named> {
        let names = self.names.iter().enumerate().rev();
        let mut found = names.filter(|(index, (known, named))| {
            known == name && (*index >= self.first_local || !matches!(named, Named::Local(_)))
        });
        found.next().map(|(_, (_, named))| named)
    }

    /// The same, among what was declared since a mark.
    pub(super) fn find_since(&self, name: &str, mark: usize) -> Option<&Named> {
        let since = self.names[mark.min(self.names.len())..].iter().rev();
        let mut found = since.filter(|(known, _)| known == name);
        found.next().map(|(_, named)| named)
    }

    /// The paths from which `use …::*` in inner blocks brings in names.
    pub(super) fn globs(&self) -> impl Iterator<Item = &TokenStream> {
        self.names.iter().filter_map(|(_, named)| match named {
            Named::Glob(path) => Some(path),
            _ => None,
        })
    }

    pub(super) fn mark(&self) -> usize {
        self.names.len()
    }

    pub(super) fn reset(&mut self, mark: usize) {
        self.names.truncate(mark);
    }

    pub(super) fn enter_function(&mut self) -> Mark {
        let mark = Mark {
            len: self.names.len(),
            first_local: self.first_local,
        };
        self.first_local = mark.len;
        mark
    }

    pub(super) fn leave_function(&mut self, mark: Mark) {
        self.names.truncate(mark.len);
        self.first_local = mark.first_local;
    }
}

/// A loop or closure that is open.
pub(super) struct Open {
    /// Bindings before this one were bound outside of it.
    first_inner: usize,
    pub(super) changes: Vec<Change>,
}

impl Lowerer<'_> {
    pub(super) fn scoped<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> T {
        let mark = self.scope.mark();
        let lowered = lower(self);
        self.scope.reset(mark);
        lowered
    }

    /// Lowers the body of a loop or closure; returns what it may change of what was bound before.
    pub(super) fn opened<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> (T, Vec<Change>) {
        self.open.push(Open {
            first_inner: self.body.bindings.len(),
            changes: Vec::new(),
        });
        let lowered = self.scoped(lower);
        let changes = self.open.pop().map(|open| open.changes);
        (lowered, changes.unwrap_or_default())
    }

    /// Records that a place may be changed here, by a method or otherwise.
    pub(super) fn changed(&mut self, place: ExprId, method: Option<&str>) {
        let Some(binding) = self.root(place) else {
            return;
        };
        let is_mutable = self.body.bindings[binding.index()].is_mutable;
        if method.is_some() && !is_mutable {
            return;
        }
        let change = Change {
            binding,
            method: method.map(ToOwned::to_owned),
        };
        for open in &mut self.open {
            if binding.index() < open.first_inner && !open.changes.contains(&change) {
                open.changes.push(change.clone());
            }
        }
    }

    /// The binding that a place belongs to.
    fn root(&self, place: ExprId) -> Option<BindingId> {
        match &self.body.expr(place).kind {
            ExprKind::Local(binding) => Some(*binding),
            ExprKind::Field(base, Member::Named(_) | Member::Index(_))
            | ExprKind::Index(base, _)
            | ExprKind::Deref(base)
            | ExprKind::Lend(base) => self.root(*base),
            ExprKind::Method(call) => self.root(call.receiver),
            _ => None,
        }
    }
}
