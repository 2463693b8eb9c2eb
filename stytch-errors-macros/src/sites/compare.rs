//! Records comparisons: equations, and the methods that compare.

use syn::{Expr, ExprMethodCall};

use super::condition::{self, Constraint};
use super::literal::{self, Candidate};
use super::scope::{ErrorType, Owner, Shape};
use super::shape::{known, shape};
use super::transparent::peel;
use super::walk::Walker;
use super::{Comparison, Fit};

/// Methods of `Option` and `Result` whose closure gets the error type that is in it.
const OF_OPTION: &[&str] = &[
    "and_then",
    "filter",
    "inspect",
    "is_none_or",
    "is_ok_and",
    "is_some_and",
    "map",
    "map_or",
    "map_or_else",
];

/// Methods of iterators whose closure gets each element.
const OF_ITERATOR: &[&str] = &[
    "all", "any", "filter", "find", "find_map", "for_each", "map", "position",
];

impl Walker<'_> {
    /// The error type is compared with this string here.
    pub(super) fn compare(&mut self, error_type: &ErrorType, with: Candidate, fit: Fit) {
        if matches!(&with, Candidate::Text(text, _) if error_type.defaults.contains(text)) {
            return;
        }
        self.found.comparisons.push(Comparison {
            with,
            fit,
            statuses: self.statuses(&error_type.owner),
            attrs: self.open_attributes(),
        });
    }

    /// The two sides of `==`, `!=`, `.eq()` or `assert_eq!`.
    pub(super) fn equation(&mut self, left: &Expr, right: &Expr) {
        let (left, right) = (peel(left), peel(right));
        if let (Expr::Tuple(these), Expr::Tuple(those)) = (left, right) {
            let pairs = || these.elems.iter().zip(&those.elems);
            let open = self.constraints.len();
            for (this, that) in pairs() {
                let said = condition::equal(this, that, &self.scope);
                // Who puts a status beside an error type takes both for one response's.
                self.constraints.extend(said.map(|said| Constraint {
                    owner: Owner::None,
                    statuses: said.statuses,
                }));
            }
            pairs().for_each(|(this, that)| self.equation(this, that));
            self.constraints.truncate(open);
            return;
        }
        let shapes = (shape(left, &self.scope), shape(right, &self.scope));
        let (error_type, with) = match &shapes {
            (Shape::ErrorType(_), Shape::ErrorType(_)) => return,
            (Shape::ErrorType(error_type), _) => (error_type, right),
            (_, Shape::ErrorType(error_type)) => (error_type, left),
            _ => return,
        };
        for candidate in literal::candidates(with, &self.scope) {
            self.compare(error_type, candidate, Fit::Whole);
        }
    }

    /// A method that compares what it is called on with its argument.
    pub(super) fn method_call(&mut self, call: &ExprMethodCall) {
        let Some(argument) = call.args.first().filter(|_| call.args.len() == 1) else {
            return;
        };
        let fit = match call.method.to_string().as_str() {
            "eq" | "ne" => return self.equation(&call.receiver, argument),
            "eq_ignore_ascii_case" => return self.equation_ignoring_case(call, argument),
            "starts_with" | "strip_prefix" => Fit::Start,
            "ends_with" | "strip_suffix" => Fit::End,
            "contains" => Fit::Inside,
            _ => return,
        };
        let (error_type, fit, with) = match shape(&call.receiver, &self.scope) {
            Shape::ErrorType(error_type) => {
                (error_type, fit, literal::candidates(argument, &self.scope))
            }
            // `["…", "…"].contains(&error_type)`
            _ if fit == Fit::Inside => match shape(argument, &self.scope) {
                Shape::ErrorType(error_type) => {
                    let elements = literal::elements(&call.receiver, &self.scope);
                    (error_type, Fit::Whole, elements.unwrap_or_default())
                }
                _ => return,
            },
            _ => return,
        };
        for candidate in with {
            self.compare(&error_type, candidate, fit);
        }
    }

    /// All codes are in lower case, so that is what the string stands for.
    fn equation_ignoring_case(&mut self, call: &ExprMethodCall, argument: &Expr) {
        let before = self.found.comparisons.len();
        self.equation(&call.receiver, argument);
        for found in &mut self.found.comparisons[before..] {
            if let Candidate::Text(text, _) = &mut found.with {
                text.make_ascii_lowercase();
            }
        }
    }

    /// What a closure that is passed to this method gets: the error type in an `Option`, or each
    /// string of an array.
    pub(super) fn closure_argument(&self, call: &ExprMethodCall) -> Shape {
        let is_in = |methods: &[&str]| methods.iter().any(|known| call.method == known);
        match shape(&call.receiver, &self.scope) {
            error_type @ Shape::ErrorType(_) if is_in(OF_OPTION) => error_type,
            _ if is_in(OF_ITERATOR) => {
                let elements = literal::elements(&call.receiver, &self.scope);
                known(elements.unwrap_or_default(), false)
            }
            _ => Shape::Other,
        }
    }
}
