//! Functions and their parameters.

use syn::{FnArg, Ident, Receiver, ReceiverKind, Signature, Type};

use super::names::{plain_name, type_name};
use super::{Context, Lowerer};
use crate::body::{ExprId, Function, FunctionId, Owner, PatId, PatKind};
use crate::unit;

impl<'u> Lowerer<'u> {
    pub(super) fn new_function(&mut self, name: &Ident, holder: Option<&String>) -> FunctionId {
        let id = FunctionId(super::index(self.body.functions.len()));
        self.body.functions.push(Function {
            name: plain_name(name),
            holder: holder.cloned(),
            receiver: None,
            params: Vec::new(),
            body: ExprId(0),
            unit_function: self.context.unit_function,
            is_foreign: false,
        });
        id
    }

    pub(super) fn unit_function(&mut self, id: usize, index: usize, function: &'u unit::Function) {
        self.context = Context::new(
            super::index(index),
            function.self_type.as_ref(),
            function.holder.clone(),
        );
        self.function(
            FunctionId(super::index(id)),
            &function.signature,
            &function.body,
        );
    }

    /// Lowers a function, which sees no local around it.
    pub(super) fn function(&mut self, id: FunctionId, signature: &Signature, block: &syn::Block) {
        let before = self.context.clone();
        let open = std::mem::take(&mut self.open);
        let mark = self.scope.enter_function();
        self.context.depth = 0;
        self.context.owner = Owner::Function(id);
        let parameters = signature.generics.type_params();
        self.context.type_parameters = parameters
            .map(|parameter| parameter.ident.to_string())
            .collect();
        let mut receiver = None;
        let mut params = Vec::new();
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(this) => {
                    let span = this.self_token.span;
                    receiver = Some(self.bind("self".to_owned(), span, is_mutable(this)));
                }
                FnArg::Typed(input) => {
                    let param = self.parameter(&input.pat, lends_mutably(&input.ty));
                    self.give_type(param, &input.ty);
                    params.push(param);
                }
            }
        }
        self.context.is_method = receiver.is_some();
        let body = self.block(block);
        let unit_function = self.context.unit_function;
        let function = &mut self.body.functions[id.index()];
        function.receiver = receiver;
        function.params = params;
        function.body = body;
        function.unit_function = unit_function;
        self.scope.leave_function(mark);
        self.open = open;
        self.context = before;
    }

    pub(super) fn parameter(&mut self, pat: &syn::Pat, lends: bool) -> PatId {
        let first = self.body.bindings.len();
        let id = self.pat(pat);
        if lends {
            for binding in &mut self.body.bindings[first..] {
                binding.is_mutable = true;
            }
        }
        id
    }

    /// Notes which type of the unit a pattern's name has.
    pub(super) fn give_type(&mut self, pat: PatId, ty: &Type) {
        if let PatKind::Bind { binding, .. } = self.body.pats[pat.index()].kind {
            self.body.bindings[binding.index()].ty = if self.body.is_linked {
                self.own_type(ty)
            } else {
                type_name(ty)
            };
        }
    }
}

fn is_mutable(receiver: &Receiver) -> bool {
    receiver.mutability.is_some()
        || match &receiver.kind {
            ReceiverKind::Reference(_, _, mutability) => mutability.is_some(),
            ReceiverKind::Typed(_, ty) => lends_mutably(ty),
            _ => false,
        }
}

/// `&mut T`, also in `Option<&mut T>` or `Pin<&mut T>`.
pub(super) fn lends_mutably(ty: &Type) -> bool {
    use syn::{GenericArgument, PathArguments};
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
