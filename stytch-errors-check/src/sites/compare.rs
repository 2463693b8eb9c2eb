//! Records comparisons: equations, and the methods that compare.

use syn::{Expr, ExprCall, ExprMethodCall};

use super::condition::{self, Constraint};
use super::in_result;
use super::lists::{self, keys, shape_of_element};
use super::literal::{self, Candidate, is_constant_name};
use super::pattern;
use super::shape::shape;
use super::transparent::{argument_of_transparent_call, peel, peel_references};
use super::value::{Certainty, ErrorType, Owner, Shape, Within};
use super::walk::Walker;
use super::{Comparison, Fit, Reading};

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
    "all",
    "any",
    "binary_search_by",
    "filter",
    "filter_map",
    "find",
    "find_map",
    "flat_map",
    "for_each",
    "inspect",
    "map",
    "map_while",
    "max_by_key",
    "min_by_key",
    "partition",
    "position",
    "retain",
    "rposition",
    "skip_while",
    "sort_by_key",
    "sort_unstable_by_key",
    "take_while",
    "try_for_each",
];

/// Methods of iterators whose closure gets each element behind what came of those before.
const FOLDING: &[&str] = &["fold", "rfold", "scan", "try_fold"];

impl Walker<'_> {
    /// The error type is compared with this string here.
    pub(super) fn compare(&mut self, error_type: &ErrorType, with: Candidate, fit: Fit) {
        let with = if self.is_const {
            with.bytes_as_text()
        } else if error_type.is_json {
            with.without_quotes()
        } else {
            with
        };
        if error_type.defaults.iter().any(|default| default.is(&with)) {
            return;
        }
        let is_sure = error_type.string == Certainty::Sure;
        let reading = match &with {
            Candidate::Constant(constant) => {
                let unwrapped = constant.in_some || error_type.within == Within::Nothing;
                if error_type.string == Certainty::Doubtful || !unwrapped {
                    self.found.unread += 1;
                    return;
                }
                if is_sure {
                    Reading::Surely
                } else {
                    constant.reading
                }
            }
            Candidate::Hidden(_) if error_type.string == Certainty::Doubtful => {
                self.found.unread += 1;
                return;
            }
            _ => Reading::Surely,
        };
        self.found.comparisons.push(Comparison {
            with,
            fit,
            reading,
            statuses: self.statuses(&error_type.owner),
            around: self.around(),
        });
    }

    /// The two sides of `==`, `!=`, `.eq()` or `assert_eq!`.
    pub(super) fn equation(&mut self, left: &Expr, right: &Expr) {
        let (left, right) = (peel_references(left), peel_references(right));
        let pairs: Option<(Vec<&Expr>, Vec<&Expr>)> = match (left, right) {
            (Expr::Tuple(lefts), Expr::Tuple(rights)) => {
                Some((lefts.elems.iter().collect(), rights.elems.iter().collect()))
            }
            (Expr::Array(lefts), Expr::Array(rights)) => {
                Some((lefts.elems.iter().collect(), rights.elems.iter().collect()))
            }
            (Expr::Call(this), Expr::Call(that)) => {
                let this = argument_of_transparent_call(this);
                this.zip(argument_of_transparent_call(that))
                    .map(|(this, that)| (vec![this], vec![that]))
            }
            _ => None,
        };
        if let Some((lefts, rights)) = pairs {
            return self.equations(&lefts, &rights);
        }
        let shapes = (shape(left, &self.scope), shape(right, &self.scope));
        let (error_type, with, other) = match &shapes {
            (Shape::ErrorType(_), Shape::ErrorType(_)) => return,
            (Shape::ErrorType(error_type), other) => (error_type, right, other),
            (other, Shape::ErrorType(error_type)) => (error_type, left, other),
            (Shape::Tuple(values), _) => return self.elements(values, right),
            (_, Shape::Tuple(values)) => return self.elements(values, left),
            _ => return,
        };
        if in_result::other_side(error_type.within, with) {
            return;
        }
        let mut candidates = literal::candidates(with, &self.scope);
        if candidates.is_empty() {
            candidates = literal::constructed(with, &self.scope);
        }
        if candidates.is_empty() {
            // `errors.iter().map(|err| err.error_type).collect::<Vec<_>>() == ["…", "…"]`
            candidates = lists::elements(with, &self.scope).unwrap_or_default();
        }
        if let (
            true,
            Shape::Known {
                candidates: cell,
                array: false,
            },
        ) = (candidates.is_empty(), other)
        {
            candidates = cell.to_vec();
        }
        if candidates.is_empty() {
            self.compared_with(error_type, other, Fit::Whole);
            match literal::last_name(with) {
                Some(name) if is_constant_name(name) => self.found.unread += 1,
                Some(name) => self.found.meets_variant |= literal::is_type_name(name),
                None => {}
            }
        }
        for candidate in candidates {
            self.compare(error_type, candidate.in_equation(), Fit::Whole);
        }
    }

    /// The elements of a tuple that goes by a name: `pair == (401, "…")`.
    fn elements(&mut self, values: &[Shape], with: &Expr) {
        let Expr::Tuple(with) = peel_references(with) else {
            return;
        };
        for (value, with) in values.iter().zip(&with.elems) {
            if let Shape::ErrorType(error_type) = value {
                for candidate in literal::candidates(with, &self.scope) {
                    self.compare(error_type, candidate.in_equation(), Fit::Whole);
                }
            }
        }
    }

    /// The elements of two tuples, side by side.
    fn equations(&mut self, lefts: &[&Expr], rights: &[&Expr]) {
        let open = self.constraints.len();
        for values in [lefts, rights] {
            let shapes = values.iter().map(|value| shape(value, &self.scope));
            let beside = pattern::owner_beside(&Shape::Tuple(shapes.collect()));
            for (this, that) in lefts.iter().zip(rights) {
                let said = condition::equal(this, that, &self.scope);
                let said = said.map(|said| Constraint {
                    owner: beside.clone().unwrap_or(said.owner),
                    statuses: said.statuses,
                });
                self.hold(said);
            }
        }
        for (this, that) in lefts.iter().zip(rights) {
            self.equation(this, that);
        }
        self.constraints.truncate(open);
    }

    /// A function of two arguments that compares them: `str::eq(&code, "…")`.
    pub(super) fn call(&mut self, call: &ExprCall) {
        self.helper_call(call);
        let (Expr::Path(function), 2) = (peel(&call.func), call.args.len()) else {
            return;
        };
        if let Some(last) = function.path.segments.last() {
            let name = last.ident.to_string();
            self.comparing_method(&name, &call.args[0], &call.args[1]);
        }
    }

    /// A method that compares what it is called on with its argument.
    pub(super) fn method_call(&mut self, call: &ExprMethodCall) {
        if call.method == "binary_search_by_key" {
            self.searched(call);
        }
        if let Some(argument) = call.args.first().filter(|_| call.args.len() == 1) {
            self.comparing_method(&call.method.to_string(), &call.receiver, argument);
        }
    }

    fn comparing_method(&mut self, name: &str, receiver: &Expr, argument: &Expr) {
        let fit = match name {
            "cmp" | "eq" | "ne" | "partial_cmp" => return self.equation(receiver, argument),
            "difference" | "intersection" | "is_disjoint" | "is_subset" | "is_superset" => {
                return self.equation(receiver, argument);
            }
            "eq_ignore_ascii_case" => return self.equation_ignoring_case(receiver, argument),
            "starts_with" | "strip_prefix" => Fit::Start,
            "ends_with" | "strip_suffix" => Fit::End,
            "binary_search" => return self.one_of(receiver, argument),
            "contains" => Fit::Inside,
            "contains_key" | "get" | "get_key_value" => return self.looked_up(receiver, argument),
            _ => return,
        };
        let (error_type, fit, with) = match shape(receiver, &self.scope) {
            Shape::ErrorType(error_type) => {
                let is_element = fit == Fit::Inside && error_type.within != Within::Nothing;
                let fit = if is_element { Fit::Whole } else { fit };
                (error_type, fit, literal::candidates(argument, &self.scope))
            }
            // `[error_type, …].contains(&"…")`
            Shape::Tuple(elements) if fit == Fit::Inside => {
                let of_element = |element| match element {
                    Shape::ErrorType(error_type) => Some(error_type),
                    _ => None,
                };
                // Beside other strings, it may be one of them that is asked for.
                let found: Option<Vec<_>> = elements.into_iter().map(of_element).collect();
                let Some(error_type) = found.and_then(|mut found| found.pop()) else {
                    return self.one_of(receiver, argument);
                };
                (
                    error_type,
                    Fit::Whole,
                    literal::candidates(argument, &self.scope),
                )
            }
            _ if fit == Fit::Inside => return self.one_of(receiver, argument),
            _ => return,
        };
        self.compared_with(&error_type, &shape(argument, &self.scope), fit);
        for candidate in with {
            self.compare(&error_type, candidate, fit);
        }
    }

    /// `["…", "…"].contains(&error_type)`
    fn one_of(&mut self, array: &Expr, value: &Expr) {
        if let Shape::ErrorType(error_type) = shape(value, &self.scope) {
            for candidate in lists::elements(array, &self.scope).unwrap_or_default() {
                self.compare(&error_type, candidate, Fit::Whole);
            }
        }
    }

    /// `HashMap::from([("…", …)]).get(&error_type)`
    fn looked_up(&mut self, table: &Expr, key: &Expr) {
        if let Shape::ErrorType(error_type) = shape(key, &self.scope) {
            for candidate in keys(table, &self.scope).iter() {
                self.compare(&error_type, candidate.clone(), Fit::Whole);
            }
        }
    }

    /// `[("…", …)].binary_search_by_key(&error_type, |(code, _)| code)`
    fn searched(&mut self, call: &ExprMethodCall) {
        let (Some(key), Some(Expr::Closure(closure))) = (call.args.first(), call.args.last())
        else {
            return;
        };
        let mut scope = self.scope.clone();
        if let Some(input) = closure.inputs.first() {
            let element = shape_of_element(&call.receiver, &scope);
            pattern::bind(input, &element, &Owner::Unknown, &mut scope);
        }
        if let (Shape::ErrorType(error_type), Shape::Known { candidates, .. }) =
            (shape(key, &self.scope), shape(&closure.body, &scope))
        {
            for candidate in candidates.iter() {
                self.compare(&error_type, candidate.clone(), Fit::Whole);
            }
        }
    }

    /// All codes are in lower case, so that is what the string stands for.
    fn equation_ignoring_case(&mut self, receiver: &Expr, argument: &Expr) {
        let before = self.found.comparisons.len();
        self.equation(receiver, argument);
        for found in &mut self.found.comparisons[before..] {
            if let Candidate::Text(text, _) = &mut found.with {
                text.make_ascii_lowercase();
            }
        }
    }

    /// What a closure that is passed to this method gets, and in which parameter: the error type in
    /// an `Option`, or each string of an array.
    pub(super) fn closure_argument(&self, call: &ExprMethodCall) -> (Shape, usize) {
        let name = call.method.to_string();
        let is_in = |methods: &[&str]| methods.contains(&name.as_str());
        let folds = is_in(FOLDING);
        let of_iterator = folds || is_in(OF_ITERATOR);
        let value = match shape(&call.receiver, &self.scope) {
            Shape::ErrorType(error_type) if error_type.within == Within::Error => {
                in_result::closure_argument(error_type, call)
            }
            error_type @ Shape::ErrorType(_) if of_iterator || is_in(OF_OPTION) => {
                pattern::unwrapped(&error_type)
            }
            _ if of_iterator => shape_of_element(&call.receiver, &self.scope),
            _ => Shape::Other,
        };
        (value, usize::from(folds))
    }
}
