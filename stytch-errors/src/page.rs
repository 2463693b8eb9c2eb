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
    + core::error::Error
    + AsRef<str>
    + Into<&'static str>
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

    /// Whether the whole page was read. If so, Stytch documents no other code there, and
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
    #[inline]
    #[must_use]
    fn as_str(self) -> &'static str {
        (Self::FUNCTIONS.as_str)(self)
    }

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
    #[inline]
    #[must_use]
    fn from_error_type(error_type: &str) -> Option<Self> {
        (Self::FUNCTIONS.from_error_type)(error_type)
    }

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
    #[inline]
    #[must_use]
    fn message(self) -> Option<&'static str> {
        (Self::FUNCTIONS.message)(self)
    }

    /// One line of advice, for the codes that have a usual cause.
    ///
    /// ```
    /// use stytch_errors::{Page, b2b::MethodNotAllowed};
    ///
    /// assert_eq!(Page::hint(MethodNotAllowed::MethodNotAllowed), None);
    /// ```
    #[inline]
    #[must_use]
    fn hint(self) -> Option<&'static str> {
        (Self::FUNCTIONS.hint)(self)
    }

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
    #[inline]
    #[must_use]
    fn docs_url(self) -> &'static str {
        (Self::FUNCTIONS.docs_url)(self)
    }
}

pub(crate) mod sealed {
    /// The inherent functions of a page, which those of the trait call: a table of them takes rustc
    /// a fraction of the time that functions on each page would.
    #[derive(Debug)]
    pub struct Functions<P> {
        pub(crate) as_str: fn(P) -> &'static str,
        pub(crate) from_error_type: fn(&str) -> Option<P>,
        pub(crate) message: fn(P) -> Option<&'static str>,
        pub(crate) hint: fn(P) -> Option<&'static str>,
        pub(crate) docs_url: fn(P) -> &'static str,
    }

    pub trait Sealed: Sized {
        const NAMES: &'static [&'static str];
        const FUNCTIONS: Functions<Self>;
    }
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

/// `TryFrom`, for every page.
pub(crate) fn read<P: Page>(error_type: &str) -> Result<P, UnlistedError<'_>> {
    P::from_error_type(error_type).ok_or(UnlistedError::new::<P>(error_type))
}

/// `FromStr`, for every page.
pub(crate) fn parse<P: Page>(error_type: &str) -> Result<P, ParseError> {
    Ok(read(error_type)?)
}

/// The message of the code at this place. The few without one are listed apart: a table of options
/// takes rustc several times as long as a table of strings.
pub(crate) const fn message(
    messages: &[&'static str],
    without: &[u16],
    place: u16,
) -> Option<&'static str> {
    let mut at = 0;
    while at < without.len() {
        if without[at] == place {
            return None;
        }
        at += 1;
    }
    Some(messages[place as usize])
}

/// The hint for the code at this place, if one of the few is.
pub(crate) const fn hint(hints: &[(u16, &'static str)], place: u16) -> Option<&'static str> {
    let mut at = 0;
    while at < hints.len() {
        if hints[at].0 == place {
            return Some(hints[at].1);
        }
        at += 1;
    }
    None
}
