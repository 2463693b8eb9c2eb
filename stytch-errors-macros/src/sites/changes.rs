//! What a function changes on its way: places that it assigns to, borrows mutably, or calls methods
//! on that may change them.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Block, Expr, ExprMethodCall, FnArg, Ident, Signature, Type};

use super::literal::{Candidate, of_lit};
use super::names::{is_named, place, plain_name};
use super::parts::{self, Part};
use super::transparent::{argument_of_transparent_call, is_transparent, peel};

#[derive(Clone)]
pub(super) enum Assigned {
    Text(Candidate),
    ErrorType,
    Unknown,
}

#[derive(Default)]
pub(super) struct Changes {
    /// Places, and what is assigned to them.
    pub(super) assigned: Vec<(String, Assigned)>,
    /// Places that may be changed without an assignment.
    pub(super) changed: Vec<String>,
    /// Names that can be changed, sorted.
    mutable: Vec<String>,
}

impl Changes {
    pub(super) fn of(signature: &Signature, body: &Block) -> Self {
        let mut changes = Self::default();
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(receiver) if receiver.mutability.is_some() => {
                    changes.add_mutable("self".to_owned());
                }
                FnArg::Typed(input) => {
                    if let (syn::Pat::Ident(name), Type::Reference(ty)) = (&*input.pat, &*input.ty)
                    {
                        if ty.mutability.is_some() {
                            changes.add_mutable(plain_name(&name.ident));
                        }
                    }
                    parts::of_pat(&input.pat, &mut |part| changes.look(&part));
                }
                FnArg::Receiver(_) => {}
            }
        }
        parts::of_block(body, &mut |part| changes.look(&part));
        changes
    }

    fn look(&mut self, part: &Part<'_>) {
        match part {
            Part::Binding(binding) if binding.mutability.is_some() => {
                self.add_mutable(plain_name(&binding.ident));
            }
            Part::Macro(mac) => self.tokens(&mac.tokens),
            Part::Expr(Expr::Assign(assign)) => self.assign(&assign.left, Some(&assign.right)),
            Part::Expr(Expr::Reference(reference)) if reference.mutability.is_some() => {
                self.changed.extend(place(&reference.expr));
            }
            Part::Expr(Expr::MethodCall(call)) => self.method_call(call),
            _ => {}
        }
    }

    fn add_mutable(&mut self, name: String) {
        if let Err(place) = self.place_of_mutable(&name) {
            self.mutable.insert(place, name);
        }
    }

    fn place_of_mutable(&self, name: &str) -> Result<usize, usize> {
        self.mutable
            .binary_search_by(|known| known.as_str().cmp(name))
    }

    fn method_call(&mut self, call: &ExprMethodCall) {
        if self.mutable.is_empty() || is_transparent(&call.method) || is_reader(&call.method) {
            return;
        }
        if let Some(place) = place(&call.receiver) {
            let root = place.split('.').next().unwrap_or_default();
            if self.place_of_mutable(root).is_ok() {
                self.changed.push(place);
            }
        }
    }

    /// Assignments in the blocks of a macro call, such as the arms of `select!`.
    fn tokens(&mut self, tokens: &TokenStream) {
        for token in tokens.clone() {
            let TokenTree::Group(group) = token else {
                continue;
            };
            self.tokens(&group.stream());
            if group.delimiter() == Delimiter::Brace {
                self.statements(group.stream());
            }
        }
    }

    fn statements(&mut self, block: TokenStream) {
        let tokens: Vec<TokenTree> = block.into_iter().collect();
        let is = |at: usize, c: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == c);
        for (at, token) in tokens.iter().enumerate() {
            let first = at == 0 || is(at - 1, ';');
            if let (true, TokenTree::Ident(name)) = (first, token) {
                if is(at + 1, '=') && !is(at + 2, '=') {
                    self.changed.push(plain_name(name));
                }
            }
        }
    }

    fn assign(&mut self, target: &Expr, value: Option<&Expr>) {
        if let Expr::Tuple(targets) = peel(target) {
            for target in &targets.elems {
                self.assign(target, None);
            }
        }
        let Some(place) = place(target) else { return };
        let value = match value.map(peel) {
            Some(Expr::Lit(value)) => of_lit(&value.lit).map_or(Assigned::Unknown, Assigned::Text),
            Some(value) if ends_in_error_type(value) => Assigned::ErrorType,
            _ => Assigned::Unknown,
        };
        self.assigned.push((place, value));
    }
}

/// Methods of error bodies and responses that change nothing.
fn is_reader(method: &Ident) -> bool {
    let method = method.to_string();
    ["error_type", "status", "status_code", "as_u16"].contains(&method.as_str())
}

fn ends_in_error_type(expr: &Expr) -> bool {
    match peel(expr) {
        Expr::Field(field) => is_named(&field.member, "error_type"),
        Expr::MethodCall(call) => call.method == "error_type" || ends_in_error_type(&call.receiver),
        Expr::Call(call) => argument_of_transparent_call(call).is_some_and(ends_in_error_type),
        _ => false,
    }
}
