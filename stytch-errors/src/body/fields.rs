//! The fields of the JSON object, and what they come to: the same however they were read.

use alloc::borrow::Cow;

use super::ErrorBody;

/// The keys that an error is read from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    StatusCode,
    RequestId,
    ErrorType,
    ErrorMessage,
    ErrorUrl,
    ErrorDetails,
    Error,
    ErrorDescription,
    ErrorUri,
}

impl Name {
    pub(super) const COUNT: usize = 9;

    #[inline]
    pub(super) fn of(key: &str) -> Option<Self> {
        Some(match key {
            "status_code" => Self::StatusCode,
            "request_id" => Self::RequestId,
            "error_type" => Self::ErrorType,
            "error_message" => Self::ErrorMessage,
            "error_url" => Self::ErrorUrl,
            "error_details" => Self::ErrorDetails,
            "error" => Self::Error,
            "error_description" => Self::ErrorDescription,
            "error_uri" => Self::ErrorUri,
            _ => return None,
        })
    }

    /// The kind that the value must have.
    fn expected(self) -> &'static str {
        match self {
            Self::StatusCode => "expected `status_code` to be a number between 100 and 999",
            Self::RequestId => "expected `request_id` to be a string",
            Self::ErrorType => "expected `error_type` to be a string",
            Self::ErrorMessage => "expected `error_message` to be a string",
            Self::ErrorUrl => "expected `error_url` to be a string",
            Self::ErrorDetails => "expected `error_details` to be JSON",
            Self::Error => "expected `error` to be a string",
            Self::ErrorDescription => "expected `error_description` to be a string",
            Self::ErrorUri => "expected `error_uri` to be a string",
        }
    }
}

/// A value, as far as it matters here.
pub(super) enum Value<'a> {
    Null,
    Text(Cow<'a, str>),
    Number(f64),
    Other,
}

/// The last value of a key.
enum Field<T> {
    /// It is missing or `null`.
    None,
    Some(T),
    /// Its value is of the wrong kind, and is at this place.
    Wrong(usize),
}

impl<T> Field<T> {
    fn get(self) -> Option<T> {
        match self {
            Self::Some(value) => Some(value),
            Self::None | Self::Wrong(_) => None,
        }
    }
}

/// The values that came.
pub(super) struct Fields<'a> {
    status_code: Field<u16>,
    /// By name; that of `status_code` is not used.
    texts: [Field<Cow<'a, str>>; Name::COUNT],
}

/// Why the fields are not an error.
pub(super) enum Lack {
    /// A field is of the wrong kind: what was expected, and the place of what came.
    Wrong(&'static str, usize),
    NoErrorType,
}

impl<'a> Fields<'a> {
    pub(super) fn new() -> Self {
        Self {
            status_code: Field::None,
            texts: [const { Field::None }; Name::COUNT],
        }
    }

    /// Takes what came with a key other than `error_details`. A value of the wrong kind is an error
    /// only if it is the last one of its key.
    #[inline]
    pub(super) fn set(&mut self, name: Name, value: Value<'a>, place: usize) {
        if name == Name::StatusCode {
            self.status_code = match value {
                Value::Null => Field::None,
                value => status(&value).map_or(Field::Wrong(place), Field::Some),
            };
        } else {
            self.texts[name as usize] = match value {
                Value::Null => Field::None,
                Value::Text(text) => Field::Some(text),
                Value::Number(_) | Value::Other => Field::Wrong(place),
            };
        }
    }

    /// Takes `error_details`, as JSON text.
    pub(super) fn set_details(&mut self, json: Option<Cow<'a, str>>) {
        self.texts[Name::ErrorDetails as usize] = json.map_or(Field::None, Field::Some);
    }

    /// The error, in which Stytch's own names win over OAuth's.
    #[inline]
    pub(super) fn into_body(mut self) -> Result<ErrorBody<'a>, Lack> {
        if let Some(lack) = self.first_wrong() {
            return Err(lack);
        }
        let mut take =
            |name: Name| core::mem::replace(&mut self.texts[name as usize], Field::None).get();
        let error_type = take(Name::ErrorType).or_else(|| take(Name::Error));
        let message = take(Name::ErrorMessage).or_else(|| take(Name::ErrorDescription));
        let url = take(Name::ErrorUrl).or_else(|| take(Name::ErrorUri));
        Ok(ErrorBody {
            request_id: take(Name::RequestId),
            error_type: error_type.ok_or(Lack::NoErrorType)?,
            error_message: message,
            error_url: url,
            error_details: take(Name::ErrorDetails),
            status_code: self.status_code.get(),
        })
    }

    fn first_wrong(&self) -> Option<Lack> {
        let status = match self.status_code {
            Field::Wrong(place) => Some((place, Name::StatusCode)),
            _ => None,
        };
        let texts = NAMES
            .iter()
            .filter_map(|&name| match self.texts[name as usize] {
                Field::Wrong(place) => Some((place, name)),
                _ => None,
            });
        let (place, name) = status
            .into_iter()
            .chain(texts)
            .min_by_key(|(place, _)| *place)?;
        Some(Lack::Wrong(name.expected(), place))
    }
}

/// Those whose values are texts.
const NAMES: [Name; 7] = [
    Name::RequestId,
    Name::ErrorType,
    Name::ErrorMessage,
    Name::ErrorUrl,
    Name::Error,
    Name::ErrorDescription,
    Name::ErrorUri,
];

/// A whole number, however it is written, or a string of three digits.
fn status(value: &Value<'_>) -> Option<u16> {
    let status = match value {
        Value::Number(number) => {
            // Where it is not exact, the comparison fails.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let status = *number as u16;
            f64::from(status)
                .total_cmp(number)
                .is_eq()
                .then_some(status)
        }
        // The length keeps out the signs and leading zeros that `parse` allows.
        Value::Text(text) if text.len() == 3 => text.parse().ok(),
        _ => None,
    };
    status.filter(|status| (100..=999).contains(status))
}
