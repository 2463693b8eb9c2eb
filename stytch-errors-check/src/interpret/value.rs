//! The values of expressions, as far as comparisons with an error type depend on them.

use std::rc::Rc;

use proc_macro2::Span;

use super::fact::{Condition, Facts, Origin};
use crate::body::{AroundId, ConstantPath, ExprId, FunctionId, OddLiteral, Owner};
use crate::judge::statuses::Statuses;

#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Cannot be read. Where it is known which value it is, its parts belong to that.
    Unknown(Option<Origin>),
    /// There is none, since the code before is left.
    Never,
    ErrorType(ErrorType),
    /// Made from an error type, and no code any more.
    Altered,
    Status(Origin),
    /// The statuses that a number, a constant or a range of them names.
    Number(Statuses),
    /// One of these texts.
    Text(Rc<[Text]>),
    Condition(Rc<Condition>),
    /// `None`, or what is empty.
    Empty,
    /// A variant of an enum, or another path to a type's item.
    Variant,
    Within(Within, Rc<Value>, Rc<Facts>),
    /// The elements of a tuple or, in an array, of a list of known length.
    Tuple(Rc<[Value]>, bool),
    Map(Rc<(Value, Value)>),
    /// A struct, or a tuple struct or variant with fields named by their index.
    Struct(Rc<[(String, Value)]>),
    Function(Callee),
    /// Made by unknown code of these texts, and perhaps of an error type.
    Made(Rc<[Text]>, bool),
    OneOf(Rc<[Value]>),
}

/// The container of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Within {
    /// `Some(..)`, `Ok(..)`, or an iterator that cannot be distinguished from them.
    Value,
    /// `Err(..)`
    Error,
    /// A list, a set or an iterator.
    List,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Callee {
    Closure(ExprId),
    Function(FunctionId),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ErrorType {
    pub(crate) origin: Origin,
    pub(crate) certainty: Certainty,
    /// Whether it is a JSON value, which is written in quotes.
    pub(crate) is_json: bool,
    /// Whether only a name says so that a value of another type may have too.
    pub(crate) is_guess: bool,
}

/// How sure it is that an error type is a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Certainty {
    /// It was converted into something.
    Doubtful,
    /// It is what the field is.
    Likely,
    /// A method was called on it that only strings have.
    Sure,
}

/// A text, and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) content: Content,
    pub(crate) place: Place,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    Literal(String),
    /// Only rustc knows it.
    Constant(ConstantPath),
    /// A constant that something was done to, so that it need not be a string.
    Unread,
    Bytes(Rc<[u8]>),
    /// A literal that has no place beside an error type.
    Odd(OddLiteral),
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Each text of the code has its own.
    pub(crate) key: u32,
    pub(crate) span: Span,
    pub(crate) around: AroundId,
    pub(crate) owner: Owner,
}

impl Value {
    pub(crate) fn text(text: Text) -> Self {
        Self::Text(Rc::from([text]))
    }

    pub(crate) fn within(within: Within, value: Self) -> Self {
        match value {
            Self::Never => Self::Never,
            value => Self::Within(within, Rc::new(value), Rc::default()),
        }
    }

    pub(crate) fn tuple(elements: Vec<Self>) -> Self {
        Self::Tuple(elements.into(), false)
    }

    pub(crate) fn condition(condition: Condition) -> Self {
        Self::Condition(Rc::new(condition))
    }

    /// The values that it may be one of.
    pub(crate) fn alternatives(&self) -> &[Self] {
        match self {
            Self::OneOf(all) => all,
            one => std::slice::from_ref(one),
        }
    }

    pub(crate) fn map(&self, map: &mut dyn FnMut(&Self) -> Self) -> Self {
        match self {
            Self::OneOf(all) => join_all(all.iter().map(map)),
            one => map(one),
        }
    }

    pub(crate) fn is_larger_than(&self, parts: usize) -> bool {
        let mut left = parts;
        self.is_larger(&mut left)
    }

    fn is_larger(&self, left: &mut usize) -> bool {
        let Some(less) = left.checked_sub(1) else {
            return true;
        };
        *left = less;
        match self {
            Self::Within(_, inner, _) => inner.is_larger(left),
            Self::Tuple(all, _) | Self::OneOf(all) => all.iter().any(|value| value.is_larger(left)),
            Self::Struct(fields) => fields.iter().any(|(_, value)| value.is_larger(left)),
            Self::Map(pair) => pair.0.is_larger(left) || pair.1.is_larger(left),
            _ => false,
        }
    }

    pub(crate) fn is_unknown(&self) -> bool {
        let mut all = self.alternatives().iter();
        all.any(|value| matches!(value, Self::Unknown(_) | Self::Made(..)))
    }

    pub(crate) fn is_never(&self) -> bool {
        matches!(self, Self::Never)
    }

    /// Whether an error type is in it, whatever else may be.
    pub(crate) fn has_error_type(&self) -> bool {
        match self {
            Self::ErrorType(error_type) => !error_type.is_guess,
            Self::Within(_, inner, _) => inner.has_error_type(),
            Self::Tuple(all, _) | Self::OneOf(all) => all.iter().any(Self::has_error_type),
            Self::Struct(fields) => fields.iter().any(|(_, value)| value.has_error_type()),
            Self::Map(pair) => pair.0.has_error_type() || pair.1.has_error_type(),
            _ => false,
        }
    }

