//! The traits that make an `ErrorType` an error among errors, and a string among strings.

/// The traits that each vertical's `ErrorType` implements alike.
macro_rules! error_traits {
    () => {
        impl ::core::error::Error for ErrorType<'_> {}

        impl AsRef<str> for ErrorType<'_> {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for ErrorType<'_> {
            fn eq(&self, error_type: &str) -> bool {
                self.as_str() == error_type
            }
        }

        impl PartialEq<&str> for ErrorType<'_> {
            fn eq(&self, error_type: &&str) -> bool {
                self.as_str() == *error_type
            }
        }

        impl PartialEq<ErrorType<'_>> for str {
            fn eq(&self, error: &ErrorType<'_>) -> bool {
                error == self
            }
        }

        impl PartialEq<ErrorType<'_>> for &str {
            fn eq(&self, error: &ErrorType<'_>) -> bool {
                error == self
            }
        }

        impl<'a> From<ErrorType<'a>> for &'a str {
            fn from(error: ErrorType<'a>) -> Self {
                error.as_str()
            }
        }

        /// *Feature `serde`.* The wire string, as for the enums of pages.
        #[cfg(feature = "serde")]
        impl serde_core::Serialize for ErrorType<'_> {
            fn serialize<S: serde_core::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }
    };
}

pub(crate) use error_traits;
