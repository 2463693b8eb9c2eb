//! An `ErrorBody` that is made of its parts, not read from bytes.

use alloc::borrow::Cow;

use crate::ErrorBody;

impl<'a> ErrorBody<'a> {
    /// A body with this status and code and nothing else, for tests of what handles one. The other
    /// fields can be set.
    ///
    /// ```
    /// use stytch_errors::{ErrorBody, b2b};
    ///
    /// let mut body = ErrorBody::new(401_u16, "stale_factors");
    /// body.request_id = Some("request-id-test-0".into());
    ///
    /// assert_eq!(body.b2b(), b2b::Unauthorized::StaleFactors);
    /// assert_eq!(body.to_string(), "401 stale_factors (request-id-test-0)");
    /// ```
    ///
    /// The code can be one of an enum, too, which the compiler knows to exist:
    ///
    /// ```
    /// use stytch_errors::{ErrorBody, b2b::NotFound};
    ///
    /// let body = ErrorBody::new(NotFound::STATUS, NotFound::MemberNotFound.as_str());
    /// assert_eq!(body.b2b(), NotFound::MemberNotFound);
    /// ```
    #[must_use]
    pub fn new(status: impl Into<u16>, error_type: impl Into<Cow<'a, str>>) -> Self {
        ErrorBody {
            status_code: Some(status.into()),
            request_id: None,
            error_type: error_type.into(),
            error_message: None,
            error_url: None,
            error_details: None,
        }
    }
}

/// *Feature `stytch-11`.* The official client's struct as a body, which borrows from it. Its
/// `error_details` are `None`, since the client drops them.
///
/// ```
/// use stytch_errors::{ErrorBody, b2b};
///
/// /// A line for the log: `404 member_not_found: Member could not be found. (request-id-…)`.
/// fn line(response: &stytch::ErrorResponse) -> String {
///     ErrorBody::from(response).to_string()
/// }
/// ```
#[cfg(feature = "stytch-11")]
impl<'a> From<&'a stytch::ErrorResponse> for ErrorBody<'a> {
    fn from(response: &'a stytch::ErrorResponse) -> Self {
        ErrorBody {
            request_id: Some(Cow::Borrowed(&response.request_id)),
            error_message: Some(Cow::Borrowed(&response.error_message)),
            error_url: Some(Cow::Borrowed(&response.error_url)),
            ..ErrorBody::new(response.status_code, response.error_type.as_str())
        }
    }
}

/// *Feature `stytch-11`.* The body of an error, if it is a response. Otherwise, a [`NoResponse`](crate::NoResponse)
/// with the reason.
///
/// ```
/// use stytch_errors::ErrorBody;
///
/// fn line(error: &stytch::Error) -> String {
///     match ErrorBody::try_from(error) {
///         Ok(body) => body.to_string(),
///         Err(no_response) => format!("{no_response}: {error}"),
///     }
/// }
///
/// assert!(line(&stytch::Error::FetchJwks).starts_with("no error response: the keys"));
/// ```
#[cfg(feature = "stytch-11")]
impl<'a> TryFrom<&'a stytch::Error> for ErrorBody<'a> {
    type Error = crate::NoResponse<'a>;

    fn try_from(error: &'a stytch::Error) -> Result<Self, Self::Error> {
        crate::client::response(error).map(Self::from)
    }
}
