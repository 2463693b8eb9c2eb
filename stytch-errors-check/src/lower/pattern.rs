//! Patterns. The names that they bind come into scope.

use proc_macro2::Span;
use syn::{Expr, Pat, RangeLimits, Type};

use super::Lowerer;
use super::leaf::{last_span, literal, member};
use super::names::{is_constant_name, plain_name};
use super::scope::Named;
use crate::body::{BindingId, PatId, PatKind, TypeHint};

impl Lowerer<'_> {
    pub(super) fn pat(&mut self, pat: &Pat) -> PatId {
        let mark = self.scope.mark();
        self.part(pat, mark)
    }

    fn part(&mut self, pat: &Pat, mark: usize) -> PatId {
        let (kind, span) = match pat {
            Pat::Paren(pat) => return self.part(&pat.pat, mark),
            Pat::Reference(pat) => {
                let first = self.body.bindings.len();
                let id = self.part(&pat.pat, mark);
                if pat.mutability.is_some() {
                    self.bindings_are_mutable(first);
                }
                return id;
            }
            // The guard of an arm is lowered with the arm.
            Pat::Guard(pat) => return self.part(&pat.pat, mark),
            Pat::Type(typed) => return self.typed(&typed.pat, &typed.ty, mark),
            Pat::Ident(ident) => {
                let (name, span) = (plain_name(&ident.ident), ident.ident.span());
                let is_path = ident.subpat.is_none()
                    && ident.by_ref.is_none()
                    && ident.mutability.is_none()
                    && (is_constant_name(&name) || name == "None");
                if is_path {
                    (
                        PatKind::Path(self.path(&ident.ident.clone().into(), false)),
                        span,
                    )
                } else {
                    let subpattern = ident
                        .subpat
                        .as_ref()
                        .map(|(_, inner)| self.part(inner, mark));
                    let binding = self.bind_once(name, span, ident.mutability.is_some(), mark);
                    let ty = TypeHint::Text;
                    let kind = PatKind::Bind {
                        binding,
                        subpattern,
                        ty,
                    };
                    (kind, span)
                }
            }
            Pat::Wild(pat) => (PatKind::Wild, pat.underscore_token.spans[0]),
            Pat::Rest(pat) => (PatKind::Rest, pat.dot2_token.spans[0]),
            Pat::Lit(pat) => (PatKind::Literal(literal(&pat.lit)), pat.lit.span()),
            Pat::Path(pat) => (
                PatKind::Path(self.path(&pat.path, pat.qself.is_some())),
                last_span(&pat.path),
            ),
            Pat::Tuple(pat) => (
                PatKind::Tuple(self.parts(&pat.elems, mark), false),
                pat.paren_token.span.open(),
            ),
            Pat::Slice(pat) => (
                PatKind::Tuple(self.parts(&pat.elems, mark), true),
                pat.bracket_token.span.open(),
            ),
            Pat::TupleStruct(pat) => {
                let path = self.path(&pat.path, pat.qself.is_some());
                let parts = self.parts(&pat.elems, mark);
                (PatKind::TupleStruct(path, parts), last_span(&pat.path))
            }
            Pat::Struct(pat) => {
                let path = self.path(&pat.path, pat.qself.is_some());
                let fields = pat.fields.iter().map(|field| {
                    let member = member(&field.member);
                    (member, self.part(&field.pat, mark))
                });
                let fields = fields.collect();
                (PatKind::Struct(path, fields), last_span(&pat.path))
            }
            Pat::Or(pat) => {
                let cases = pat.cases.iter().map(|case| self.part(case, mark)).collect();
                (PatKind::Or(cases), Span::call_site())
            }
            Pat::Range(pat) => {
                let (dots, is_closed) = match &pat.limits {
                    RangeLimits::HalfOpen(dots) => (dots.spans[0], false),
                    RangeLimits::Closed(dots) => (dots.spans[0], true),
                };
                let mut end = |end: &Option<Box<Expr>>| end.as_ref().map(|end| self.expr(end));
                let kind = PatKind::Range {
                    start: end(&pat.start),
                    end: end(&pat.end),
                    is_closed,
                };
                (kind, dots)
            }
            Pat::Const(pat) => (PatKind::Unknown("a `const` block"), pat.const_token.span),
            Pat::Macro(pat) => (PatKind::Unknown("a macro call"), last_span(&pat.mac.path)),
            Pat::Verbatim(tokens) => {
                let first = tokens.clone().into_iter().next();
                let span = first.map_or_else(Span::call_site, |token| token.span());
                (PatKind::Unknown("this form of pattern"), span)
            }
            _ => (PatKind::Unknown("this form of pattern"), Span::call_site()),
        };
        self.new_pat(kind, span)
    }

    fn parts<'p>(&mut self, parts: impl IntoIterator<Item = &'p Pat>, mark: usize) -> Vec<PatId> {
        parts
            .into_iter()
            .map(|part| self.part(part, mark))
            .collect()
    }

    /// A name that each case of an or-pattern binds is one binding.
    fn bind_once(&mut self, name: String, span: Span, is_mutable: bool, mark: usize) -> BindingId {
        match self.scope.find_since(&name, mark) {
            Some(Named::Local(binding)) => *binding,
            _ => self.bind(name, span, is_mutable),
        }
    }

    fn typed(&mut self, pat: &Pat, ty: &Type, mark: usize) -> PatId {
        let first = self.body.bindings.len();
        let id = self.part(pat, mark);
        if super::functions::lends_mutably(ty) {
            self.bindings_are_mutable(first);
        }
        let hint = type_hint(ty);
        if let PatKind::Bind { ty, .. } = &mut self.body.pats[id.index()].kind {
            *ty = hint;
        }
        self.give_type(id, ty);
        id
    }
}

pub(super) fn is_owned_string(ty: &Type) -> bool {
    matches!(ty, Type::Path(ty) if ty.path.segments.last().is_some_and(|last| last.ident == "String"))
}

fn type_hint(ty: &Type) -> TypeHint {
    if is_owned_string(ty) {
        TypeHint::OwnedString
    } else if is_string_type(ty) {
        TypeHint::Text
    } else {
        TypeHint::Other
    }
}

/// Whether a type is one of strings, or left open.
fn is_string_type(ty: &Type) -> bool {
    const TYPES: &[&str] = &[
        "Arc", "Box", "Cow", "Option", "Rc", "Result", "String", "str",
    ];
    match ty {
        Type::Path(ty) => match ty.path.segments.last() {
            Some(last) => TYPES.iter().any(|known| last.ident == known),
            None => false,
        },
        Type::Reference(ty) => is_string_type(&ty.elem),
        Type::Paren(ty) => is_string_type(&ty.elem),
        Type::Group(ty) => is_string_type(&ty.elem),
        Type::Infer(_) | Type::ImplTrait(_) => true,
        _ => false,
    }
}
