//! The questions that an `ErrorType` answers from the catalog.

/// Gives a vertical's `ErrorType` the methods that look into the catalog.
macro_rules! questions {
    ($vertical:ident: $($Page:ident)+) => {
        impl<'a> ErrorType<'a> {
            /// The same as [`new`](Self::new), for any type of status: the `StatusCode` of `http`,
            /// and so of `reqwest`, `axum` and the official client, fits.
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::ErrorType;")]
            ///
            /// /// For `http::StatusCode` and whatever else is a status.
            /// fn is_temporary(status: impl Into<u16>, error_type: &str) -> bool {
            ///     ErrorType::from_response(status, error_type).is_retryable()
            /// }
            ///
            /// assert!(is_temporary(503_u16, "a_code_of_tomorrow"));
            /// ```
            #[must_use]
            pub fn from_response(status: impl Into<u16>, error_type: &'a str) -> Self {
                Self::new(status.into(), error_type)
            }

            /// Every code that the catalog lists for this API, by status and then by wire string.
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::ErrorType;")]
            ///
            /// let not_found = ErrorType::all().filter(|error| error.status() == Some(404));
            /// assert!(not_found.count() > 1);
            /// ```
            pub fn all() -> impl Iterator<Item = ErrorType<'static>> + Clone {
                ::core::iter::empty()
                    $(.chain($Page::ALL.iter().map(|code| ErrorType::$Page(*code))))+
            }

            /// Whether this is [`Unlisted`](Self::Unlisted).
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::ErrorType;")]
            ///
            /// assert!(ErrorType::new(500, "a_code_of_tomorrow").is_unlisted());
            /// ```
            #[must_use]
            pub const fn is_unlisted(self) -> bool {
                matches!(self, Self::Unlisted { .. })
            }

            /// The code under the status that the catalog lists it with: itself, unless it is
            /// [`Unlisted`](Self::Unlisted). `None` where this API has no such code at all.
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::ErrorType;")]
            ///
            /// let error = ErrorType::new(502, "internal_server_error");
            /// assert!(error.is_unlisted());
            /// assert_eq!(error.listed_as().and_then(ErrorType::status), Some(500));
            /// ```
            #[must_use]
            pub const fn listed_as(self) -> Option<ErrorType<'static>> {
                match self {
                    $(Self::$Page(code) => Some(ErrorType::$Page(code)),)+
                    Self::Unlisted { error_type, .. } => {
                        $(
                            if let Some(code) = $Page::from_error_type(error_type) {
                                return Some(ErrorType::$Page(code));
                            }
                        )+
                        None
                    }
                }
            }

            /// Whether the same request may succeed when it is sent again after a pause.
            ///
            /// True only where the status or Stytch's documentation says so:
            ///
            /// - any 503, listed or not: the status means that the service cannot answer *now*,
            ///   and the documented message asks to retry;
            /// - 429 `too_many_requests`: the limit is one of requests in a span of time. The
            ///   other 429 codes ask for something else than time, such as a new captcha;
            /// - 400 `downstream_carrier_error`: the documented message says that it may be
            ///   temporary, and asks to try again.
            ///
            /// False for a 500: no documentation calls it temporary, and the request may have had
            /// its effect. False, too, for codes whose message says "try again" of a login flow:
            /// there, the user has to start over.
            ///
            /// Stytch documents no length for the pause. Where the response has a `Retry-After`
            /// header, it gives the length; otherwise double the pause from attempt to attempt.
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::ErrorType;")]
            ///
            /// assert!(ErrorType::new(503, "a_code_of_tomorrow").is_retryable());
            /// assert!(!ErrorType::new(500, "internal_server_error").is_retryable());
            /// ```
            #[must_use]
            pub const fn is_retryable(self) -> bool {
                $crate::retry::is_retryable(self.status(), self.as_str())
            }
        }
    };
}

pub(crate) use questions;