    /// Whether an error type is in it, or went into what made it.
    pub(crate) fn touches_error_type(&self) -> bool {
        matches!(self, Self::Made(_, true)) || self.has_error_type()
    }

    /// The content of an option or a list, or the value of a `Result`.
    pub(crate) fn inner(&self) -> Self {
        self.map(&mut |value| match value {
            Self::Within(Within::Error, ..) | Self::Variant => Self::Unknown(None),
            Self::Within(_, inner, _) => (**inner).clone(),
            Self::ErrorType(_)
            | Self::Altered
            | Self::Text(_)
            | Self::Status(_)
            | Self::Number(_) => value.clone(),
            Self::Tuple(elements, true) => join_all(elements.iter().cloned()),
            Self::Map(pair) => Self::tuple(vec![pair.0.clone(), pair.1.clone()]),
            Self::Unknown(Some(origin)) => Self::Unknown(Some(origin.part("[]"))),
            Self::Never | Self::Empty => Self::Never,
            _ => Self::Unknown(None),
        })
    }

    /// The error of a `Result`.
    pub(crate) fn error(&self) -> Self {
        self.map(&mut |value| match value {
            Self::Within(Within::Error, inner, _) => (**inner).clone(),
            Self::Unknown(Some(origin)) => Self::Unknown(Some(origin.part("Err"))),
            Self::Never => Self::Never,
            _ => Self::Unknown(None),
        })
    }

    /// The facts about each element of a filtered iterator.
    pub(crate) fn facts(&self) -> Rc<Facts> {
        match self {
            Self::Within(_, _, facts) => facts.clone(),
            _ => Rc::default(),
        }
    }
}

/// One of two values.
pub(crate) fn join(one: Value, other: Value) -> Value {
    join_all([one, other])
}

pub(crate) fn join_all(values: impl IntoIterator<Item = Value>) -> Value {
    let mut all: Vec<Value> = Vec::new();
    for value in values {
        match value {
            Value::OneOf(inner) => inner.iter().for_each(|value| add(&mut all, value.clone())),
            value => add(&mut all, value),
        }
    }
    match all.len() {
        0 => Value::Never,
        1 => all.remove(0),
        _ => Value::OneOf(all.into()),
    }
}

fn add(all: &mut Vec<Value>, value: Value) {
    if value.is_never() {
        return;
    }
    for known in all.iter_mut() {
        if let Some(joined) = joined(known, &value) {
            *known = joined;
            return;
        }
    }
    all.push(value);
}

/// Two values as one, where they are of one kind.
fn joined(one: &Value, other: &Value) -> Option<Value> {
    Some(match (one, other) {
        (Value::Unknown(one), Value::Unknown(other)) => {
            Value::Unknown(one.clone().filter(|origin| Some(origin) == other.as_ref()))
        }
        (Value::ErrorType(one), Value::ErrorType(other)) if one.origin == other.origin => {
            Value::ErrorType(ErrorType {
                certainty: one.certainty.min(other.certainty),
                is_guess: one.is_guess || other.is_guess,
                ..one.clone()
            })
        }
        (Value::Altered, Value::Altered) => Value::Altered,
        (Value::Empty, Value::Empty) => Value::Empty,
        (Value::Variant, Value::Variant) => Value::Variant,
        (Value::Status(one), Value::Status(other)) if one == other => Value::Status(one.clone()),
        (Value::Number(one), Value::Number(other)) => {
            Value::Number(one.clone().union(other.clone()))
        }
        (Value::Text(one), Value::Text(other)) => {
            let new = other
                .iter()
                .filter(|text| one.iter().all(|known| known.place.key != text.place.key));
            Value::Text(one.iter().chain(new).cloned().collect())
        }
        (Value::Condition(one), Value::Condition(other)) => {
            Value::condition((**one).clone().join(other))
        }
        (Value::Within(kind, one, facts), Value::Within(other_kind, other, other_facts))
            if kind == other_kind =>
        {
            let facts = super::fact::either((**facts).clone(), other_facts);
            let inner = join((**one).clone(), (**other).clone());
            Value::Within(*kind, Rc::new(inner), Rc::new(facts))
        }
        (Value::Tuple(one, is_array), Value::Tuple(other, other_is_array))
            if is_array == other_is_array && one.len() == other.len() =>
        {
            let pairs = one.iter().zip(other.iter());
            let columns = pairs.map(|(one, other)| join(one.clone(), other.clone()));
            Value::Tuple(columns.collect(), *is_array)
        }
        (Value::Map(one), Value::Map(other)) => Value::Map(Rc::new((
            join(one.0.clone(), other.0.clone()),
            join(one.1.clone(), other.1.clone()),
        ))),
        (Value::Struct(one), Value::Struct(other))
            if one.len() == other.len()
                && one.iter().zip(other.iter()).all(|(a, b)| a.0 == b.0) =>
        {
            let pairs = one.iter().zip(other.iter());
            let fields =
                pairs.map(|(one, other)| (one.0.clone(), join(one.1.clone(), other.1.clone())));
            Value::Struct(fields.collect())
        }
        (Value::Function(one), Value::Function(other)) if one == other => Value::Function(*one),
        _ => return None,
    })
}
