//! A reader of bodies that is plain instead of fast, to hold `ErrorBody` against.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use stytch_errors::ErrorBody;

/// Asserts that both readers understand these bytes alike, and returns whether they accept them.
pub(crate) fn assert_agrees(body: &[u8]) -> bool {
    let shown = String::from_utf8_lossy(body);
    let read = ErrorBody::from_slice(body).ok();
    let fields = match Fields::read(body) {
        Ok(fields) => fields,
        Err(error) if is_beyond_a_value(&error) => return read.is_some(),
        Err(_) => Fields(Vec::new()),
    };
    let plain = fields.plainly().unwrap_or(None);
    assert_eq!(read.is_some(), plain.is_some(), "{shown}");
    let (Some(read), Some(plain)) = (read, plain) else {
        return false;
    };
    let text = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map(str::to_owned);
    let details = |json: &str| serde_json::from_str(json).unwrap();
    let read = Plain {
        status_code: read.status_code,
        request_id: text(&read.request_id),
        error_type: read.error_type.clone().into_owned(),
        error_message: text(&read.error_message),
        error_url: text(&read.error_url),
        error_details: read.error_details.as_deref().map(details),
    };
    assert_eq!(read, plain, "{shown}");
    true
}

/// Whether a `Value` cannot hold what is passed over, or kept as text, without being held.
pub(crate) fn is_beyond_a_value(error: &serde_json::Error) -> bool {
    let error = error.to_string();
    [
        "recursion limit",
        "number out of range",
        "surrogate",
        "hex escape",
    ]
    .iter()
    .any(|limit| error.contains(limit))
}

#[derive(Debug, PartialEq)]
struct Plain {
    status_code: Option<u16>,
    request_id: Option<String>,
    error_type: String,
    error_message: Option<String>,
    error_url: Option<String>,
    error_details: Option<Value>,
}

/// A field is not what it has to be.
struct Refused;

/// The fields of an object, repeated ones too.
struct Fields(Vec<(String, Value)>);

impl Fields {
    fn read(body: &[u8]) -> serde_json::Result<Self> {
        serde_json::from_slice(body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body))
    }

    /// What the fields come to, by the documentation of `ErrorBody`. `None` without a code.
    fn plainly(&self) -> Result<Option<Plain>, Refused> {
        let status_code = self.last("status_code", status)?;
        let (error_type, error) = (self.text("error_type")?, self.text("error")?);
        let (error_message, description) =
            (self.text("error_message")?, self.text("error_description")?);
        let (error_url, uri) = (self.text("error_url")?, self.text("error_uri")?);
        let Some(error_type) = error_type.or(error) else {
            return Ok(None);
        };
        Ok(Some(Plain {
            status_code,
            request_id: self.text("request_id")?,
            error_type,
            error_message: error_message.or(description),
            error_url: error_url.or(uri),
            error_details: self.last("error_details", |value| Some(value.clone()))?,
        }))
    }

    fn text(&self, name: &str) -> Result<Option<String>, Refused> {
        self.last(name, |value| value.as_str().map(str::to_owned))
    }

    /// The last of the fields with this name, which has to be understood. `None` where it is
    /// missing or `null`.
    fn last<T>(
        &self,
        name: &str,
        read: impl Fn(&Value) -> Option<T>,
    ) -> Result<Option<T>, Refused> {
        match self.0.iter().rfind(|(key, _)| key == name) {
            None | Some((_, Value::Null)) => Ok(None),
            Some((_, value)) => read(value).map(Some).ok_or(Refused),
        }
    }
}

/// The number from 100 to 999 that this is, or that this is the three digits of.
fn status(value: &Value) -> Option<u16> {
    (100..=999).find(|&status| match value {
        Value::String(text) => *text == status.to_string(),
        value => value.as_f64() == Some(status.into()),
    })
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Fields(Vec::new());
                while let Some(field) = map.next_entry()? {
                    fields.0.push(field);
                }
                Ok(fields)
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}
