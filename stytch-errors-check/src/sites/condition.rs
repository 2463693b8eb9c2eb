//! Conditions: what must be true of the status where they hold.

use syn::{BinOp, Expr, ExprMethodCall, RangeLimits, Token};

use super::macros::{self, Arguments};
use super::pattern;
use super::scope::Scope;
use super::shape::{owner, shape};
use super::status::{self, Statuses};
use super::transparent::peel;
use super::value::{Born, Owner, Shape};

/// The statuses that are left of one value's.
#[derive(Clone, Debug)]
pub(super) struct Constraint {
    pub(super) owner: Owner,
    pub(super) statuses: Statuses,
}

/// A constraint that holds at some point of the function.
#[derive(Clone)]
pub(super) struct Held {
    pub(super) constraint: Constraint,
    /// Since when it holds, counted in names.
    pub(super) since: Born,
}

impl Held {
    /// Whether it says something of an error type with this owner. A status that belongs to no
    /// value speaks of what was there when it was looked at: what comes later may be the answer to
    /// another request. That of an HTTP response speaks of the body that was read from it, which
    /// cannot have been there before.
    pub(super) fn speaks_of(&self, error_type: &Owner) -> bool {
        let status = &self.constraint.owner;
        let was_there = |born| born < self.since;
        match (status, error_type.born()) {
            _ if status.is_same_value(error_type) => true,
            (Owner::Own(_), Some(born)) => was_there(born),
            (Owner::Response(_, response), Some(born)) => was_there(born) && *response < born,
            _ => false,
        }
    }
}

/// The operands of a chain of `&&`, in order.
pub(super) fn conjuncts(expr: &Expr) -> Vec<&Expr> {
    match expr {
        Expr::Paren(expr) => conjuncts(&expr.expr),
        Expr::Group(expr) => conjuncts(&expr.expr),
        Expr::Binary(binary) if matches!(binary.op, BinOp::And(_)) => {
            let mut all = conjuncts(&binary.left);
            all.extend(conjuncts(&binary.right));
            all
        }
        expr => vec![expr],
    }
}

/// What one operand says of a status where it is true. Nothing is concluded from `||`, `!` and
/// `!=`, nor from anything that is not understood.
pub(super) fn constraints(conjunct: &Expr, scope: &Scope<'_>) -> Vec<Constraint> {
    match conjunct {
        Expr::Binary(binary) => {
            let operator = &binary.op;
            let forward = comparison(&binary.left, operator, &binary.right, scope);
            let backward = || comparison(&binary.right, &mirrored(operator)?, &binary.left, scope);
            forward.or_else(backward).into_iter().collect()
        }
        Expr::MethodCall(call) => method_call(call, scope).into_iter().collect(),
        Expr::Let(expr) => {
            let value = shape(&expr.expr, scope);
            pattern::of_parts(&value, &expr.pat, &owner(&expr.expr, scope))
        }
        Expr::Macro(expr) => match macros::parse(&expr.mac) {
            Arguments::Pattern { value, pat, .. } if expr.mac.path.segments.len() <= 2 => {
                pattern::of_parts(&shape(&value, scope), &pat, &owner(&value, scope))
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Whether an operand is a comparison and nothing more, so that what the operands after it say
/// holds for it too: where they are false, its own result does not matter.
pub(super) fn is_plain_comparison(conjunct: &Expr) -> bool {
    match peel(conjunct) {
        Expr::Binary(binary) => match binary.op {
            BinOp::Or(_) => is_plain_comparison(&binary.left) && is_plain_comparison(&binary.right),
            BinOp::Eq(_) | BinOp::Ne(_) => true,
            _ => false,
        },
        Expr::Macro(expr) => expr.mac.path.is_ident("matches"),
        Expr::MethodCall(call) => {
            let compares = ["eq", "ne", "starts_with", "ends_with", "contains"];
            compares.iter().any(|known| call.method == known)
        }
        Expr::Let(_) => true,
        _ => false,
    }
}

/// What an equation says, whichever side the status is on.
pub(super) fn equal(left: &Expr, right: &Expr, scope: &Scope<'_>) -> Option<Constraint> {
    let equal = BinOp::Eq(<Token![==]>::default());
    let forward = comparison(left, &equal, right, scope);
    forward.or_else(|| comparison(right, &equal, left, scope))
}

fn comparison(
    value: &Expr,
    operator: &BinOp,
    with: &Expr,
    scope: &Scope<'_>,
) -> Option<Constraint> {
    let Shape::Status(owner) = shape(value, scope) else {
        return None;
    };
    let statuses = match operator {
        BinOp::Eq(_) => Statuses::one(status::of_value(with)?),
        BinOp::Ge(_) => Statuses::between(status::of_value(with)?, u16::MAX),
        BinOp::Gt(_) => Statuses::between(status::of_value(with)? + 1, u16::MAX),
        BinOp::Le(_) => Statuses::between(0, status::of_value(with)?),
        BinOp::Lt(_) => Statuses::between(0, status::of_value(with)? - 1),
        _ => return None,
    };
    Some(Constraint { owner, statuses })
}

fn mirrored(operator: &BinOp) -> Option<BinOp> {
    Some(match operator {
        BinOp::Eq(_) => BinOp::Eq(<Token![==]>::default()),
        BinOp::Ge(_) => BinOp::Le(<Token![<=]>::default()),
        BinOp::Gt(_) => BinOp::Lt(<Token![<]>::default()),
        BinOp::Le(_) => BinOp::Ge(<Token![>=]>::default()),
        BinOp::Lt(_) => BinOp::Gt(<Token![>]>::default()),
        _ => return None,
    })
}

fn method_call(call: &ExprMethodCall, scope: &Scope<'_>) -> Option<Constraint> {
    let receiver = shape(&call.receiver, scope);
    let argument = call.args.first();
    let (owner, statuses) = match (call.method.to_string().as_str(), receiver, argument) {
        ("is_client_error", Shape::Status(owner), None) => (owner, Statuses::between(400, 499)),
        ("is_server_error", Shape::Status(owner), None) => (owner, Statuses::between(500, 599)),
        ("eq", Shape::Status(owner), Some(value)) => {
            (owner, Statuses::one(status::of_value(value)?))
        }
        // `(400..500).contains(&status)`, `[401, 403].contains(&status)`
        ("contains", _, Some(argument)) => {
            let Shape::Status(owner) = shape(argument, scope) else {
                return None;
            };
            (owner, among(&call.receiver)?)
        }
        _ => return None,
    };
    Some(Constraint { owner, statuses })
}

fn among(values: &Expr) -> Option<Statuses> {
    match peel(values) {
        Expr::Range(range) => {
            let limits: &RangeLimits = &range.limits;
            status::of_range(range.start.as_deref(), limits, range.end.as_deref())
        }
        Expr::Array(array) => {
            let mut all = array.elems.iter().map(status::of_value);
            let first = Statuses::one(all.next()??);
            all.try_fold(first, |all, one| Some(all.union(Statuses::one(one?))))
        }
        _ => None,
    }
}
