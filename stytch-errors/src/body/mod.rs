//! The error as it is on the wire: the type here, its `reader`, and the error of a refused body.

mod description;
mod fields;
mod invalid;
mod json;
mod reader;
#[cfg(feature = "serde")]
mod serde;
mod shape;

use alloc::borrow::Cow;
use core::fmt;

use crate::printable::Printable;
use crate::{b2b, consumer, fraud};
pub use invalid::{InvalidBody, InvalidBodyKind};

/// The body of an error response, as Stytch sends it.
///
/// The fields have the names that they have on the wire and borrow from the bytes that were read;
/// only a text with JSON escapes is copied. Reading an ordinary body allocates nothing.
///
/// ```
/// use stytch_errors::{ErrorBody, b2b};
///
/// let bytes = br#"{
///     "status_code": 404,
///     "request_id": "request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141",
///     "error_type": "member_not_found",
///     "error_message": "Member could not be found.",
///     "error_url": "https://stytch.com/docs/api-reference/b2b/api/errors/404#member_not_found"
/// }"#;
///
/// let body = ErrorBody::from_slice(bytes)?;
/// assert_eq!(body.status_code, Some(404));
/// assert_eq!(body.error_type, "member_not_found");
/// assert_eq!(body.b2b(), b2b::ErrorType::NotFound(b2b::NotFound::MemberNotFound));
/// # Ok::<(), stytch_errors::InvalidBody>(())
/// ```
///
/// # From a response
///
/// Take the status and the bytes from whichever HTTP client you use, and read them together. With
/// `reqwest` that is:
///
/// ```
/// # mod reqwest {
/// #     pub struct StatusCode(pub u16);
/// #     impl From<StatusCode> for u16 { fn from(status: StatusCode) -> u16 { status.0 } }
/// #     pub struct Response;
/// #     impl Response {
/// #         pub fn status(&self) -> StatusCode { StatusCode(400) }
/// #         pub async fn bytes(self) -> Result<Vec<u8>, std::fmt::Error> {
/// #             Ok(br#"{"error":"unauthorized_client"}"#.to_vec())
/// #         }
/// #     }
/// # }
/// use stytch_errors::{ErrorBody, InvalidBody, b2b};
///
/// async fn is_bad_client(response: reqwest::Response) -> Result<bool, Box<dyn std::error::Error>> {
///     let status = response.status();
///     let bytes = response.bytes().await?;
///     let body = ErrorBody::from_response(status, &bytes).map_err(InvalidBody::into_owned)?;
///     Ok(matches!(
///         body.b2b(),
///         b2b::ErrorType::BadRequest(b2b::BadRequest::UnauthorizedClient),
///     ))
/// }
/// # let future = std::pin::pin!(is_bad_client(reqwest::Response));
/// # let mut context = std::task::Context::from_waker(std::task::Waker::noop());
/// # let std::task::Poll::Ready(Ok(true)) = future.poll(&mut context) else { panic!() };
/// ```
///
/// Prefer this to `response.json::<ErrorBody>()`, which the `serde` feature makes possible: where
/// a gateway answers with a page of HTML, `json` reports that the response could not be decoded
/// and drops it, while [`InvalidBody`] still holds every byte.
///
/// # Accepted bodies
///
/// One JSON object in UTF-8, in which `error_type` is a string. All else may be missing or `null`.
///
/// - The OAuth endpoints call the code `error`, the message `error_description` and the link
///   `error_uri`. Each fills the field of Stytch's name where that is missing or `null`; where
///   both came, Stytch's own name wins.
/// - `status_code` is a number or a string of three digits, and its value is between 100 and 999.
///   `401.0` and `4.01e2` are the number 401, and `"40\u0031"` is the string `401`. Numbers are
///   `f64`, as in JavaScript. OAuth bodies may come without a status, so
///   [`from_response`](Self::from_response) takes that of the response.
/// - Keys come in any order, and unknown ones are passed over. Where a key is repeated, the last
///   one counts, as in JavaScript, Go and Python, whatever the others came with.
/// - White space and a byte order mark may surround the object as JSON and its readers allow.
///
/// All else is refused with an [`InvalidBody`] that says what was wrong and keeps what came.
///
/// # Errors that the official client does not show
///
/// `stytch` 11 reads an error response into its `ErrorResponse` with `serde_json`, and where that
/// fails the caller gets an `Error::Other` that tells of a failed decoding but no longer has the
/// body. A handler that looks at `Error::Response` therefore never sees an error
///
/// - without `status_code`, or with one that is `null` or a string, such as OAuth's
///   `{"error":"invalid_client"}`;
/// - without `request_id`, or with a `null` one;
/// - without `error_message` or `error_description`, or with a `null` one;
/// - without `error_url` or `error_uri`, or with a `null` one;
/// - with both spellings of a field, such as `error_type` and `error`, or with a repeated key;
/// - that begins with a byte order mark;
/// - that is not JSON.
///
/// Nor does it see `error_details`, which `ErrorResponse` has no field for. All of these but the
/// last in the list are read by this type, and that one is kept by [`InvalidBody`].
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ErrorBody<'a> {
    /// The HTTP status.
    pub status_code: Option<u16>,
    /// The request's ID, which Stytch's support asks for.
    pub request_id: Option<Cow<'a, str>>,
    /// The code. OAuth endpoints call it `error`.
    pub error_type: Cow<'a, str>,
    /// A text for people to read. OAuth endpoints call it `error_description`.
    pub error_message: Option<Cow<'a, str>>,
    /// The place in Stytch's documentation that describes the code. OAuth endpoints call it
    /// `error_uri`.
    pub error_url: Option<Cow<'a, str>>,
    /// Further facts about the error, as JSON text. Its form depends on the code, so it
    /// is left to be read into a type that fits:
    ///
    /// ```
    /// use stytch_errors::ErrorBody;
    ///
    /// let body = ErrorBody::from_slice(br#"{
    ///     "error_type": "invalid_email_for_jit_provisioning",
    ///     "error_details": {"allowed_domains": ["example.com"]}
    /// }"#)?;
    /// let details: serde_json::Value = serde_json::from_str(&body.error_details.unwrap())?;
    /// assert_eq!(details["allowed_domains"][0], "example.com");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub error_details: Option<Cow<'a, str>>,
}

