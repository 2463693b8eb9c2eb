//! The APIs of Stytch.

use core::fmt;
use core::str::FromStr;

/// One of Stytch's APIs. Each documents its errors on pages of its own.
///
/// ```
/// use stytch_errors::{Vertical, b2b};
///
/// assert_eq!(b2b::Unauthorized::VERTICAL, Vertical::B2b);
/// assert_eq!(Vertical::B2b.to_string(), "b2b");
/// assert_eq!("b2b".parse(), Ok(Vertical::B2b));
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
    /// Every API.
    ///
    /// ```
    /// use stytch_errors::Vertical;
    ///
    /// assert!(Vertical::ALL.contains(&Vertical::Fraud));
    /// ```
    pub const ALL: &'static [Self] = &[Self::B2b, Self::Consumer, Self::Fraud];

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

impl AsRef<str> for Vertical {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl From<Vertical> for &'static str {
    fn from(vertical: Vertical) -> Self {
        vertical.as_str()
    }
}

impl FromStr for Vertical {
    type Err = UnknownVertical;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let mut all = Self::ALL.iter().copied();
        all.find(|vertical| vertical.as_str() == name)
            .ok_or(UnknownVertical(()))
    }
}

impl TryFrom<&str> for Vertical {
    type Error = UnknownVertical;

    fn try_from(name: &str) -> Result<Self, Self::Error> {
        name.parse()
    }
}

/// The error of parsing a [`Vertical`]: the string names none.
///
/// ```
/// use stytch_errors::Vertical;
///
/// let error = "B2B".parse::<Vertical>().unwrap_err();
/// assert_eq!(error.to_string(), "expected `b2b`, `consumer` or `fraud`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownVertical(());

impl fmt::Display for UnknownVertical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected `b2b`, `consumer` or `fraud`")
    }
}

impl core::error::Error for UnknownVertical {}
