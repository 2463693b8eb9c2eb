//! Names in patterns that match everything, but read as if they were meant to match one code.

use syn::Pat;

use super::UnknownKind;
use super::literal::is_constant_name;
use super::pattern;
use super::value::Shape;
use super::walk::Walker;
use crate::judge::suggest;

impl Walker<'_> {
    pub(super) fn bindings(
        &mut self,
        pat: &Pat,
        value: &Shape,
        is_string: bool,
        is_used: &dyn Fn(&str) -> bool,
    ) {
        match (pat, value) {
            (Pat::Ident(pat), Shape::ErrorType(_)) => {
                let name = pat.ident.to_string();
                let is_variant = name.starts_with(char::is_uppercase) && !is_string;
                if pat.subpat.is_some() || is_constant_name(&pat.ident) || is_variant {
                    return;
                }
                if let Some(code) = suggest::code_of_name(&name) {
                    if !is_used(&name) {
                        self.unknown(pat.ident.span(), UnknownKind::Binding { name, code });
                    }
                }
            }
            (Pat::Or(pat), _) => {
                for case in &pat.cases {
                    self.bindings(case, value, is_string, is_used);
                }
            }
            (Pat::Tuple(pat), Shape::Tuple(_)) => {
                for (pat, value) in pattern::zip(&pat.elems, value) {
                    self.bindings(pat, &value, is_string, is_used);
                }
            }
            (Pat::TupleStruct(pat), _) if pat.elems.len() == 1 => {
                self.bindings(&pat.elems[0], value, is_string, is_used);
            }
            (Pat::Paren(pat), _) => self.bindings(&pat.pat, value, is_string, is_used),
            (Pat::Reference(pat), _) => self.bindings(&pat.pat, value, is_string, is_used),
            _ => {}
        }
    }
}
