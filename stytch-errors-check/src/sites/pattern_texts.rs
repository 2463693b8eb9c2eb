//! Checks the strings and constants in patterns.

use proc_macro2::Ident;
use syn::{Pat, Path};

use super::literal::{self, is_constant_name};
use super::pattern;
use super::value::{ErrorType, Owner, Shape};
use super::walk::Walker;
use super::{Fit, UnknownKind};
use crate::catalog;

impl Walker<'_> {
    /// Checks the strings in a pattern.
    pub(super) fn pattern(&mut self, pat: &Pat, value: &Shape, whole: &Owner) {
        match (pat, value) {
            (Pat::Or(pat), _) => {
                for case in &pat.cases {
                    let open = self.constraints.len();
                    let said = pattern::of_parts(value, case, whole);
                    self.hold(said);
                    self.pattern(case, value, whole);
                    self.constraints.truncate(open);
                }
            }
            (Pat::Guard(pat), _) => self.pattern(&pat.pat, value, whole),
            (Pat::Paren(pat), _) => self.pattern(&pat.pat, value, whole),
            (Pat::Reference(pat), _) => self.pattern(&pat.pat, value, whole),
            (Pat::Type(pat), _) => self.pattern(&pat.pat, value, whole),
            (Pat::Ident(ident), _) => match (&ident.subpat, value) {
                (Some((_, inner)), _) => self.pattern(inner, value, whole),
                (None, Shape::ErrorType(error_type)) if is_constant_name(&ident.ident) => {
                    self.constant(&ident.ident.clone().into(), error_type);
                }
                _ => {}
            },
            (Pat::Tuple(pat), Shape::Tuple(_) | Shape::Other | Shape::Unrelated) => {
                self.pattern_elements(pattern::zip(&pat.elems, value));
            }
            (Pat::Slice(pat), Shape::Tuple(_) | Shape::Other | Shape::Unrelated) => {
                self.pattern_elements(pattern::zip(&pat.elems, value));
            }
            // One string of a list, or one byte of a string.
            (Pat::Slice(pat), Shape::ErrorType(_)) => {
                for element in &pat.elems {
                    self.pattern(element, &pattern::unwrapped(value), whole);
                }
            }
            (Pat::TupleStruct(pat), _) => {
                self.note_enum(&pat.path);
                let single = pat.elems.len() == 1;
                let of_element = if single {
                    pattern::inside(&pat.path, value)
                } else {
                    Shape::Other
                };
                for element in &pat.elems {
                    self.pattern(element, &of_element, whole);
                }
            }
            (Pat::Struct(pat), _) => {
                self.note_enum(&pat.path);
                let owner = pattern::owner_of_fields(pat, whole, self.scope.now());
                let inner = pattern::owner_of_inner(pat, &owner);
                let open = self.constraints.len();
                let said = pattern::of_fields(pat, &owner);
                self.hold(said);
                for field in &pat.fields {
                    let value = pattern::of_member(&field.member, &owner);
                    self.pattern(&field.pat, &value, &inner);
                }
                self.constraints.truncate(open);
            }
            (Pat::Path(pat), Shape::ErrorType(error_type)) if pat.qself.is_none() => {
                self.note_enum(&pat.path);
                let is_type_like = |ident: &Ident| {
                    let name = ident.to_string();
                    name.starts_with(char::is_uppercase) && !is_constant_name(ident)
                };
                match pat.path.segments.last() {
                    Some(last) if !is_type_like(&last.ident) => {
                        self.constant(&pat.path, error_type);
                    }
                    _ => {}
                }
            }
            (Pat::Path(pat), Shape::ErrorType(_)) if pat.qself.is_some() => self.found.unread += 1,
            (Pat::Path(pat), _) => self.note_enum(&pat.path),
            (Pat::Lit(pat), Shape::ErrorType(error_type)) => {
                if let Some(candidate) = literal::of_lit(&pat.lit) {
                    self.compare(error_type, candidate, Fit::Whole);
                }
            }
            (_, Shape::ErrorType(_)) => self.unknown_pattern(pat),
            _ => {}
        }
    }

    fn pattern_elements(&mut self, pairs: Vec<(&Pat, Shape)>) {
        for (pat, value) in pairs {
            self.pattern(pat, &value, &Owner::Unknown);
        }
    }

    /// A pattern form that says nothing this macro could read.
    fn unknown_pattern(&mut self, pat: &Pat) {
        let (span, form) = match pat {
            Pat::Const(pat) => (pat.const_token.span, "a `const` block"),
            Pat::Macro(pat) => match pat.mac.path.segments.last() {
                Some(last) => (last.ident.span(), "a macro call"),
                None => return,
            },
            Pat::Range(pat) => match &pat.limits {
                syn::RangeLimits::HalfOpen(dots) => (dots.spans[0], "a range"),
                syn::RangeLimits::Closed(dots) => (dots.spans[0], "a range"),
            },
            Pat::Slice(pat) => (pat.bracket_token.span.open(), "a slice pattern"),
            Pat::Tuple(pat) => (pat.paren_token.span.open(), "a tuple pattern"),
            Pat::Verbatim(tokens) => match tokens.clone().into_iter().next() {
                Some(token) => (token.span(), "this form of pattern"),
                None => return,
            },
            // `Pat` can grow; what is no comparison with a string is named here.
            Pat::Wild(_) | Pat::Rest(_) | Pat::Lit(_) => return,
            _ => (proc_macro2::Span::call_site(), "this form of pattern"),
        };
        self.unknown(span, UnknownKind::Pattern(form));
    }

    fn constant(&mut self, path: &Path, error_type: &ErrorType) {
        for candidate in literal::of_constant(path, &self.scope) {
            self.compare(error_type, candidate, Fit::Whole);
        }
    }

    /// Notes that a pattern names one of the generated enums, which rustc checks by itself.
    fn note_enum(&mut self, path: &Path) {
        let mut types = path.segments.iter().rev().skip(1);
        let is_generated = |ident: &Ident| {
            let name = ident.to_string();
            name == "ErrorType" || catalog::STATUS_TYPES.iter().any(|known| known.1 == name)
        };
        self.found.matches_on_enum |= types.next().is_some_and(|ty| is_generated(&ty.ident));
    }
}
