//! Looks at every part of some code, from the outside in.
//!
//! A `Visit` of syn's is compiled with all of its hundreds of methods for each type that implements
//! it, so whoever only looks shares this one.

use syn::visit::{self, Visit};
use syn::{Attribute, Block, Expr, Generics, Ident, Local, Macro, Pat, PatIdent, Type};

pub(super) enum Part<'c> {
    Expr(&'c Expr),
    Local(&'c Local),
    Binding(&'c PatIdent),
    Name(&'c Ident),
    /// Whose arguments are tokens and no parts.
    Macro(&'c Macro),
}

pub(super) fn of_block(block: &Block, look: &mut dyn FnMut(Part<'_>)) {
    Parts(look).visit_block(block);
}

pub(super) fn of_expr(expr: &Expr, look: &mut dyn FnMut(Part<'_>)) {
    Parts(look).visit_expr(expr);
}

pub(super) fn of_pat(pat: &Pat, look: &mut dyn FnMut(Part<'_>)) {
    Parts(look).visit_pat(pat);
}

struct Parts<'l>(&'l mut dyn FnMut(Part<'_>));

impl Visit<'_> for Parts<'_> {
    fn visit_expr(&mut self, expr: &Expr) {
        (self.0)(Part::Expr(expr));
        visit::visit_expr(self, expr);
    }

    fn visit_local(&mut self, local: &Local) {
        (self.0)(Part::Local(local));
        visit::visit_local(self, local);
    }

    fn visit_pat_ident(&mut self, binding: &PatIdent) {
        (self.0)(Part::Binding(binding));
        visit::visit_pat_ident(self, binding);
    }

    fn visit_ident(&mut self, name: &Ident) {
        (self.0)(Part::Name(name));
    }

    fn visit_macro(&mut self, mac: &Macro) {
        (self.0)(Part::Macro(mac));
    }

    // No local is compared in these, and each kind of node would be compiled for nothing.

    fn visit_attribute(&mut self, _: &Attribute) {}

    fn visit_generics(&mut self, _: &Generics) {}

    fn visit_type(&mut self, _: &Type) {}
}
