//! The APIs of Stytch.

use core::fmt;

/// One of Stytch's APIs. Each documents its errors on pages of its own.
///
/// ```
/// use stytch_errors::{Vertical, b2b};
///
/// assert_eq!(b2b::Unauthorized::VERTICAL, Vertical::B2b);
/// assert_eq!(Vertical::B2b.to_string(), "b2b");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Vertical {
    /// The API for organizations and their members: the module [`b2b`](crate::b2b).
    B2b,
    /// The API for users without organizations: the module [`consumer`](crate::consumer).
    Consumer,
    /// The API for device fingerprints: the module [`fraud`](crate::fraud).
    Fraud,
}

impl Vertical {
    /// The name of the module, which is also the word that the attribute takes.
    ///
    /// ```
    /// assert_eq!(stytch_errors::Vertical::Consumer.as_str(), "consumer");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::B2b => "b2b",
            Self::Consumer => "consumer",
            Self::Fraud => "fraud",
        }
    }
}

impl fmt::Display for Vertical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
