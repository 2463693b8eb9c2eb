//! Closures that go by a name: those that compare the error type with what they are called with,
//! and those that return it.

use std::rc::Rc;

use syn::visit::Visit as _;
use syn::{Expr, ExprCall, ExprClosure, Pat};

use super::Fit;
use super::literal;
use super::names::plain_name;
use super::parts::{self, Part};
use super::shape::shape;
use super::uses::times_used;
use super::value::{Born, ErrorType, Shape};
use super::walk::Walker;

pub(super) struct Helper {
    pub(super) returns: Option<ErrorType>,
    /// The parameters, by their index, that the error type is compared with.
    compared: Vec<(usize, Compared)>,
}

/// A comparison of the error type with a parameter.
pub(super) struct Compared {
    pub(super) parameter: Born,
    pub(super) error_type: ErrorType,
    pub(super) fit: Fit,
}

impl Walker<'_> {
    /// Walks a closure that is bound to a name, and tells what a call of it is.
    pub(super) fn helper(&mut self, closure: &ExprClosure) -> Shape {
        let before = self.with_parameters.len();
        let mut parameters = Vec::new();
        let mut returned = Shape::Other;
        self.scoped(|walker| {
            for input in &closure.inputs {
                let parameter = walker.scope.now();
                parameters.push(parameter);
                walker.parameter(input, &Shape::Parameter(parameter));
            }
            walker.with_attributes(&closure.attrs, |walker| walker.visit_expr(&closure.body));
            returned = shape(&closure.body, &walker.scope);
        });
        let compared = self.with_parameters.split_off(before);
        let is_returned = matches!(returned, Shape::ErrorType(_));
        if compared.is_empty() && !is_returned {
            return Shape::Unrelated;
        }
        let index = |compared: &Compared| {
            let mut parameters = parameters.iter();
            parameters.position(|parameter| *parameter == compared.parameter)
        };
        let compared = compared.into_iter().filter_map(|compared| {
            let index = index(&compared)?;
            // What is compared with other values too need not be a code.
            let name = name_of(&closure.inputs[index])?;
            (times_used(&name, &closure.body) == 1).then_some((index, compared))
        });
        Shape::Helper(Rc::new(Helper {
            compared: compared.collect(),
            returns: match returned {
                Shape::ErrorType(error_type) if !returns_early(closure) => Some(error_type),
                _ => None,
            },
        }))
    }

    /// A call of such a closure.
    pub(super) fn helper_call(&mut self, call: &ExprCall) {
        let Shape::Helper(helper) = shape(&call.func, &self.scope) else {
            return;
        };
        for (
            index,
            Compared {
                error_type, fit, ..
            },
        ) in &helper.compared
        {
            let Some(argument) = call.args.get(*index) else {
                continue;
            };
            for candidate in literal::candidates(argument, &self.scope) {
                self.compare(error_type, candidate.in_equation(), *fit);
            }
        }
    }

    /// Takes note that the error type is compared with a parameter of such a closure.
    pub(super) fn compared_with(&mut self, error_type: &ErrorType, with: &Shape, fit: Fit) {
        if let Shape::Parameter(parameter) = with {
            self.with_parameters.push(Compared {
                parameter: *parameter,
                error_type: error_type.clone(),
                fit,
            });
        }
    }
}

fn name_of(parameter: &Pat) -> Option<String> {
    match parameter {
        Pat::Ident(parameter) => Some(plain_name(&parameter.ident)),
        Pat::Reference(parameter) => name_of(&parameter.pat),
        Pat::Type(parameter) => name_of(&parameter.pat),
        _ => None,
    }
}

/// Whether a closure returns before its end, and so perhaps something else.
fn returns_early(closure: &ExprClosure) -> bool {
    let mut returns = false;
    parts::of_expr(&closure.body, &mut |part| {
        returns |= matches!(part, Part::Expr(Expr::Return(_)));
    });
    returns
}
