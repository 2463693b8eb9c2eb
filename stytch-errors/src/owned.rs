//! `OwnedErrorType`: an `ErrorType` that borrows nothing.

/// Gives a vertical its `OwnedErrorType`.
macro_rules! owned {
    ($vertical:ident: $($Page:ident)+) => {
        /// *Feature `alloc`, part of `body`.* An [`ErrorType`] that borrows nothing: to be returned
        /// with `?`, boxed, sent to another thread, or kept in a struct.
        ///
        /// Only a code that is not listed is copied; a listed one allocates nothing.
        ///
        /// ```
        #[doc = concat!("use stytch_errors::", stringify!($vertical), "::{ErrorType, OwnedErrorType};")]
        ///
        /// fn check(status: u16, error_type: String) -> Result<(), Box<dyn std::error::Error>> {
        ///     Err(ErrorType::new(status, &error_type).into_owned())?
        /// }
        ///
        /// let error = check(503, "a_code_of_tomorrow".to_owned()).unwrap_err();
        /// let error: &OwnedErrorType = error.downcast_ref().unwrap();
        /// assert!(error.is_retryable());
        /// ```
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct OwnedErrorType {
            /// In `Unlisted`, the string is empty: it is beside it.
            known: ErrorType<'static>,
            unlisted: ::alloc::boxed::Box<str>,
        }

        impl OwnedErrorType {
            /// The error as an [`ErrorType`], to match on and to look up in the catalog.
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::{InternalServerError, OwnedErrorType};")]
            ///
            /// let error = OwnedErrorType::from(InternalServerError::InternalServerError);
            /// assert_eq!(error.as_borrowed().status(), Some(500));
            /// ```
            #[must_use]
            pub fn as_borrowed(&self) -> ErrorType<'_> {
                match self.known {
                    ErrorType::Unlisted { status, .. } => ErrorType::Unlisted {
                        status,
                        error_type: &self.unlisted,
                    },
                    listed => listed,
                }
            }

            /// The code as it is on the wire.
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::{InternalServerError, OwnedErrorType};")]
            ///
            /// let error = OwnedErrorType::from(InternalServerError::InternalServerError);
            /// assert_eq!(error.as_str(), "internal_server_error");
            /// ```
            #[doc(alias = "code")]
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.as_borrowed().as_str()
            }
        }

        /// The same questions as on [`ErrorType`], whose documentation has the answers.
        ///
        /// ```
        #[doc = concat!("use stytch_errors::", stringify!($vertical), "::{InternalServerError, OwnedErrorType};")]
        ///
        /// fn line(error: &OwnedErrorType) -> String {
        ///     let docs_url = error.docs_url().unwrap_or("no documentation");
        ///     format!("{:?} {error}, see {docs_url}", error.status())
        /// }
        ///
        /// let error = OwnedErrorType::from(InternalServerError::InternalServerError);
        /// assert!(line(&error).starts_with("Some(500) internal_server_error, see https://"));
        /// assert!(!error.is_unlisted() && !error.is_retryable());
        /// assert!(error.listed_as().is_some_and(|listed| error == listed));
        /// ```
        impl OwnedErrorType {
            /// The HTTP status: see [`ErrorType::status`].
            #[must_use]
            pub fn status(&self) -> Option<u16> {
                self.as_borrowed().status()
            }

            /// Whether the catalog does not list it: see [`ErrorType::is_unlisted`].
            #[must_use]
            pub fn is_unlisted(&self) -> bool {
                self.as_borrowed().is_unlisted()
            }

            /// The code under the status that the catalog lists it with: see
            /// [`ErrorType::listed_as`].
            #[must_use]
            pub fn listed_as(&self) -> Option<ErrorType<'static>> {
                self.as_borrowed().listed_as()
            }

            /// Whether the same request may succeed after a pause: see
            /// [`ErrorType::is_retryable`].
            #[must_use]
            pub fn is_retryable(&self) -> bool {
                self.as_borrowed().is_retryable()
            }

            /// The `error_message` that was seen with the code: see [`ErrorType::message`].
            #[must_use]
            pub fn message(&self) -> Option<&'static str> {
                self.as_borrowed().message()
            }

            /// One line of advice: see [`ErrorType::hint`].
            #[must_use]
            pub fn hint(&self) -> Option<&'static str> {
                self.as_borrowed().hint()
            }

            /// The place in Stytch's documentation: see [`ErrorType::docs_url`].
            #[must_use]
            pub fn docs_url(&self) -> Option<&'static str> {
                self.as_borrowed().docs_url()
            }
        }

        impl ErrorType<'_> {
            /// *Feature `alloc`, part of `body`.* The same error, borrowing nothing.
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::ErrorType;")]
            ///
            /// let error = ErrorType::new(500, "internal_server_error");
            /// assert_eq!(error.into_owned().as_borrowed(), error);
            /// ```
            #[must_use]
            pub fn into_owned(self) -> OwnedErrorType {
                let (known, unlisted) = match self {
                    $(Self::$Page(code) => (ErrorType::$Page(code), ""),)+
                    Self::Unlisted { status, error_type } => {
                        (ErrorType::Unlisted { status, error_type: "" }, error_type)
                    }
                };
                OwnedErrorType { known, unlisted: unlisted.into() }
            }
        }

        impl ::core::fmt::Debug for OwnedErrorType {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.as_borrowed(), f)
            }
        }

        impl ::core::fmt::Display for OwnedErrorType {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_borrowed(), f)
            }
        }

        impl ::core::error::Error for OwnedErrorType {}

        impl AsRef<str> for OwnedErrorType {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for OwnedErrorType {
            fn eq(&self, error_type: &str) -> bool {
                self.as_str() == error_type
            }
        }

        impl PartialEq<&str> for OwnedErrorType {
            fn eq(&self, error_type: &&str) -> bool {
                self.as_str() == *error_type
            }
        }

        impl PartialEq<ErrorType<'_>> for OwnedErrorType {
            fn eq(&self, error: &ErrorType<'_>) -> bool {
                self.as_borrowed() == *error
            }
        }

        impl PartialEq<OwnedErrorType> for ErrorType<'_> {
            fn eq(&self, error: &OwnedErrorType) -> bool {
                *self == error.as_borrowed()
            }
        }

        impl From<ErrorType<'_>> for OwnedErrorType {
            fn from(error: ErrorType<'_>) -> Self {
                error.into_owned()
            }
        }

        impl<'a> From<&'a OwnedErrorType> for ErrorType<'a> {
            fn from(error: &'a OwnedErrorType) -> Self {
                error.as_borrowed()
            }
        }

        $(
            impl From<$Page> for OwnedErrorType {
                fn from(code: $Page) -> Self {
                    ErrorType::from(code).into_owned()
                }
            }

            impl PartialEq<$Page> for OwnedErrorType {
                fn eq(&self, code: &$Page) -> bool {
                    self.known == *code
                }
            }
        )+

        /// *Feature `serde`.* The wire string, as for [`ErrorType`].
        #[cfg(feature = "serde")]
        impl serde_core::Serialize for OwnedErrorType {
            fn serialize<S: serde_core::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }
    };
}

pub(crate) use owned;
