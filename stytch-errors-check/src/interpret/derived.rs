//! Values that are made of others: lists, what is in an option, strings, and the same with other texts.

use std::rc::Rc;

use super::value::{Certainty, Content, ErrorType, Text, Value, Within, join, join_all};

impl Value {
    pub(super) fn inner_of_try(&self) -> Self {
        self.map(&mut |value| match value {
            Self::Unknown(_) | Self::Text(_) => value.clone(),
            Self::Empty => Self::Never,
            value => value.inner(),
        })
    }

    /// Joined with what takes its place.
    pub(super) fn or(self, instead: Self) -> Self {
        let own = self.map(&mut |value| match value {
            Self::Empty => Self::Never,
            value => value.clone(),
        });
        join(own, instead)
    }

    /// The content of an option; a string is taken for the string in one.
    pub(super) fn inner_or_same(&self) -> Self {
        self.map(&mut |value| match value {
            Self::ErrorType(_)
            | Self::Text(_)
            | Self::Unknown(_)
            | Self::Status(_)
            | Self::Map(_)
            | Self::Within(Within::List, ..)
            | Self::Tuple(..)
            | Self::Struct(_) => value.clone(),
            Self::Empty => Self::Never,
            value => value.inner(),
        })
    }
}

pub(super) fn list_of(values: impl IntoIterator<Item = Value>) -> Value {
    Value::within(Within::List, join_all(values))
}

pub(super) fn first_column(value: &Value, index: usize) -> Value {
    match value.inner() {
        Value::Tuple(columns, false) => {
            list_of([columns.get(index).cloned().unwrap_or(Value::Unknown(None))])
        }
        _ => Value::Unknown(None),
    }
}

/// The only text that a value can be.
pub(super) fn literal_text(value: &Value) -> Option<String> {
    match value {
        Value::Text(texts) => match &**texts {
            [
                Text {
                    content: Content::Literal(text),
                    ..
                },
            ] => Some(text.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// An error type that is known to be a string, or not known to be one any more.
pub(super) fn strings(value: &Value, certainty: Certainty) -> Value {
    value.map(&mut |value| match value {
        Value::ErrorType(error_type) => Value::ErrorType(ErrorType {
            certainty,
            ..error_type.clone()
        }),
        Value::Within(within, inner, facts) => {
            let inner = strings(inner, certainty);
            Value::Within(*within, Rc::new(inner), facts.clone())
        }
        value => value.clone(),
    })
}

/// A text that something was done to, so that a constant need not be a string.
pub(super) fn unread_constants(value: &Value) -> Value {
    value.map(&mut |value| match value {
        Value::Text(texts) => Value::Text(
            texts
                .iter()
                .map(|text| Text {
                    content: match &text.content {
                        Content::Constant(_) => Content::Unread,
                        content => content.clone(),
                    },
                    ..text.clone()
                })
                .collect(),
        ),
        Value::Tuple(elements, is_array) => {
            let elements = elements.iter().map(unread_constants);
            Value::Tuple(elements.collect(), *is_array)
        }
        Value::Within(within, inner, facts) => {
            Value::Within(*within, Rc::new(unread_constants(inner)), facts.clone())
        }
        value => value.clone(),
    })
}

/// The same with other texts.
pub(super) fn with_texts(value: &Value, change: &dyn Fn(&str) -> String) -> Value {
    value.map(&mut |value| match value {
        Value::Text(texts) => {
            let changed = texts.iter().map(|text| Text {
                content: match &text.content {
                    Content::Literal(text) => Content::Literal(change(text)),
                    Content::Constant(_) => Content::Unread,
                    content => content.clone(),
                },
                ..text.clone()
            });
            Value::Text(changed.collect())
        }
        value => value.clone(),
    })
}