impl<'a> ErrorBody<'a> {
    /// Reads the bytes of an error response.
    ///
    /// ```
    /// use stytch_errors::{ErrorBody, InvalidBodyKind};
    ///
    /// let body = ErrorBody::from_slice(br#"{"error":"invalid_client"}"#)?;
    /// assert_eq!(body.error_type, "invalid_client");
    ///
    /// let refused = ErrorBody::from_slice(b"<html>502 Bad Gateway</html>").unwrap_err();
    /// assert_eq!(refused.kind(), InvalidBodyKind::NotAnObject);
    /// # Ok::<(), stytch_errors::InvalidBody>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the bytes are not a Stytch error: see [`InvalidBodyKind`].
    pub fn from_slice(body: &'a [u8]) -> Result<Self, InvalidBody<'a>> {
        reader::read(body)
    }

    /// Reads the bytes of an error response that came with this HTTP status, which is filled in
    /// where the body has none. The status types of `http`, and so of `reqwest` and `axum`, fit.
    ///
    /// ```
    /// use stytch_errors::{ErrorBody, b2b};
    ///
    /// let body = ErrorBody::from_response(400_u16, br#"{"error":"unauthorized_client"}"#)?;
    /// assert_eq!(
    ///     body.b2b(),
    ///     b2b::ErrorType::BadRequest(b2b::BadRequest::UnauthorizedClient),
    /// );
    /// # Ok::<(), stytch_errors::InvalidBody>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the bytes are not a Stytch error: see [`InvalidBodyKind`].
    pub fn from_response(status: impl Into<u16>, body: &'a [u8]) -> Result<Self, InvalidBody<'a>> {
        let mut read = Self::from_slice(body)?;
        read.status_code.get_or_insert_with(|| status.into());
        Ok(read)
    }

    /// The error as one of the b2b API.
    ///
    /// A code belongs to a status, so nothing is listed for a body without `status_code`: it is
    /// [`Unlisted`](b2b::ErrorType::Unlisted) with no status, and
    /// [`listed_as`](b2b::ErrorType::listed_as) says which status the code belongs to.
    ///
    /// ```
    /// use stytch_errors::{ErrorBody, b2b};
    ///
    /// let body = ErrorBody::from_slice(br#"{"status_code":401,"error_type":"stale_factors"}"#)?;
    /// match body.b2b() {
    ///     b2b::ErrorType::Unauthorized(b2b::Unauthorized::StaleFactors) => println!("step up"),
    ///     b2b::ErrorType::Unauthorized(_) => println!("log in"),
    ///     other => println!("something else: {other}"),
    /// }
    /// # Ok::<(), stytch_errors::InvalidBody>(())
    /// ```
    #[must_use]
    pub fn b2b(&self) -> b2b::ErrorType<'_> {
        b2b::ErrorType::of(self.status_code, &self.error_type)
    }

    /// The error as one of the consumer API; without `status_code` as [`b2b`](Self::b2b).
    ///
    /// ```
    /// use stytch_errors::{ErrorBody, consumer};
    ///
    /// let body = ErrorBody::from_slice(br#"{"status_code":404,"error_type":"session_not_found"}"#)?;
    /// assert_eq!(body.consumer(), consumer::NotFound::SessionNotFound);
    /// # Ok::<(), stytch_errors::InvalidBody>(())
    /// ```
    #[must_use]
    pub fn consumer(&self) -> consumer::ErrorType<'_> {
        consumer::ErrorType::of(self.status_code, &self.error_type)
    }

