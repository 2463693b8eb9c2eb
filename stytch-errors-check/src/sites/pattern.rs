//! Patterns: what they bind, and what they say of a status.

use syn::{FieldPat, Member, Pat, PatStruct, Path, Type};

use super::condition::Constraint;
use super::in_result;
use super::literal::is_constant_name;
use super::names::{is_named, is_status_name, plain_name};
use super::scope::Scope;
use super::status::{self, Statuses};
use super::value::{Born, Certainty, ErrorType, Owner, Shape, Within};

/// Declares the names that a pattern binds, each for its part of the value.
pub(super) fn bind(pat: &Pat, value: &Shape, whole: &Owner, scope: &mut Scope<'_>) {
    match pat {
        Pat::Ident(pat) => {
            if let Some((_, inner)) = &pat.subpat {
                bind(inner, value, whole, scope);
            }
            // A name in capitals is a constant that the value is compared with.
            if !is_constant_name(&pat.ident) {
                let value = match value {
                    // What is mutable need not stay what it is read to be.
                    Shape::Known { .. } if pat.mutability.is_some() => {
                        scope.known_if_assigned(&pat.ident, value)
                    }
                    value => value.clone(),
                };
                scope.declare(&plain_name(&pat.ident), value);
            }
        }
        Pat::Tuple(pat) => bind_elements(&pat.elems, value, scope),
        Pat::Slice(pat) => bind_elements(&pat.elems, value, scope),
        Pat::TupleStruct(pat) => match pat.elems.len() {
            1 => bind(&pat.elems[0], &inside(&pat.path, value), whole, scope),
            _ => bind_elements(&pat.elems, &Shape::Other, scope),
        },
        Pat::Struct(pat) => bind_fields(pat, whole, scope),
        Pat::Guard(pat) => bind(&pat.pat, value, whole, scope),
        Pat::Paren(pat) => bind(&pat.pat, value, whole, scope),
        Pat::Reference(pat) => bind(&pat.pat, value, whole, scope),
        Pat::Type(typed) => match value {
            Shape::ErrorType(list) if list.within == Within::List && is_owned_string(&typed.ty) => {
                bind(&typed.pat, &Shape::Unrelated, whole, scope);
            }
            Shape::ErrorType(error_type) if !is_string_type(&typed.ty) => {
                let mut error_type = error_type.clone();
                error_type.string = Certainty::Doubtful;
                bind(&typed.pat, &Shape::ErrorType(error_type), whole, scope);
            }
            _ => bind(&typed.pat, value, whole, scope),
        },
        Pat::Or(pat) => pat
            .cases
            .iter()
            .for_each(|case| bind(case, value, whole, scope)),
        _ => {}
    }
}

/// What `Some(..)` has in it.
pub(super) fn unwrapped(value: &Shape) -> Shape {
    match value {
        Shape::ErrorType(error_type) if error_type.within == Within::Error => Shape::Unrelated,
        Shape::ErrorType(error_type) => {
            let mut error_type = error_type.clone();
            error_type.within = Within::Nothing;
            Shape::ErrorType(error_type)
        }
        value => value.clone(),
    }
}

/// What a variant or struct of one field has in it. The error of a `Result` that has an error type
/// for its value is something else.
pub(super) fn inside(path: &Path, value: &Shape) -> Shape {
    let is_error = path.segments.last().is_some_and(|last| last.ident == "Err");
    match value {
        Shape::ErrorType(error_type) if is_error => match error_type.within {
            Within::Nothing | Within::List => value.clone(),
            Within::Value => Shape::Unrelated,
            Within::Error => in_result::error_of(error_type.clone()),
        },
        _ => unwrapped(value),
    }
}

pub(super) fn is_owned_string(ty: &Type) -> bool {
    matches!(ty, Type::Path(ty) if ty.path.segments.last().is_some_and(|last| last.ident == "String"))
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

fn bind_elements<'p>(
    elements: impl IntoIterator<Item = &'p Pat, IntoIter: ExactSizeIterator>,
    value: &Shape,
    scope: &mut Scope<'_>,
) {
    for (pat, shape) in zip(elements, value) {
        bind(pat, &shape, &Owner::Unknown, scope);
    }
}

