//! Gathers what the arms of a `match` name.

use syn::{Arm, Expr, ExprMatch, Pat};

use super::literal::{self, Candidate};
use super::pattern;
use super::pattern_search::{has_text, has_text_in_some, names_variant, status_type};
use super::shape::{owner, shape};
use super::transparent::peel;
use super::uses::is_used_in;
use super::value::{Certainty, Owner, Shape};
use super::walk::Walker;
use super::{ArmForm, Element, Fit, Match};

/// What a `match` is on.
struct Matched {
    value: Shape,
    whole: Owner,
    /// Whose error type it is.
    error_type: Owner,
    is_string: bool,
}

/// What the arms of a `match` name.
#[derive(Default)]
struct Named {
    codes: Vec<(Candidate, Fit)>,
    /// By arms that ask for something else too.
    in_part: Vec<(Candidate, Fit)>,
    compared: bool,
    has_catch_all: bool,
}

impl Walker<'_> {
    pub(super) fn match_on_value(&mut self, expr: &ExprMatch) {
        use syn::visit::Visit as _;

        self.visit_expr(&expr.expr);
        let value = shape(&expr.expr, &self.scope);
        let whole = owner(&expr.expr, &self.scope);
        let matched = Matched {
            error_type: owner_of_error_type(&value, &whole),
            is_string: is_string(&value) || expr.arms.iter().any(|arm| has_text(&arm.pat)),
            value,
            whole,
        };
        let statuses = self.statuses(&matched.error_type);
        let matches_before = self.found.matches.len();
        let mut named = Named::default();
        for arm in &expr.arms {
            self.with_attributes(&arm.attrs, |walker| {
                walker.scoped(|walker| walker.arm(arm, &matched, &mut named));
            });
        }
        let tuple = match &matched.value {
            Shape::Tuple(shapes) => Some(shapes.iter().map(element).collect::<Vec<_>>()),
            _ => None,
        };
        let in_tuple = |tuple: &Vec<Element>| tuple.contains(&Element::ErrorType);
        let on_error_type =
            element(&matched.value) == Element::ErrorType || tuple.as_ref().is_some_and(in_tuple);
        let on_enum = !matched.is_string && expr.arms.iter().any(|arm| names_variant(&arm.pat));
        let compared = named.compared;
        let has_catch_all = named.has_catch_all;
        let codes = named.into_codes();
        // A match that takes something apart, and leaves the comparison to its arms.
        let only_unwraps =
            codes.is_empty() && !compared && self.found.matches.len() > matches_before;
        if (on_error_type || compared) && !on_enum && !only_unwraps {
            let around = self.around();
            self.found.matches.push(Match {
                span: expr.match_token.span,
                named: codes,
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

    /// Walks one arm, and adds what it names.
    fn arm(&mut self, arm: &Arm, matched: &Matched, named: &mut Named) {
        use syn::visit::Visit as _;

        let (pat, guard) = match &arm.pat {
            Pat::Guard(pat) => (&*pat.pat, Some(&*pat.guard)),
            pat => (pat, None),
        };
        let value = &matched.value;
        let in_pattern = self.matched_pattern(&arm.pat, value, &matched.whole);
        let is_used = |name: &str| {
            is_used_in(name, &arm.body) || guard.is_some_and(|guard| is_used_in(name, guard))
        };
        self.bindings(pat, value, matched.is_string, &is_used);
        let found = &self.found.comparisons[in_pattern];
        named.compared |= !found.is_empty();
        let texts = found.iter().map(|found| (found.with.clone(), found.fit));
        match guard {
            None if pattern::is_for_error_type_alone(pat, value) => named.codes.extend(texts),
            None => named.in_part.extend(texts),
            Some(_) => {}
        }
        self.visit_expr(&arm.body);
        if pattern::is_irrefutable_for_error_type(pat, value) {
            match guard {
                None => named.has_catch_all = true,
                Some(guard) => {
                    let by_guard = self.named_by_guard(guard, &matched.error_type);
                    named.codes.extend(by_guard);
                }
            }
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
}

impl Named {
    /// Two arms that ask for something else too, such as `true` and `false`, may name a code
    /// between them.
    fn into_codes(mut self) -> Vec<(Candidate, Fit)> {
        for (index, (candidate, fit)) in self.in_part.iter().enumerate() {
            let mut earlier = self.in_part[..index].iter();
            if earlier.any(|(earlier, _)| earlier.is(candidate)) {
                self.codes.push((candidate.clone(), *fit));
            }
        }
        self.codes
    }
}

fn element(shape: &Shape) -> Element {
    match shape {
        Shape::ErrorType(_) => Element::ErrorType,
        Shape::Status(_) => Element::Status,
        _ => Element::Other,
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
