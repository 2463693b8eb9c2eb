//! The logic of the generated enums: the generated files hold nothing but data.

/// Gives a page's enum everything but its variants.
///
/// The tables are statics of the calling module, indexed by the enum's discriminant. They stand
/// apart from each other so that a program keeps only those that it uses.
macro_rules! page {
    ($Page:ident, $Vertical:ident, $status:literal, $complete:literal) => {
        impl $Page {
            /// Every code of the page, sorted by wire string, as the variants are.
            pub const ALL: &'static [Self] = &ALL;
            /// The API that sends these codes.
            pub const VERTICAL: $crate::Vertical = $crate::Vertical::$Vertical;
            /// The HTTP status that they come with.
            pub const STATUS: u16 = $status;
            /// Whether the whole page was read: see [`Page::COMPLETE`]($crate::Page::COMPLETE).
            pub const COMPLETE: bool = $complete;

            /// The code as it is on the wire.
            #[doc(alias = "code")]
            #[inline]
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                NAMES[self as usize]
            }

            /// The code with this wire string, when the page lists it.
            #[inline]
            #[must_use]
            pub const fn from_error_type(error_type: &str) -> Option<Self> {
                let Some(place) = INDEX.candidate(error_type) else {
                    return None;
                };
                // The slots hold no other places, but rustc would make this a panic.
                if place >= ALL.len() {
                    return None;
                }
                let code = ALL[place];
                if $crate::equal::equal(NAMES[place], error_type) {
                    Some(code)
                } else {
                    None
                }
            }

            /// The `error_message` that was seen with the code:
            /// see [`Page::message`]($crate::Page::message).
            #[inline]
            #[must_use]
            pub const fn message(self) -> Option<&'static str> {
                $crate::page::message(&MESSAGES, &WITHOUT_MESSAGE, self as u16)
            }

            /// One line of advice, for the codes that have a usual cause.
            #[inline]
            #[must_use]
            pub const fn hint(self) -> Option<&'static str> {
                $crate::page::hint(&HINTS, self as u16)
            }

            /// The place in Stytch's documentation that describes the code.
            #[inline]
            #[must_use]
            pub const fn docs_url(self) -> &'static str {
                DOCS_URLS[self as usize]
            }
        }

        impl $crate::page::sealed::Sealed for $Page {
            const NAMES: &'static [&'static str] = &NAMES;
            const FUNCTIONS: $crate::page::sealed::Functions<Self> =
                $crate::page::sealed::Functions {
                    as_str: Self::as_str,
                    from_error_type: Self::from_error_type,
                    message: Self::message,
                    hint: Self::hint,
                    docs_url: Self::docs_url,
                };
        }

        impl $crate::Page for $Page {
            const ALL: &'static [Self] = Self::ALL;
            const VERTICAL: $crate::Vertical = Self::VERTICAL;
            const STATUS: u16 = Self::STATUS;
            const COMPLETE: bool = Self::COMPLETE;
        }

        impl ::core::fmt::Debug for $Page {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::page::debug(self.as_str(), f)
            }
        }

        impl ::core::fmt::Display for $Page {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::error::Error for $Page {}

        impl AsRef<str> for $Page {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl From<$Page> for &'static str {
            #[inline]
            fn from(code: $Page) -> Self {
                code.as_str()
            }
        }

        impl From<&$Page> for &'static str {
            #[inline]
            fn from(code: &$Page) -> Self {
                code.as_str()
            }
        }

        impl<'a> TryFrom<&'a str> for $Page {
            type Error = $crate::UnlistedError<'a>;

            #[inline]
            fn try_from(error_type: &'a str) -> Result<Self, Self::Error> {
                $crate::page::read(error_type)
            }
        }

        impl ::core::str::FromStr for $Page {
            type Err = $crate::ParseError;

            #[inline]
            fn from_str(error_type: &str) -> Result<Self, Self::Err> {
                $crate::page::parse(error_type)
            }
        }

        /// *Feature `serde`.* The wire string.
        #[cfg(feature = "serde")]
        impl serde_core::Serialize for $Page {
            fn serialize<S: serde_core::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        /// *Feature `serde`.* From the wire string, which the page has to list.
        #[cfg(feature = "serde")]
        impl<'de> serde_core::Deserialize<'de> for $Page {
            fn deserialize<D: serde_core::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::serde::deserialize(from)
            }
        }
    };
}