fn bind_fields(pat: &PatStruct, whole: &Owner, scope: &mut Scope<'_>) {
    let owner = owner_of_fields(pat, whole, scope.now());
    let inner = owner_of_inner(pat, &owner);
    for field in &pat.fields {
        let shape = of_member(&field.member, &owner);
        bind(&field.pat, &shape, &inner, scope);
        if let (Pat::Ident(name), Shape::Other) = (&*field.pat, shape) {
            scope.last_is_part_of(&name.ident, &inner);
        }
    }
}

/// The value whose fields a struct pattern names: the matched one, or one that is known by its
/// pattern alone.
pub(super) fn owner_of_fields(pat: &PatStruct, whole: &Owner, born: Born) -> Owner {
    match whole {
        Owner::Path(..) | Owner::Pattern(..) => whole.clone(),
        _ => Owner::Pattern(std::ptr::from_ref(pat).addr(), born),
    }
}

/// What a struct has in its other fields belongs to it where it has a status, as in
/// `Http { status: 404, body: ErrorResponse { error_type, .. } }`.
pub(super) fn owner_of_inner(pat: &PatStruct, owner: &Owner) -> Owner {
    let mut fields = pat.fields.iter();
    let is_status = |field: &FieldPat| matches!(of_member(&field.member, owner), Shape::Status(_));
    if fields.any(is_status) {
        owner.clone()
    } else {
        Owner::Unknown
    }
}

/// What a field of this name is.
pub(super) fn of_member(member: &Member, owner: &Owner) -> Shape {
    match member {
        name if is_named(name, "error_type") => Shape::ErrorType(ErrorType::of(owner.clone())),
        Member::Named(name) if is_status_name(&name.to_string()) => Shape::Status(owner.clone()),
        _ => Shape::Other,
    }
}

/// Each element of a tuple or slice pattern with its part of the value, across a `..`.
pub(super) fn zip<'p>(
    elements: impl IntoIterator<Item = &'p Pat, IntoIter: ExactSizeIterator>,
    value: &Shape,
) -> Vec<(&'p Pat, Shape)> {
    let elements = elements.into_iter();
    let length = elements.len();
    let mut after_rest = false;
    let mut pairs = Vec::with_capacity(length);
    for (index, pat) in elements.enumerate() {
        if matches!(pat, Pat::Rest(_)) {
            after_rest = true;
            continue;
        }
        let shape = match value {
            Shape::Tuple(shapes) if after_rest => {
                let from_end = length - index;
                shapes.len().checked_sub(from_end).map(|at| &shapes[at])
            }
            Shape::Tuple(shapes) => shapes.get(index),
            Shape::Altered => Some(value),
            _ => None,
        };
        pairs.push((pat, shape.cloned().unwrap_or(Shape::Other)));
    }
    pairs
}

/// What a pattern says of the statuses in the value that it matches.
pub(super) fn of_parts(value: &Shape, pat: &Pat, whole: &Owner) -> Vec<Constraint> {
    if let Shape::Status(owner) = value {
        let statuses = status::of_pattern(pat);
        let constraint = statuses.map(|statuses| Constraint {
            owner: owner.clone(),
            statuses,
        });
        return constraint.into_iter().collect();
    }
    match pat {
        Pat::Tuple(pat) => of_elements(&pat.elems, value),
        Pat::Slice(pat) => of_elements(&pat.elems, value),
        Pat::TupleStruct(pat) if pat.elems.len() == 1 => of_parts(value, &pat.elems[0], whole),
        Pat::Struct(pat) => of_fields(pat, &owner_of_fields(pat, whole, 0)),
        Pat::Or(pat) => {
            let mut cases = pat.cases.iter().map(|case| of_parts(value, case, whole));
            let first = cases.next().unwrap_or_default();
            cases.fold(first, |one, other| either(one, &other))
        }
        Pat::Guard(pat) => of_parts(value, &pat.pat, whole),
        Pat::Ident(pat) => match &pat.subpat {
            Some((_, pat)) => of_parts(value, pat, whole),
            None => Vec::new(),
        },
        Pat::Paren(pat) => of_parts(value, &pat.pat, whole),
        Pat::Reference(pat) => of_parts(value, &pat.pat, whole),
        Pat::Type(pat) => of_parts(value, &pat.pat, whole),
        _ => Vec::new(),
    }
}

/// What the fields of a struct pattern say of the struct's status.
pub(super) fn of_fields(pat: &PatStruct, owner: &Owner) -> Vec<Constraint> {
    let inner = owner_of_inner(pat, owner);
    let mut all = Vec::new();
    for field in &pat.fields {
        all.extend(of_parts(
            &of_member(&field.member, owner),
            &field.pat,
            &inner,
        ));
    }
    all
}

