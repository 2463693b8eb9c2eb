//! The errors of the conversions from strings.

use core::fmt;

use crate::generated::CATALOG_UPDATED;
use crate::printable::Printable;
use crate::{Page, Vertical};

/// The error of `TryFrom<&str>`: a string that the page does not list.
///
/// ```
/// use stytch_errors::b2b::Unauthorized;
///
/// let error = Unauthorized::try_from("stale_factor").unwrap_err();
/// assert_eq!(error.as_str(), "stale_factor");
/// assert!(error.to_string().starts_with("`stale_factor` is not a b2b 401 code"));
/// ```
///
/// The string is shown escaped and bounded, so that it can be logged whatever came.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnlistedError<'a> {
    error_type: &'a str,
    page: PageName,
}

impl<'a> UnlistedError<'a> {
    pub(crate) const fn new<P: Page>(error_type: &'a str) -> Self {
        let page = PageName::of::<P>();
        Self { error_type, page }
    }

    /// The string that came.
    ///
    /// ```
    /// use stytch_errors::fraud::Forbidden;
    ///
    /// assert_eq!(Forbidden::try_from("no such code").unwrap_err().as_str(), "no such code");
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.error_type
    }
}

impl fmt::Display for UnlistedError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` {}", Printable::name(self.error_type), self.page)
    }
}

impl fmt::Debug for UnlistedError<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UnlistedError({self})")
    }
}

impl core::error::Error for UnlistedError<'_> {}

/// How much of an unlisted string [`ParseError`] keeps. The longest code that Stytch is known to
/// send has 74 bytes.
const KEPT: usize = 96;

/// The error of `FromStr`: a string that the page does not list.
///
/// `FromStr` cannot borrow from its input, and this crate does not allocate, so the error carries
/// the string itself, up to its first 96 bytes. `TryFrom<&str>` borrows, and keeps all of it. The
/// string is shown escaped and bounded, so that it can be logged whatever came.
///
/// ```
/// use stytch_errors::b2b::Unauthorized;
///
/// let error = "stale_factor".parse::<Unauthorized>().unwrap_err();
/// assert_eq!(error.as_str(), "stale_factor");
/// assert!(!error.is_truncated());
/// assert!(error.to_string().starts_with("`stale_factor` is not a b2b 401 code"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseError {
    page: PageName,
    truncated: bool,
    kept: u8,
    bytes: [u8; KEPT],
}

impl ParseError {
    /// The string that came, or the characters of it that fit into 96 bytes.
    ///
    /// ```
    /// use stytch_errors::fraud::Forbidden;
    ///
    /// assert_eq!("no such code".parse::<Forbidden>().unwrap_err().as_str(), "no such code");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        // `kept` ends a character, so this cannot fail.
        core::str::from_utf8(&self.bytes[..self.kept.into()]).unwrap_or_default()
    }

    /// Whether the string that came was longer than what [`as_str`](Self::as_str) gives.
    ///
    /// ```
    /// use stytch_errors::fraud::Forbidden;
    ///
    /// assert!("<html>".repeat(100).parse::<Forbidden>().unwrap_err().is_truncated());
    /// ```
    #[must_use]
    pub const fn is_truncated(&self) -> bool {
        self.truncated
    }
}

impl From<UnlistedError<'_>> for ParseError {
    fn from(error: UnlistedError<'_>) -> Self {
        let all = error.error_type;
        let mut kept = all.len().min(KEPT);
        while !all.is_char_boundary(kept) {
            kept -= 1;
        }
        let mut bytes = [0; KEPT];
        bytes[..kept].copy_from_slice(&all.as_bytes()[..kept]);
        Self {
            page: error.page,
            truncated: kept < all.len(),
            // At most `KEPT`.
            kept: u8::try_from(kept).unwrap_or_default(),
            bytes,
        }
    }
}

impl fmt::Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ParseError({self})")
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = Printable::name(self.as_str()).cut_if(self.truncated);
        write!(f, "`{shown}` {}", self.page)
    }
}

impl core::error::Error for ParseError {}

/// The page that does not list the string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct PageName {
    vertical: Vertical,
    status: u16,
}

impl PageName {
    const fn of<P: Page>() -> Self {
        Self {
            vertical: P::VERTICAL,
            status: P::STATUS,
        }
    }
}

impl fmt::Display for PageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { vertical, status } = self;
        write!(
            f,
            "is not a {vertical} {status} code of the catalog of {CATALOG_UPDATED}"
        )
    }
}
