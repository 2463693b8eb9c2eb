//! What every generated enum is given: the generated files hold data, this file the logic.

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

        #[cfg(feature = "serde")]
        impl serde_core::Serialize for $Page {
            fn serialize<S: serde_core::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

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
    ($(#[$docs:meta])* $($Page:ident),+ $(,)?) => {
        $(#[$docs])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorType<'a> {
            $(
                /// A code of this page.
                $Page($Page),
            )+
            /// What arrived but is not listed with that status.
            Unlisted {
                /// The HTTP status that came.
                status: u16,
                /// The string that came.
                error_type: &'a str,
            },
        }

        impl<'a> ErrorType<'a> {
            /// What the catalog knows of this string in an error with this HTTP status.
            ///
            /// A code that Stytch documents for another status is [`Unlisted`](Self::Unlisted)
            /// too: each code belongs to one status, so such a response is not the documented
            /// error, and its status is kept instead of the one in the catalog.
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
                Self::Unlisted { status, error_type }
            }

            /// The HTTP status.
            #[must_use]
            pub const fn status(self) -> u16 {
                match self {
                    $(Self::$Page(_) => $Page::STATUS,)+
                    Self::Unlisted { status, .. } => status,
                }
            }

            /// The code as it is on the wire.
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

            /// The place in Stytch's documentation that describes the code, if it is listed.
            #[must_use]
            pub const fn docs_url(self) -> Option<&'static str> {
                match self {
                    $(Self::$Page(code) => Some(code.docs_url()),)+
                    Self::Unlisted { .. } => None,
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
        )+
    };
}

pub(crate) use {error_type, page};
