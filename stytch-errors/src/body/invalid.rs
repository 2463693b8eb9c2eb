//! The error of a body that is no Stytch error.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use super::excerpt::Excerpt;

/// A response body that is no Stytch error: what is wrong with it, where, and the body itself.
///
/// Its `Display` stays on one line and shows no more than the first 120 characters of the body,
/// so that it can be logged whatever came. It shows nothing of an object without an error code, nor
/// of the beginning of one: that might be the answer to a request that succeeded, with a session's
/// token in it.
///
/// ```
/// use stytch_errors::ErrorBody;
///
/// let html = b"<html>\n<h1>502 Bad Gateway</h1>\n</html>";
/// let refused = ErrorBody::from_slice(html).unwrap_err();
/// assert_eq!(
///     refused.to_string(),
///     "not a Stytch error: it does not begin with `{` as a JSON object does, at byte 0 of 39: \
///      <html>\\n<h1>502 Bad Gateway</h1>\\n</html>",
/// );
/// assert_eq!(refused.body(), html);
///
/// let refused = ErrorBody::from_slice(br#"{"error_type": 5}"#).unwrap_err();
/// assert_eq!(
///     refused.to_string(),
///     "not a Stytch error: invalid type: integer `5`, expected `error_type` to be a string, \
///      at byte 15 of 17: {\"error_type\": 5}",
/// );
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct InvalidBody<'a> {
    body: Cow<'a, [u8]>,
    kind: InvalidBodyKind,
    offset: usize,
    problem: String,
}

/// What is wrong with an [`InvalidBody`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum InvalidBodyKind {
    /// Nothing, or nothing but white space.
    Empty,
    /// Something else than a JSON object: HTML, plain text, a JSON array or string.
    NotAnObject,
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// The beginning of a JSON object.
    Truncated,
    /// A JSON object that is malformed or followed by something else.
    NotJson,
    /// A field whose value is of the wrong type, or a `status_code` that is no HTTP status.
    InvalidField,
    /// A JSON object with neither `error_type` nor `error`.
    NoErrorType,
}

impl<'a> InvalidBody<'a> {
    #[cold]
    pub(super) fn new(body: &'a [u8], kind: InvalidBodyKind, offset: usize, problem: &str) -> Self {
        Self {
            body: Cow::Borrowed(body),
            kind,
            offset,
            problem: String::from(problem),
        }
    }

    /// What is wrong.
    ///
    /// ```
    /// use stytch_errors::{ErrorBody, InvalidBodyKind};
    ///
    /// let refused = ErrorBody::from_slice(br#"{"error_type": "stale_fac"#).unwrap_err();
    /// assert_eq!(refused.kind(), InvalidBodyKind::Truncated);
    /// ```
    #[must_use]
    pub fn kind(&self) -> InvalidBodyKind {
        self.kind
    }

    /// The byte of the body at which it shows. It is the length of the body where something is
    /// missing at its end.
    ///
    /// ```
    /// use stytch_errors::ErrorBody;
    ///
    /// let refused = ErrorBody::from_slice(b"{\"error\":\"\xFF\"}").unwrap_err();
    /// assert_eq!(refused.offset(), 10);
    /// ```
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// All bytes that came.
    ///
    /// ```
    /// use stytch_errors::ErrorBody;
    ///
    /// let refused = ErrorBody::from_slice(b"upstream connect error").unwrap_err();
    /// assert_eq!(refused.body(), b"upstream connect error");
    /// ```
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The same error, holding the bytes itself: to be returned, boxed or sent elsewhere.
    ///
    /// ```
    /// use stytch_errors::{ErrorBody, InvalidBody};
    ///
    /// fn check(response: Vec<u8>) -> Result<(), InvalidBody<'static>> {
    ///     ErrorBody::from_slice(&response).map_err(InvalidBody::into_owned)?;
    ///     Ok(())
    /// }
    ///
    /// assert_eq!(check(b"teapot".to_vec()).unwrap_err().body(), b"teapot");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> InvalidBody<'static> {
        InvalidBody {
            body: Cow::Owned(self.body.into_owned()),
            kind: self.kind,
            offset: self.offset,
            problem: self.problem,
        }
    }

    /// The beginning of the body, where it may be shown.
    fn excerpt(&self) -> Option<Excerpt<'_>> {
        let has = |key: &[u8]| self.body.windows(key.len()).any(|part| part == key);
        let shown = match self.kind {
            InvalidBodyKind::Empty | InvalidBodyKind::NoErrorType => false,
            InvalidBodyKind::NotAnObject => true,
            _ => has(b"\"error_type\"") || has(b"\"error\""),
        };
        shown.then_some(Excerpt(&self.body))
    }
}

impl fmt::Display for InvalidBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (problem, offset, len) = (&self.problem, self.offset, self.body.len());
        write!(
            f,
            "not a Stytch error: {problem}, at byte {offset} of {len}"
        )?;
        match self.excerpt() {
            Some(excerpt) => write!(f, ": {excerpt}"),
            None => Ok(()),
        }
    }
}

/// As bounded as `Display`: a derived one would list every byte as a number.
impl fmt::Debug for InvalidBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InvalidBody({:?}: {self})", self.kind)
    }
}

impl core::error::Error for InvalidBody<'_> {}