    /// The error as one of the fraud API; without `status_code` as [`b2b`](Self::b2b).
    ///
    /// ```
    /// use stytch_errors::{ErrorBody, fraud};
    ///
    /// let body = ErrorBody::from_slice(br#"{"status_code":404,"error_type":"route_not_found"}"#)?;
    /// assert_eq!(body.fraud(), fraud::NotFound::RouteNotFound);
    /// # Ok::<(), stytch_errors::InvalidBody>(())
    /// ```
    #[must_use]
    pub fn fraud(&self) -> fraud::ErrorType<'_> {
        fraud::ErrorType::of(self.status_code, &self.error_type)
    }

    /// The same error, holding its texts itself: to be returned, boxed or sent elsewhere.
    ///
    /// ```
    /// use stytch_errors::ErrorBody;
    ///
    /// fn boxed(bytes: &[u8]) -> Box<dyn std::error::Error + Send + Sync> {
    ///     match ErrorBody::from_slice(bytes) {
    ///         Ok(body) => Box::new(body.into_owned()),
    ///         Err(refused) => Box::new(refused.into_owned()),
    ///     }
    /// }
    ///
    /// let error = boxed(br#"{"error":"invalid_client"}"#);
    /// assert_eq!(error.to_string(), "invalid_client");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> ErrorBody<'static> {
        let owned = |text: Cow<'a, str>| Cow::Owned(text.into_owned());
        ErrorBody {
            status_code: self.status_code,
            request_id: self.request_id.map(owned),
            error_type: owned(self.error_type),
            error_message: self.error_message.map(owned),
            error_url: self.error_url.map(owned),
            error_details: self.error_details.map(owned),
        }
    }
}

impl<'a> TryFrom<&'a [u8]> for ErrorBody<'a> {
    type Error = InvalidBody<'a>;

    fn try_from(body: &'a [u8]) -> Result<Self, Self::Error> {
        Self::from_slice(body)
    }
}

impl<'a> TryFrom<&'a str> for ErrorBody<'a> {
    type Error = InvalidBody<'a>;

    fn try_from(body: &'a str) -> Result<Self, Self::Error> {
        Self::from_slice(body.as_bytes())
    }
}

/// One line: `404 member_not_found: Member could not be found. (request-id-test-…)`. Texts from the
/// response are escaped and bounded, so that it can be logged.
impl fmt::Display for ErrorBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(status) = self.status_code {
            write!(f, "{status} ")?;
        }
        write!(f, "{}", Printable::name(&self.error_type))?;
        if let Some(message) = self
            .error_message
            .as_deref()
            .filter(|text| !text.is_empty())
        {
            write!(f, ": {}", Printable::message(message))?;
        }
        if let Some(id) = &self.request_id {
            write!(f, " ({})", Printable::name(id))?;
        }
        Ok(())
    }
}

/// The fields, escaped and bounded, and of `error_details`, which may hold anything, the length.
impl fmt::Debug for ErrorBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = self.error_details.as_deref().map(Hidden);
        f.debug_struct("ErrorBody")
            .field("status_code", &self.status_code)
            .field(
                "request_id",
                &self.request_id.as_deref().map(Printable::name),
            )
            .field("error_type", &Printable::name(&self.error_type))
            .field(
                "error_message",
                &self.error_message.as_deref().map(Printable::message),
            )
            .field(
                "error_url",
                &self.error_url.as_deref().map(Printable::message),
            )
            .field("error_details", &details)
            .finish()
    }
}

/// A text of which only the length is shown.
struct Hidden<'a>(&'a str);

impl fmt::Debug for Hidden<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl core::error::Error for ErrorBody<'_> {}
