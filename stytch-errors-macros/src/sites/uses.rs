//! Whether code uses a name.

use syn::visit::Visit;
use syn::{Expr, Ident, Macro};

use super::macros;

/// Whether an expression uses the name.
pub(super) fn is_used_in(name: &str, expr: &Expr) -> bool {
    times_used(name, expr) > 0
}

/// How often an expression uses the name; the arguments of a macro count as one place.
pub(super) fn times_used(name: &str, expr: &Expr) -> usize {
    let mut uses = Uses { name, times: 0 };
    uses.visit_expr(expr);
    uses.times
}

/// Looks for a name in what it visits.
pub(super) struct Uses<'n> {
    pub(super) name: &'n str,
    pub(super) times: usize,
}

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_ident(&mut self, ident: &'ast Ident) {
        self.times += usize::from(ident == self.name);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        self.times += usize::from(macros::mentions(&mac.tokens, self.name));
    }
}
