//! The trait over all pages, and what their implementations share.

use core::fmt;
use core::hash::Hash;
use core::str::FromStr;

use crate::{ParseError, UnlistedError, Vertical};

/// The codes that one API sends with one HTTP status: Stytch documents each such set on one page.
///
/// Every page's enum has these items as inherent ones too, so the trait need only be imported by
/// code that is generic over pages. It is sealed.
///
/// ```
/// use stytch_errors::{Page, b2b};
///
/// /// A line for the log: where the documentation explains this error.
/// fn explain<P: Page>(code: P) -> String {
///     format!("{} {}: {code}, see {}", P::VERTICAL, P::STATUS, code.docs_url())
/// }
///
/// assert_eq!(
///     explain(b2b::NotFound::SessionNotFound),
///     "b2b 404: session_not_found, see \
///      https://stytch.com/docs/api-reference/b2b/api/errors/404#session_not_found",
/// );
/// ```
pub trait Page:
    sealed::Sealed
    + Copy
    + Ord
    + Hash
    + fmt::Debug
    + fmt::Display
    + FromStr<Err = ParseError>
    + for<'a> TryFrom<&'a str, Error = UnlistedError<'a>>
    + Send
    + Sync
    + 'static
{
    /// Every code of the page, sorted by wire string, which is also the order of the variants.
    ///
    /// ```
    /// use stytch_errors::{Page, b2b};
    ///
    /// assert_eq!(<b2b::Unauthorized as Page>::ALL.len(), 33);
    /// assert!(b2b::Unauthorized::ALL.is_sorted());
    /// ```
    const ALL: &'static [Self];

    /// The API that sends these codes.
    const VERTICAL: Vertical;

    /// The HTTP status that they come with.
    ///
    /// ```
    /// use stytch_errors::{Page, b2b};
    ///
    /// assert_eq!(<b2b::NotFound as Page>::STATUS, 404);
    /// ```
    const STATUS: u16;

    /// Whether the whole page was read. If so, a code that is not listed is not sent there, and
    /// the enum is exhaustive. If not, there may be more, and it is `#[non_exhaustive]`.
    ///
    /// ```
    /// use stytch_errors::{Page, b2b};
    ///
    /// assert!(<b2b::NotFound as Page>::COMPLETE);
    /// assert!(!<b2b::TooManyRequests as Page>::COMPLETE);
    /// ```
    const COMPLETE: bool;

    /// The code as it is on the wire.
    ///
    /// ```
    /// use stytch_errors::{Page, b2b};
    ///
    /// assert_eq!(Page::as_str(b2b::Unauthorized::StaleFactors), "stale_factors");
    /// ```
    fn as_str(self) -> &'static str;

    /// The code with this wire string, when the page lists it. It allocates nothing, and the
    /// inherent function of the same name is `const`.
    ///
    /// ```
    /// use stytch_errors::{Page, b2b::Unauthorized};
    ///
    /// fn read<P: Page>(error_type: &str) -> Option<P> {
    ///     P::from_error_type(error_type)
    /// }
    ///
    /// assert_eq!(read("stale_factors"), Some(Unauthorized::StaleFactors));
    /// assert_eq!(read::<Unauthorized>("stale_factor"), None);
    /// ```
    fn from_error_type(error_type: &str) -> Option<Self>;

    /// The `error_message` that was seen with the code: `None` when none was, and empty when
    /// Stytch sends an empty one. The service may word it otherwise tomorrow, so show it, but do
    /// not compare with it.
    ///
    /// ```
    /// use stytch_errors::{Page, b2b::Unauthorized};
    ///
    /// let message = Page::message(Unauthorized::UnableToAuthenticateTotp);
    /// assert_eq!(message, Some("Unable to authenticate TOTP."));
    /// ```
    fn message(self) -> Option<&'static str>;

    /// One line of advice, for the codes that have a usual cause.
    ///
    /// ```
    /// use stytch_errors::{Page, b2b::MethodNotAllowed};
    ///
    /// assert_eq!(Page::hint(MethodNotAllowed::MethodNotAllowed), None);
    /// ```
    fn hint(self) -> Option<&'static str>;

    /// The place in Stytch's documentation that describes the code.
    ///
    /// ```
    /// use stytch_errors::{Page, b2b::Unauthorized};
    ///
    /// assert_eq!(
    ///     Page::docs_url(Unauthorized::StaleFactors),
    ///     "https://stytch.com/docs/api-reference/b2b/api/errors/401#stale_factors",
    /// );
    /// ```
    fn docs_url(self) -> &'static str;
}

pub(crate) mod sealed {
    pub trait Sealed {}
}

/// Writes the variant's name, which the generator makes from the code in just this way. A derived
/// `Debug` would hold every name once more.
pub(crate) fn debug(code: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    use fmt::Write;

    code.split('_').try_for_each(|word| {
        let mut letters = word.chars();
        if let Some(first) = letters.next() {
            f.write_char(first.to_ascii_uppercase())?;
        }
        f.write_str(letters.as_str())
    })
}