/// Gives a vertical its `ErrorType`, over all its pages.
macro_rules! error_type {
    (
        $vertical:ident: $Vertical:ident,
        $(#[$docs:meta])*
        { $($(#[$page_docs:meta])* $Page:ident,)+ }
    ) => {
        $(#[$docs])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ErrorType<'a> {
            $(
                $(#[$page_docs])*
                $Page($Page),
            )+
            /// A code that the catalog does not list with the status that came.
            ///
            /// [`listed_as`](ErrorType::listed_as) finds a code that it lists with another one.
            Unlisted {
                /// The HTTP status that came, unless none did: a body of OAuth's endpoints may be
                /// read without one.
                status: Option<u16>,
                /// The string that came.
                error_type: &'a str,
            },
        }

        impl<'a> ErrorType<'a> {
            /// The API that sends these codes.
            pub const VERTICAL: $crate::Vertical = $crate::Vertical::$Vertical;

            /// The code with this wire string in an error with this HTTP status.
            ///
            /// A code that Stytch documents for another status is [`Unlisted`](Self::Unlisted)
            /// too: each code belongs to one status, so such a response is not the documented
            /// error. [`listed_as`](Self::listed_as) says where the code is documented.
            ///
            /// [`from_response`](Self::from_response) takes the status as HTTP clients have it.
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::{ErrorType, InternalServerError};")]
            ///
            /// let error = ErrorType::new(500, "internal_server_error");
            /// assert_eq!(error, InternalServerError::InternalServerError);
            /// assert!(ErrorType::new(404, "internal_server_error").is_unlisted());
            /// ```
            #[must_use]
            pub const fn new(status: u16, error_type: &'a str) -> Self {
                match status {
                    $(
                        $Page::STATUS => {
                            if let Some(code) = $Page::from_error_type(error_type) {
                                return Self::$Page(code);
                            }
                        }
                    )+
                    _ => {}
                }
                Self::Unlisted { status: Some(status), error_type }
            }

            /// The error of a body, which may have no status.
            #[cfg(feature = "body")]
            pub(crate) fn of(status: Option<u16>, error_type: &'a str) -> Self {
                match status {
                    Some(status) => Self::new(status, error_type),
                    None => Self::Unlisted { status, error_type },
                }
            }

            /// The HTTP status: `None` where the response was read without one.
            ///
            /// ```
            #[doc = concat!("use stytch_errors::", stringify!($vertical), "::ErrorType;")]
            ///
            /// assert_eq!(ErrorType::new(500, "internal_server_error").status(), Some(500));
            /// ```
            #[must_use]
            pub const fn status(self) -> Option<u16> {
                match self {
                    $(Self::$Page(_) => Some($Page::STATUS),)+
                    Self::Unlisted { status, .. } => status,
                }
            }

            /// The code as it is on the wire.
            #[doc(alias = "code")]
            #[must_use]
            pub const fn as_str(self) -> &'a str {
                match self {
                    $(Self::$Page(code) => code.as_str(),)+
                    Self::Unlisted { error_type, .. } => error_type,
                }
            }

            /// The `error_message` that was seen with the code:
            /// see [`Page::message`]($crate::Page::message).
            #[must_use]
            pub const fn message(self) -> Option<&'static str> {
                match self {
                    $(Self::$Page(code) => code.message(),)+
                    Self::Unlisted { .. } => None,
                }
            }

            /// One line of advice, for the codes that have a usual cause.
            #[must_use]
            pub const fn hint(self) -> Option<&'static str> {
                match self {
                    $(Self::$Page(code) => code.hint(),)+
                    Self::Unlisted { .. } => None,
                }
            }

            /// The place in Stytch's documentation that describes the code, also where it is
            /// listed with another status than the one that came.
            #[must_use]
            pub const fn docs_url(self) -> Option<&'static str> {
                match self.listed_as() {
                    $(Some(ErrorType::$Page(code)) => Some(code.docs_url()),)+
                    _ => None,
                }
            }
        }

        /// The code. One that is not listed may hold anything, so it is escaped, and cut where it
        /// is longer than any code.
        impl ::core::fmt::Display for ErrorType<'_> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&$crate::printable::Printable::name(self.as_str()), f)
            }
        }

        /// As a derived one, but for the string of an unlisted code, which is shown as `Display`
        /// shows it.
        impl ::core::fmt::Debug for ErrorType<'_> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $(Self::$Page(code) => f.debug_tuple(stringify!($Page)).field(code).finish(),)+
                    Self::Unlisted { status, error_type } => f
                        .debug_struct("Unlisted")
                        .field("status", status)
                        .field("error_type", &$crate::printable::Printable::name(error_type))
                        .finish(),
                }
            }
        }

        $(
            impl From<$Page> for ErrorType<'_> {
                fn from(code: $Page) -> Self {
                    Self::$Page(code)
                }
            }

            impl PartialEq<$Page> for ErrorType<'_> {
                fn eq(&self, code: &$Page) -> bool {
                    *self == Self::$Page(*code)
                }
            }
        )+

        $crate::questions::questions! { $vertical: $($Page)+ }
        $crate::error_traits::error_traits! {}
        #[cfg(feature = "stytch-11")]
        $crate::client::from_client! { $vertical }
        #[cfg(feature = "alloc")]
        $crate::owned::owned! { $vertical: $($Page)+ }
    };
}

pub(crate) use {error_type, page};
