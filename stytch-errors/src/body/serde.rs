//! `Serialize` and `Deserialize`, for whichever format.

use alloc::borrow::Cow;
use alloc::string::ToString;
use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_core::ser::{Error as _, Serialize, SerializeMap, Serializer};
use serde_json::Value as Json;

use super::ErrorBody;
use super::fields::{Fields, Lack, Name, Value};

/// Accepts what [`ErrorBody::from_slice`] accepts, and holds the texts itself, so that it can be
/// read by functions such as `reqwest`'s `json`. As there, an error shows nothing of what came.
///
/// The deserializer sees the bytes first, and so three things depend on it. `serde_json` refuses a
/// byte order mark, overlooks what is not UTF-8 in values of unknown keys, and refuses those values
/// of known keys that a `serde_json::Value` cannot hold: nested more than 127 deep, with numbers
/// beyond the range of `f64`, or with half of a surrogate pair.
///
/// ```
/// use stytch_errors::ErrorBody;
///
/// let body: ErrorBody = serde_json::from_str(r#"{"status_code":"401","error":"invalid_client"}"#)?;
/// assert_eq!(body.error_type, "invalid_client");
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de> Deserialize<'de> for ErrorBody<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // With `deserialize_map`, the error about a string would quote it.
        let fields = deserializer.deserialize_any(FieldsVisitor)?;
        fields.into_body().map_err(|lack| match lack {
            Lack::Wrong(expected, _) => D::Error::custom(expected),
            Lack::NoErrorType => D::Error::missing_field("error_type"),
        })
    }
}

struct FieldsVisitor;

impl FieldsVisitor {
    fn refuse<E: serde_core::de::Error>() -> Result<Fields<'static>, E> {
        Err(E::custom("expected the JSON object of a Stytch error"))
    }
}

/// serde's messages about unexpected numbers and strings contain them.
impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields<'static>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the JSON object of a Stytch error")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Fields::new();
        while let Some(Key(name)) = map.next_key()? {
            match name {
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
                Some(Name::ErrorDetails) => {
                    let details = map.next_value::<Option<Json>>()?;
                    fields.set_details(details.map(|json| Cow::Owned(json.to_string())));
                }
                Some(name) => {
                    let value = match map.next_value()? {
                        Json::Null => Value::Null,
                        Json::String(text) => Value::Text(Cow::Owned(text)),
                        Json::Number(number) => number.as_f64().map_or(Value::Other, Value::Number),
                        _ => Value::Other,
                    };
                    fields.set(name, value, 0);
                }
            }
        }
        Ok(fields)
    }

    fn visit_i64<E: serde_core::de::Error>(self, _: i64) -> Result<Self::Value, E> {
        Self::refuse()
    }

    fn visit_i128<E: serde_core::de::Error>(self, _: i128) -> Result<Self::Value, E> {
        Self::refuse()
    }

    fn visit_u64<E: serde_core::de::Error>(self, _: u64) -> Result<Self::Value, E> {
        Self::refuse()
    }

    fn visit_u128<E: serde_core::de::Error>(self, _: u128) -> Result<Self::Value, E> {
        Self::refuse()
    }

    fn visit_f64<E: serde_core::de::Error>(self, _: f64) -> Result<Self::Value, E> {
        Self::refuse()
    }

    fn visit_str<E: serde_core::de::Error>(self, _: &str) -> Result<Self::Value, E> {
        Self::refuse()
    }
}

struct Key(Option<Name>);

impl<'de> Deserialize<'de> for Key {
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

    fn visit_str<E: serde_core::de::Error>(self, key: &str) -> Result<Key, E> {
        Ok(Key(Name::of(key)))
    }
}

/// Writes the object with Stytch's own names, without the fields that are missing. It fails where
/// a `serde_json::Value` cannot hold the `error_details`.
///
/// ```
/// use stytch_errors::ErrorBody;
///
/// let body = ErrorBody::from_response(401_u16, br#"{"error":"invalid_client"}"#)?;
/// assert_eq!(
///     serde_json::to_string(&body)?,
///     r#"{"status_code":401,"error_type":"invalid_client"}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl Serialize for ErrorBody<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(status) = self.status_code {
            map.serialize_entry("status_code", &status)?;
        }
        for (name, text) in [
            ("request_id", self.request_id.as_ref()),
            ("error_type", Some(&self.error_type)),
            ("error_message", self.error_message.as_ref()),
            ("error_url", self.error_url.as_ref()),
        ] {
            if let Some(text) = text {
                map.serialize_entry(name, text)?;
            }
        }
        if let Some(json) = &self.error_details {
            let details: Json = serde_json::from_str(json).map_err(S::Error::custom)?;
            map.serialize_entry("error_details", &details)?;
        }
        map.end()
    }
}
