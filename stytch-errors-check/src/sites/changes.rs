//! What a function changes on its way: places that it assigns to, borrows mutably, or calls methods
//! on that may change them.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::token::Brace;
use syn::{
    BinOp, Block, Expr, ExprMethodCall, FnArg, GenericArgument, Ident, Pat, PathArguments,
    Receiver, ReceiverKind, Signature, Type,
};

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
                FnArg::Receiver(receiver) => {
                    if is_mutable_receiver(receiver) {
                        changes.add_mutable("self".to_owned());
                    }
                }
                FnArg::Typed(input) => {
                    changes.parameter(&input.pat, &input.ty);
                    parts::of_pat(&input.pat, &mut |part| changes.look(&part));
                }
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
            Part::Local(local) => {
                if let Some(init) = &local.init {
                    self.bound(&local.pat, &init.expr);
                }
            }
            Part::Expr(Expr::Let(condition)) => self.bound(&condition.pat, &condition.expr),
            Part::Expr(Expr::ForLoop(each)) => self.bound(&each.pat, &each.expr),
            Part::Expr(Expr::Match(matched)) => {
                for arm in &matched.arms {
                    self.bound(&arm.pat, &matched.expr);
                }
            }
            Part::Expr(Expr::Closure(closure)) => {
                for input in &closure.inputs {
                    if let Pat::Type(input) = input {
                        self.parameter(&input.pat, &input.ty);
                    }
                }
            }
            Part::Expr(Expr::Assign(assign)) => self.assign(&assign.left, Some(&assign.right)),
            Part::Expr(Expr::Binary(binary)) if assigns(&binary.op) => {
                self.changed.extend(place(&binary.left));
            }
            Part::Expr(Expr::Reference(reference)) if reference.mutability.is_some() => {
                self.changed.extend(place(&reference.expr));
            }
            Part::Expr(Expr::MethodCall(call)) => {
                self.method_call(call);
                self.passed_on(&call.args);
            }
            Part::Expr(Expr::Call(call)) if argument_of_transparent_call(call).is_none() => {
                self.passed_on(&call.args);
            }
            _ => {}
        }
    }

    /// Names that are bound to what was borrowed mutably can change it without being `mut`.
    fn bound(&mut self, pat: &Pat, value: &Expr) {
        if is_borrowed_mutably(value) {
            self.bindings_are_mutable(pat);
        }
    }

    fn parameter(&mut self, pat: &Pat, ty: &Type) {
        if lends_mutably(ty) {
            self.bindings_are_mutable(pat);
        }
    }

    fn bindings_are_mutable(&mut self, pat: &Pat) {
        parts::of_pat(pat, &mut |part| {
            if let Part::Binding(binding) = part {
                self.add_mutable(plain_name(&binding.ident));
            }
        });
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
        self.may_change(&call.receiver);
    }

    /// What is lent mutably to this function is lent on without an `&mut` of its own.
    fn passed_on<'e>(&mut self, arguments: impl IntoIterator<Item = &'e Expr>) {
        for argument in arguments {
            if let Expr::Path(_) | Expr::Field(_) = argument {
                self.may_change(argument);
            }
        }
    }

    fn may_change(&mut self, value: &Expr) {
        if let Some(place) = place(value) {
            let root = place.split('.').next().unwrap_or_default();
            if self.place_of_mutable(root).is_ok() {
                self.changed.push(place);
            }
        }
    }

    /// What the blocks of a macro call change, such as the arms of `select!`, and what its other
    /// arguments borrow mutably.
    fn tokens(&mut self, tokens: &TokenStream) {
        let mut before = [false; 2];
        for token in tokens.clone() {
            match &token {
                TokenTree::Group(group) => self.group(group),
                TokenTree::Ident(name) if before == [true; 2] => {
                    self.changed.push(plain_name(name));
                }
                _ => {}
            }
            before = match &token {
                TokenTree::Punct(punct) => [punct.as_char() == '&', false],
                TokenTree::Ident(word) => [before[0], word == "mut"],
                _ => [false; 2],
            };
        }
    }

    fn group(&mut self, group: &Group) {
        let stmts = match group.delimiter() {
            Delimiter::Brace => Block::parse_within.parse2(group.stream()).ok(),
            _ => None,
        };
        match stmts {
            Some(stmts) => {
                let brace_token = Brace::default();
                let block = Block { brace_token, stmts };
                parts::of_block(&block, &mut |part| self.look(&part));
            }
            None => self.tokens(&group.stream()),
        }
    }

    /// `(status, error_type) = …`, `Body { status, error_type } = …`
    fn assign_each<'e>(&mut self, targets: impl IntoIterator<Item = &'e Expr>) {
        for target in targets {
            self.assign(target, None);
        }
    }

    fn assign(&mut self, target: &Expr, value: Option<&Expr>) {
        match peel(target) {
            Expr::Tuple(targets) => self.assign_each(&targets.elems),
            Expr::Array(targets) => self.assign_each(&targets.elems),
            Expr::Call(targets) => self.assign_each(&targets.args),
            Expr::Struct(targets) => {
                self.assign_each(targets.fields.iter().map(|field| &field.expr));
            }
            _ => {}
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

/// `+=` and its kin.
fn assigns(operator: &BinOp) -> bool {
    matches!(
        operator,
        BinOp::AddAssign(_)
            | BinOp::SubAssign(_)
            | BinOp::MulAssign(_)
            | BinOp::DivAssign(_)
            | BinOp::RemAssign(_)
            | BinOp::BitXorAssign(_)
            | BinOp::BitAndAssign(_)
            | BinOp::BitOrAssign(_)
            | BinOp::ShlAssign(_)
            | BinOp::ShrAssign(_)
    )
}

fn is_mutable_receiver(receiver: &Receiver) -> bool {
    receiver.mutability.is_some()
        || match &receiver.kind {
            ReceiverKind::Reference(_, _, mutability) => mutability.is_some(),
            ReceiverKind::Typed(_, ty) => lends_mutably(ty),
            _ => false,
        }
}

/// `&mut value`, or what a method such as `iter_mut` gives, also in an `Option`.
fn is_borrowed_mutably(value: &Expr) -> bool {
    match value {
        Expr::Reference(reference) => reference.mutability.is_some(),
        Expr::MethodCall(call) => {
            call.method.to_string().ends_with("_mut") || is_borrowed_mutably(&call.receiver)
        }
        Expr::Try(value) => is_borrowed_mutably(&value.expr),
        Expr::Paren(value) => is_borrowed_mutably(&value.expr),
        _ => false,
    }
}

/// `&mut T`, also in `Option<&mut T>` or `Pin<&mut T>`.
fn lends_mutably(ty: &Type) -> bool {
    match ty {
        Type::Reference(ty) => ty.mutability.is_some() || lends_mutably(&ty.elem),
        Type::Paren(ty) => lends_mutably(&ty.elem),
        Type::Group(ty) => lends_mutably(&ty.elem),
        Type::Path(ty) => ty.path.segments.iter().any(|segment| {
            let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
                return false;
            };
            arguments
                .args
                .iter()
                .any(|argument| matches!(argument, GenericArgument::Type(ty) if lends_mutably(ty)))
        }),
        _ => false,
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
