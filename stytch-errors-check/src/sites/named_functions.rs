//! Closures that go by a name, and functions in the function: those that compare the error type with
//! what they are called with, and those that return it.

use std::rc::Rc;

use syn::visit::Visit as _;
use syn::{Block, Expr, ExprCall, ExprClosure, FnArg, ItemFn, Pat};

use super::Fit;
use super::branch;
use super::literal;
use super::names::plain_name;
use super::parts::{self, Part};
use super::shape::shape;
use super::uses::times_in;
use super::value::{Born, ErrorType, Owner, Shape};
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

/// What a helper does.
#[derive(Clone, Copy)]
enum Body<'b> {
    OfClosure(&'b Expr),
    OfFunction(&'b Block),
}

impl Walker<'_> {
    /// Walks a closure that is bound to a name, and tells what a call of it is.
    pub(super) fn helper_closure(&mut self, closure: &ExprClosure) -> Shape {
        let parameters: Vec<_> = closure.inputs.iter().collect();
        let mut helper = Shape::Unrelated;
        self.with_attributes(&closure.attrs, |walker| {
            helper = walker.helper(&parameters, Body::OfClosure(&closure.body));
        });
        helper
    }

    /// Walks a function in a function, and declares what a call of it is.
    pub(super) fn helper_function(&mut self, function: &ItemFn) {
        let inputs = function.sig.inputs.iter();
        let parameters: Vec<_> = inputs
            .filter_map(|input| match input {
                FnArg::Typed(input) => Some(&*input.pat),
                FnArg::Receiver(_) => None,
            })
            .collect();
        let mut helper = Shape::Unrelated;
        self.inner_item(&function.attrs, |walker| {
            walker.is_const = function.sig.constness.is_some();
            helper = walker.helper(&parameters, Body::OfFunction(&function.block));
        });
        let name = plain_name(&function.sig.ident);
        self.scope.declare(&name, helper);
    }

    fn helper(&mut self, parameters: &[&Pat], body: Body<'_>) -> Shape {
        let before = self.with_parameters.len();
        let first = self.scope.now();
        let mut born = Vec::new();
        let mut returned = Shape::Other;
        self.scoped(|walker| {
            for parameter in parameters {
                let now = walker.scope.now();
                born.push(now);
                walker.parameter(parameter, &Shape::Parameter(now));
            }
            returned = match body {
                Body::OfClosure(expr) => {
                    walker.visit_expr(expr);
                    shape(expr, &walker.scope)
                }
                Body::OfFunction(block) => {
                    walker.visit_block(block);
                    branch::of_block(block, &walker.scope)
                }
            };
        });
        // Whose error type it is, is known at a call alone.
        let from_outside = |mut error_type: ErrorType| {
            if error_type.owner.born() >= Some(first) {
                error_type.owner = Owner::Unknown;
            }
            error_type
        };
        let compared = self.with_parameters.split_off(before);
        let returned = match returned {
            Shape::ErrorType(error_type) => Some(from_outside(error_type)),
            _ => None,
        };
        if compared.is_empty() && returned.is_none() {
            return Shape::Unrelated;
        }
        let compared = compared.into_iter().filter_map(|mut compared| {
            let index = born.iter().position(|born| *born == compared.parameter)?;
            compared.error_type = from_outside(compared.error_type);
            // What is compared with other values too need not be a code.
            let name = name_of(parameters[index])?;
            (body.times_used(&name) == 1).then_some((index, compared))
        });
        Shape::Helper(Rc::new(Helper {
            compared: compared.collect(),
            returns: returned.filter(|_| !body.returns_early()),
        }))
    }

    /// A call of such a closure or function.
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

    /// Takes note that the error type is compared with a parameter of such a closure or
    /// function.
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

/// The name that a pattern gives to all of a value.
pub(super) fn name_of(parameter: &Pat) -> Option<String> {
    match parameter {
        Pat::Ident(parameter) => Some(plain_name(&parameter.ident)),
        Pat::Reference(parameter) => name_of(&parameter.pat),
        Pat::Type(parameter) => name_of(&parameter.pat),
        _ => None,
    }
}

impl Body<'_> {
    fn look(self, look: &mut dyn FnMut(Part<'_>)) {
        match self {
            Self::OfClosure(expr) => parts::of_expr(expr, look),
            Self::OfFunction(block) => parts::of_block(block, look),
        }
    }

    fn times_used(self, name: &str) -> usize {
        let mut times = 0;
        self.look(&mut |part| times += times_in(name, &part));
        times
    }

    /// Whether it returns before its end, and so perhaps something else.
    fn returns_early(self) -> bool {
        let mut returns = false;
        self.look(&mut |part| returns |= matches!(part, Part::Expr(Expr::Return(_))));
        returns
    }
}
