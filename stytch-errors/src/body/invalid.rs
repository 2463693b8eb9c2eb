//! The error of a body that is not a Stytch error.

use alloc::borrow::Cow;
use core::fmt;

use super::description::Description;

/// A response body that is not a Stytch error: the problem, its place, and the body itself.
///
/// It can be logged whatever came: its `Display` and `Debug` are one line of bounded length, and
/// copy nothing from the body. The body may be the answer to a request that succeeded, broken or
/// wrapped in something else on the way, and then it has a session's token in it. They show what is
/// wrong, at which byte and of how many, and what the body seems to be:
///
/// - of a JSON object, the keys that Stytch's errors and answers and gateways' errors are known to
///   have, and the kind of each value. Other keys are shown as `_`;
/// - of anything else, what it begins with, such as `HTML`, and which phrase of a known list, such as
///   `Bad Gateway`, a page has as its title or a text at its beginning.
///
/// All bytes are in [`body_with_secrets`](Self::body_with_secrets).
///
/// ```
/// use stytch_errors::ErrorBody;
///
/// let html = b"<html>\n<h1>502 Bad Gateway</h1>\n</html>";
/// let refused = ErrorBody::from_slice(html).unwrap_err();
/// assert_eq!(
///     refused.to_string(),
///     "not a Stytch error: it does not begin with `{` as a JSON object does, at byte 0 of 39: \
///      HTML that says `Bad Gateway`",
/// );
///
/// let refused = ErrorBody::from_slice(br#"{"error_type": 5, "x": {}}"#).unwrap_err();
/// assert_eq!(
///     refused.to_string(),
///     "not a Stytch error: expected `error_type` to be a string, at byte 15 of 26: \
///      {\"error_type\": number, _: object}",
/// );
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct InvalidBody<'a> {
    body: Cow<'a, [u8]>,
    kind: InvalidBodyKind,
    offset: usize,
    /// It is static, so that nothing of the body can be in it.
    problem: &'static str,
}

/// The problem with an [`InvalidBody`].
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
    /// A field whose value is of the wrong type, or a `status_code` that is not an HTTP status.
    InvalidField,
    /// A JSON object with neither `error_type` nor `error`.
    NoErrorType,
}

impl<'a> InvalidBody<'a> {
    #[cold]
    pub(super) fn new(
        body: &'a [u8],
        kind: InvalidBodyKind,
        offset: usize,
        problem: &'static str,
    ) -> Self {
        Self {
            body: Cow::Borrowed(body),
            kind,
            offset,
            problem,
        }
    }

    /// The kind of the problem.
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

    /// All bytes that came. They may be the answer to a request that succeeded, with a session's
    /// token in it, so keep them out of logs.
    ///
    /// ```
    /// use stytch_errors::ErrorBody;
    ///
    /// let refused = ErrorBody::from_slice(b"upstream connect error").unwrap_err();
    /// assert_eq!(refused.body_with_secrets(), b"upstream connect error");
    /// ```
    #[must_use]
    pub fn body_with_secrets(&self) -> &[u8] {
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
    /// assert_eq!(check(b"teapot".to_vec()).unwrap_err().body_with_secrets(), b"teapot");
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
}

impl fmt::Display for InvalidBody<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (problem, offset, len) = (self.problem, self.offset, self.body.len());
        write!(
            f,
            "not a Stytch error: {problem}, at byte {offset} of {len}"
        )?;
        match self.kind {
            InvalidBodyKind::Empty => Ok(()),
            _ => write!(f, ": {}", Description(&self.body)),
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
