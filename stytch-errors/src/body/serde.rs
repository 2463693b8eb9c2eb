//! `Serialize` and `Deserialize`, for whichever format.

use alloc::borrow::Cow;
use alloc::string::ToString;

use serde_core::de::{Deserialize, Deserializer, Error as _};
use serde_core::ser::{Error as _, Serialize, SerializeMap, Serializer};
use serde_json::Value;

use super::ErrorBody;
use super::fields::{Fields, Json};

/// Accepts what [`ErrorBody::from_slice`] accepts, and holds the texts itself, so that it can be
/// read by functions such as `reqwest`'s `json`. Only `error_details` must be such that a
/// `serde_json::Value` can hold them, so they are not nested without limit.
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
        let mut fields = Fields::default();
        fields.fill::<_, Value>(deserializer)?;
        match fields.into_body() {
            Some(body) => Ok(body.into_owned()),
            None => Err(D::Error::missing_field("error_type")),
        }
    }
}

/// `RawValue` would be nearer to what came, but only `serde_json` itself can fill it.
impl<'de> Json<'de> for Value {
    fn into_text(self) -> Cow<'de, str> {
        Cow::Owned(self.to_string())
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
            let details: Value = serde_json::from_str(json).map_err(S::Error::custom)?;
            map.serialize_entry("error_details", &details)?;
        }
        map.end()
    }
}
