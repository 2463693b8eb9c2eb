//! Checks patterns, and gathers what the arms of a `match` name.

use syn::{Expr, ExprMatch, Ident, Pat, Path};

use super::anywhere::{has_text, has_text_in_some, names_variant, status_type};
use super::literal::{self, Candidate, is_constant_name};
use super::pattern;
use super::shape::{owner, shape};
use super::transparent::peel;
use super::uses::is_used_in;
use super::value::{Certainty, ErrorType, Owner, Shape};
use super::walk::Walker;
use super::{ArmForm, Element, Fit, Match, UnknownKind};
use crate::catalog;

impl Walker<'_> {
    pub(super) fn match_on_value(&mut self, expr: &ExprMatch) {
        use syn::visit::Visit as _;

        self.visit_expr(&expr.expr);
        let value = shape(&expr.expr, &self.scope);
        let whole = owner(&expr.expr, &self.scope);
        let error_type = owner_of_error_type(&value, &whole);
        let statuses = self.statuses(&error_type);
        let is_string = is_string(&value) || expr.arms.iter().any(|arm| has_text(&arm.pat));
        let mut named = Vec::new();
        let mut in_part: Vec<(Candidate, Fit)> = Vec::new();
        let mut compared = false;
        let matches_before = self.found.matches.len();
        let mut has_catch_all = false;
        for arm in &expr.arms {
            let (pat, guard) = match &arm.pat {
                Pat::Guard(pat) => (&*pat.pat, Some(&*pat.guard)),
                pat => (pat, None),
            };
            self.with_attributes(&arm.attrs, |walker| {
                walker.scoped(|walker| {
                    let in_pattern = walker.matched_pattern(&arm.pat, &value, &whole);
                    let is_used = |name: &str| {
                        is_used_in(name, &arm.body)
                            || guard.is_some_and(|guard| is_used_in(name, guard))
                    };
                    walker.bindings(pat, &value, is_string, &is_used);
                    let found = &walker.found.comparisons[in_pattern];
                    compared |= !found.is_empty();
                    let texts = found.iter().map(|found| (found.with.clone(), found.fit));
                    match guard {
                        None if pattern::is_for_error_type_alone(pat, &value) => {
                            named.extend(texts);
                        }
                        None => in_part.extend(texts),
                        Some(_) => {}
                    }
                    walker.visit_expr(&arm.body);
                    if pattern::is_irrefutable_for_error_type(pat, &value) {
                        match guard {
                            None => has_catch_all = true,
                            Some(guard) => named.extend(walker.named_by_guard(guard, &error_type)),
                        }
                    }
                });
            });
        }
        // Two arms that ask for something else too, such as `true` and `false`, may name a code
        // between them.
        for (index, (candidate, fit)) in in_part.iter().enumerate() {
            if in_part[..index]
                .iter()
                .any(|(earlier, _)| earlier.is(candidate))
            {
                named.push((candidate.clone(), *fit));
            }
        }
        let element = |shape: &Shape| match shape {
            Shape::ErrorType(_) => Element::ErrorType,
            Shape::Status(_) => Element::Status,
            _ => Element::Other,
        };
        let tuple = match &value {
            Shape::Tuple(shapes) => Some(shapes.iter().map(element).collect::<Vec<_>>()),
            _ => None,
        };
        let on_error_type = element(&value) == Element::ErrorType
            || tuple
                .as_ref()
                .is_some_and(|tuple| tuple.contains(&Element::ErrorType));
        let on_enum = !is_string && expr.arms.iter().any(|arm| names_variant(&arm.pat));
        // A match that takes something apart, and leaves the comparison to its arms.
        let only_unwraps =
            named.is_empty() && !compared && self.found.matches.len() > matches_before;
        if (on_error_type || compared) && !on_enum && !only_unwraps {
            let around = self.around();
            self.found.matches.push(Match {
                span: expr.match_token.span,
                named,
                has_catch_all,
                statuses,
                arm: ArmForm {
                    tuple,
                    in_some: expr.arms.iter().any(|arm| has_text_in_some(&arm.pat)),
                    status_type: expr.arms.iter().find_map(|arm| status_type(&arm.pat)),
                },
                around,
            });
        }
    }

    /// A guard that is nothing but `x.starts_with("…")` names all codes that fit.
    fn named_by_guard(&self, guard: &Expr, matched: &Owner) -> Vec<(Candidate, Fit)> {
        let Expr::MethodCall(call) = peel(guard) else {
            return Vec::new();
        };
        let fit = match call.method.to_string().as_str() {
            "starts_with" => Fit::Start,
            "ends_with" => Fit::End,
            _ => return Vec::new(),
        };
        let (Shape::ErrorType(error_type), Some(argument)) =
            (shape(&call.receiver, &self.scope), call.args.first())
        else {
            return Vec::new();
        };
        if error_type.owner != *matched {
            return Vec::new();
        }
        let candidates = literal::candidates(argument, &self.scope).into_iter();
        candidates.map(|candidate| (candidate, fit)).collect()
    }

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

fn owner_of_error_type(value: &Shape, whole: &Owner) -> Owner {
    match value {
        Shape::ErrorType(error_type) => error_type.owner.clone(),
        Shape::Tuple(shapes) => {
            let mut owners = shapes.iter().filter_map(|shape| match shape {
                Shape::ErrorType(error_type) => Some(error_type.owner.clone()),
                _ => None,
            });
            owners.next().unwrap_or(Owner::Unknown)
        }
        _ => whole.clone(),
    }
}

/// Whether the error type in the value is known to be a string.
fn is_string(value: &Shape) -> bool {
    match value {
        Shape::ErrorType(error_type) => error_type.string == Certainty::Sure,
        Shape::Tuple(shapes) => shapes.iter().any(is_string),
        _ => false,
    }
}