fn of_elements<'p>(
    elements: impl IntoIterator<Item = &'p Pat, IntoIter: ExactSizeIterator>,
    value: &Shape,
) -> Vec<Constraint> {
    let pairs = zip(elements, value);
    let beside = owner_beside(value);
    let mut all = Vec::new();
    for (pat, shape) in &pairs {
        all.extend(of_parts(shape, pat, &Owner::Unknown));
    }
    if let (Some(owner), [only]) = (beside, all.as_slice()) {
        let statuses = only.statuses.clone();
        all.push(Constraint { owner, statuses });
    }
    all
}

/// The owner of the error type that stands in a tuple with a status, if there is one of each: who
/// puts them side by side takes them for one response's, wherever they come from.
pub(super) fn owner_beside(value: &Shape) -> Option<Owner> {
    let Shape::Tuple(shapes) = value else {
        return None;
    };
    let mut statuses = shapes.iter().filter_map(|shape| match shape {
        Shape::Status(owner) => Some(owner),
        _ => None,
    });
    let mut error_types = shapes.iter().filter_map(|shape| match shape {
        Shape::ErrorType(error_type) => Some(error_type.owner.clone()),
        _ => None,
    });
    let pair = (statuses.next(), error_types.next());
    match (pair, statuses.next(), error_types.next()) {
        // Two fields of different values do not speak of each other.
        ((Some(Owner::Path(..)), Some(Owner::Path(..))), None, None) => None,
        ((Some(_), Some(owner)), None, None) => Some(owner),
        _ => None,
    }
}

/// What holds where one of two cases does.
fn either(one: Vec<Constraint>, other: &[Constraint]) -> Vec<Constraint> {
    let joined = one.into_iter().filter_map(|constraint| {
        let same = other.iter().filter(|other| other.owner == constraint.owner);
        let statuses = same.map(|other| other.statuses.clone());
        let statuses = statuses.reduce(|a: Statuses, b| a.intersect(&b))?;
        Some(Constraint {
            owner: constraint.owner,
            statuses: constraint.statuses.union(statuses),
        })
    });
    joined.collect()
}

/// Whether nothing but the error type and the status decides about a match.
pub(super) fn is_for_error_type_alone(pat: &Pat, value: &Shape) -> bool {
    match pat {
        Pat::Tuple(pat) => zip(&pat.elems, value)
            .iter()
            .all(|(pat, shape)| match shape {
                Shape::ErrorType(_) | Shape::Status(_) => true,
                shape => is_irrefutable_for_error_type(pat, shape),
            }),
        Pat::Or(pat) => pat
            .cases
            .iter()
            .all(|case| is_for_error_type_alone(case, value)),
        Pat::Paren(pat) => is_for_error_type_alone(&pat.pat, value),
        Pat::Reference(pat) => is_for_error_type_alone(&pat.pat, value),
        _ => true,
    }
}

/// Whether the pattern matches whatever the error type is.
pub(super) fn is_irrefutable_for_error_type(pat: &Pat, value: &Shape) -> bool {
    match (pat, value) {
        (Pat::Wild(_) | Pat::Rest(_), _) => true,
        (Pat::Ident(pat), _) => match &pat.subpat {
            Some((_, inner)) => is_irrefutable_for_error_type(inner, value),
            None => !is_constant_name(&pat.ident) && pat.ident != "None",
        },
        (Pat::Tuple(pat), Shape::Tuple(_)) => {
            let pairs = zip(&pat.elems, value);
            pairs.iter().all(|(pat, shape)| {
                !matches!(shape, Shape::ErrorType(_)) || is_irrefutable_for_error_type(pat, shape)
            })
        }
        (Pat::TupleStruct(pat), _) if pat.elems.len() == 1 => {
            is_irrefutable_for_error_type(&pat.elems[0], value)
        }
        (Pat::Struct(pat), _) => pat.fields.iter().all(|field| {
            !is_named(&field.member, "error_type")
                || is_irrefutable_for_error_type(&field.pat, value)
        }),
        (Pat::Or(pat), _) => {
            let mut cases = pat.cases.iter();
            cases.any(|case| is_irrefutable_for_error_type(case, value))
        }
        (Pat::Paren(pat), _) => is_irrefutable_for_error_type(&pat.pat, value),
        (Pat::Reference(pat), _) => is_irrefutable_for_error_type(&pat.pat, value),
        _ => false,
    }
}
