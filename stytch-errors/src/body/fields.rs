//! The fields of the JSON object, whoever deserializes it.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor,
};
use serde_json::value::RawValue;

use super::ErrorBody;

/// What came. A field is `None` where it is missing or `null`.
#[derive(Default)]
pub(super) struct Fields<'de> {
    status_code: Option<u16>,
    request_id: Option<Cow<'de, str>>,
    error_type: Option<Cow<'de, str>>,
    error_message: Option<Cow<'de, str>>,
    error_url: Option<Cow<'de, str>>,
    error_details: Option<Cow<'de, str>>,
    error: Option<Cow<'de, str>>,
    error_description: Option<Cow<'de, str>>,
    error_uri: Option<Cow<'de, str>>,
}

impl<'de> Fields<'de> {
    /// Reads the object in place, so that its fields are not moved from result to result. `J`
    /// holds those of its values that may be of any kind.
    pub(super) fn fill<D, J>(&mut self, from: D) -> Result<(), D::Error>
    where
        D: Deserializer<'de>,
        J: Json<'de>,
    {
        from.deserialize_map(Filler {
            fields: self,
            json: PhantomData::<J>,
        })
    }

    /// The error, in which Stytch's own names win over OAuth's; none without a code.
    #[inline]
    pub(super) fn into_body(self) -> Option<ErrorBody<'de>> {
        Some(ErrorBody {
            status_code: self.status_code,
            request_id: self.request_id,
            error_type: self.error_type.or(self.error)?,
            error_message: self.error_message.or(self.error_description),
            error_url: self.error_url.or(self.error_uri),
            error_details: self.error_details,
        })
    }
}

struct Filler<'f, 'de, J> {
    fields: &'f mut Fields<'de>,
    json: PhantomData<J>,
}

impl<'de, J: Json<'de>> Visitor<'de> for Filler<'_, 'de, J> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the JSON object of a Stytch error")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let fields = self.fields;
        while let Some(key) = map.next_key()? {
            let (name, text) = match key {
                Key::RequestId => ("request_id", &mut fields.request_id),
                Key::ErrorType => ("error_type", &mut fields.error_type),
                Key::ErrorMessage => ("error_message", &mut fields.error_message),
                Key::ErrorUrl => ("error_url", &mut fields.error_url),
                Key::Error => ("error", &mut fields.error),
                Key::ErrorDescription => ("error_description", &mut fields.error_description),
                Key::ErrorUri => ("error_uri", &mut fields.error_uri),
                Key::StatusCode => {
                    let json = map.next_value::<Option<J>>()?.map(J::into_text);
                    fields.status_code = json.map(|json| status(&json)).transpose()?;
                    continue;
                }
                Key::ErrorDetails => {
                    fields.error_details = map.next_value::<Option<J>>()?.map(J::into_text);
                    continue;
                }
                Key::Unknown => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            *text = map.next_value_seed(Text { name })?;
        }
        Ok(())
    }
}

enum Key {
    StatusCode,
    RequestId,
    ErrorType,
    ErrorMessage,
    ErrorUrl,
    ErrorDetails,
    Error,
    ErrorDescription,
    ErrorUri,
    Unknown,
}

impl<'de> Deserialize<'de> for Key {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(KeyVisitor)
    }
}

struct KeyVisitor;

impl Visitor<'_> for KeyVisitor {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        Ok(match name {
            "status_code" => Key::StatusCode,
            "request_id" => Key::RequestId,
            "error_type" => Key::ErrorType,
            "error_message" => Key::ErrorMessage,
            "error_url" => Key::ErrorUrl,
            "error_details" => Key::ErrorDetails,
            "error" => Key::Error,
            "error_description" => Key::ErrorDescription,
            "error_uri" => Key::ErrorUri,
            _ => Key::Unknown,
        })
    }
}

/// A string or `null`.
struct Text {
    name: &'static str,
}

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Option<Cow<'de, str>>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Option<Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` to be a string", self.name)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(Cow::Owned(String::from(text))))
    }
}

/// A value of any kind, kept as JSON text.
///
/// A status goes this way too, although it is a number or a string: with `deserialize_any` it
/// would come as a map once another crate of the build switches on `serde_json`'s
/// `arbitrary_precision`.
pub(super) trait Json<'de>: Deserialize<'de> {
    fn into_text(self) -> Cow<'de, str>;
}

impl<'de> Json<'de> for &'de RawValue {
    fn into_text(self) -> Cow<'de, str> {
        Cow::Borrowed(self.get())
    }
}

fn status<E: Error>(json: &str) -> Result<u16, E> {
    let unquoted = json
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let digits = unquoted.unwrap_or(json);
    match digits.parse() {
        // The length keeps out the signs and leading zeros that `parse` allows.
        Ok(status @ 100..=999) if digits.len() == 3 => Ok(status),
        _ => Err(E::custom(
            "expected `status_code` to be a number between 100 and 999",
        )),
    }
}
