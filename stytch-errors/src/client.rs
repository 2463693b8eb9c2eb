//! From the errors of the official client, version 11.

use core::fmt::{self, Write};

use stytch::Error;

/// Gives a vertical's `ErrorType` the conversions from the client's types.
macro_rules! from_client {
    ($vertical:ident) => {
        /// *Feature `stytch-11`.* The code of a response that the client has read.
        ///
        /// ```
        #[doc = concat!("use stytch_errors::", stringify!($vertical), "::ErrorType;")]
        ///
        /// fn should_retry(response: &stytch::ErrorResponse) -> bool {
        ///     ErrorType::from(response).is_retryable()
        /// }
        /// ```
        impl<'a> From<&'a ::stytch::ErrorResponse> for ErrorType<'a> {
            fn from(response: &'a ::stytch::ErrorResponse) -> Self {
                Self::from_response(response.status_code, &response.error_type)
            }
        }

        /// *Feature `stytch-11`.* The code of an error, if it is a response. Otherwise, a [`NoResponse`]($crate::NoResponse) with the reason.
        ///
        /// ```
        #[doc = concat!("use stytch_errors::", stringify!($vertical), "::ErrorType;")]
        ///
        /// fn line(error: &stytch::Error) -> String {
        ///     match ErrorType::try_from(error) {
        ///         Ok(code) => format!("Stytch answered {code}"),
        ///         Err(no_response) => no_response.to_string(),
        ///     }
        /// }
        ///
        /// assert_eq!(
        ///     line(&stytch::Error::FetchJwks),
        ///     "no error response: the keys to check tokens with could not be fetched",
        /// );
        /// ```
        impl<'a> TryFrom<&'a ::stytch::Error> for ErrorType<'a> {
            type Error = $crate::NoResponse<'a>;

            fn try_from(error: &'a ::stytch::Error) -> Result<Self, Self::Error> {
                $crate::client::response(error).map(Self::from)
            }
        }

        /// *Features `stytch-11` and `alloc`.* The code of a response, borrowing nothing of it.
        #[cfg(feature = "alloc")]
        impl From<&::stytch::ErrorResponse> for OwnedErrorType {
            fn from(response: &::stytch::ErrorResponse) -> Self {
                ErrorType::from(response).into_owned()
            }
        }

        /// *Features `stytch-11` and `alloc`.* The code of an error, if it is a response.
        ///
        /// ```
        #[doc = concat!("use stytch_errors::", stringify!($vertical), "::OwnedErrorType;")]
        ///
        /// enum Failure {
        ///     Code(OwnedErrorType),
        ///     Client(stytch::Error),
        /// }
        ///
        /// impl From<stytch::Error> for Failure {
        ///     fn from(error: stytch::Error) -> Self {
        ///         match OwnedErrorType::try_from(&error) {
        ///             Ok(code) => Self::Code(code),
        ///             Err(_) => Self::Client(error),
        ///         }
        ///     }
        /// }
        ///
        /// assert!(matches!(Failure::from(stytch::Error::FetchJwks), Failure::Client(_)));
        /// ```
        #[cfg(feature = "alloc")]
        impl<'a> TryFrom<&'a ::stytch::Error> for OwnedErrorType {
            type Error = $crate::NoResponse<'a>;

            fn try_from(error: &'a ::stytch::Error) -> Result<Self, Self::Error> {
                $crate::client::response(error).map(Self::from)
            }
        }
    };
}

pub(crate) use from_client;

/// The response that the client has read, if this is why it failed.
pub(crate) fn response(error: &Error) -> Result<&stytch::ErrorResponse, NoResponse<'_>> {
    match error {
        Error::Response(response) => Ok(response),
        error => Err(NoResponse { error }),
    }
}

/// Why an error of the official client has no code: it is not an error response.
///
/// Its `source` is the client's error.
///
/// ```
/// use stytch_errors::{NoResponseKind, b2b};
///
/// let error = stytch::Error::JwkNotFound("a-key".to_owned());
/// let no_response = b2b::ErrorType::try_from(&error).unwrap_err();
/// assert_eq!(no_response.kind(), NoResponseKind::Token);
/// assert!(no_response.to_string().starts_with("no error response: "));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NoResponse<'a> {
    error: &'a Error,
}

/// The reason why the official client has no error response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NoResponseKind {
    /// The client was set up with an address or a secret that no request can be made of.
    Setup,
    /// The client checked a token itself, of a session or of a machine, and refused it: it is
    /// malformed, expired, signed with a key that Stytch does not list, or lacks a scope.
    Token,
    /// The keys that tokens are checked with could not be fetched, so nothing is known about the
    /// token.
    Keys,
    /// Stytch could not be reached in time, or it answered with something that the client cannot
    /// read, of which the client keeps nothing. The documentation of `ErrorBody` lists such answers.
    Unreadable,
    /// A variant that version 11.1 of the client does not have.
    Other,
}

impl<'a> NoResponse<'a> {
    /// The reason, to decide by.
    ///
    /// ```
    /// use stytch_errors::{NoResponseKind, consumer};
    ///
    /// fn must_log_in(error: &stytch::Error) -> bool {
    ///     consumer::ErrorType::try_from(error)
    ///         .is_err_and(|no_response| no_response.kind() == NoResponseKind::Token)
    /// }
    ///
    /// assert!(must_log_in(&stytch::Error::Unauthorized));
    /// ```
    #[must_use]
    pub fn kind(&self) -> NoResponseKind {
        match self.error {
            Error::InvalidHeaderValue(_) | Error::InvalidUrl(_) => NoResponseKind::Setup,
            Error::FetchJwks => NoResponseKind::Keys,
            // The client wraps this one where it checks a token, in a type that has no public name
            // and whose `source` passes over it. Its text is all that is left.
            Error::JWTError(error) if displays(error, "Failed to fetch JWKS") => {
                NoResponseKind::Keys
            }
            Error::Unauthorized | Error::JwkNotFound(_) | Error::JWTError(_) => {
                NoResponseKind::Token
            }
            Error::Other(_) => NoResponseKind::Unreadable,
            _ => NoResponseKind::Other,
        }
    }

    /// The client's error.
    ///
    /// ```
    /// use stytch_errors::b2b;
    ///
    /// let error = stytch::Error::FetchJwks;
    /// let no_response = b2b::ErrorType::try_from(&error).unwrap_err();
    /// assert!(matches!(no_response.client_error(), stytch::Error::FetchJwks));
    /// ```
    #[must_use]
    pub fn client_error(&self) -> &'a Error {
        self.error
    }
}

impl fmt::Display for NoResponse<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no error response: ")?;
        f.write_str(match self.kind() {
            NoResponseKind::Setup => "no request can be made with the client's address or secret",
            NoResponseKind::Token => "the client refused the token itself",
            NoResponseKind::Keys => "the keys to check tokens with could not be fetched",
            NoResponseKind::Unreadable => {
                "Stytch was not reached, or the client could not read its answer"
            }
            NoResponseKind::Other => "the client failed in a way that is not known here",
        })
    }
}

impl core::error::Error for NoResponse<'_> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(self.error)
    }
}

/// Whether the value is displayed as this text, found out without allocating.
fn displays(value: &impl fmt::Display, text: &str) -> bool {
    struct Rest<'t>(&'t str);

    impl fmt::Write for Rest<'_> {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
            Ok(())
        }
    }

    let mut rest = Rest(text);
    write!(rest, "{value}").is_ok() && rest.0.is_empty()
}
