//! Whether code uses a name.

use syn::visit::Visit;
use syn::{Expr, Ident, Macro};

use super::macros;

/// Whether an expression uses the name.
pub(super) fn is_used_in(name: &str, expr: &Expr) -> bool {
    let mut uses = Uses { name, found: false };
    uses.visit_expr(expr);
    uses.found
}

/// Looks for a name in what it visits.
pub(super) struct Uses<'n> {
    pub(super) name: &'n str,
    pub(super) found: bool,
}

impl<'ast> Visit<'ast> for Uses<'_> {
    fn visit_ident(&mut self, ident: &'ast Ident) {
        self.found |= ident == self.name;
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        self.found |= macros::mentions(&mac.tokens, self.name);
    }
}
