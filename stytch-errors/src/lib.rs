// Its examples need both features.
#![cfg_attr(all(feature = "body", feature = "macros"), doc = include_str!("../README.md"))]
#![cfg_attr(
    not(all(feature = "body", feature = "macros")),
    doc = "Stytch's error types as Rust enums. The feature `macros` has handlers checked, and `body` reads errors."
)]
#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "body")]
extern crate alloc;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
#[cfg(feature = "body")]
mod body;
mod define;
mod equal;
#[cfg(feature = "macros")]
mod error_type_macro;
// Messages are quoted as Stytch sends them.
#[allow(clippy::doc_markdown)]
mod generated;
mod lookup;
mod page;
mod printable;
#[cfg(feature = "serde")]
mod serde;
mod unlisted;
mod vertical;

#[cfg(feature = "body")]
pub use body::{ErrorBody, InvalidBody, InvalidBodyKind};
pub use generated::{CATALOG_UPDATED, b2b, consumer, fraud, retired};
pub use page::Page;
#[cfg(feature = "macros")]
pub use stytch_errors_macros::stytch_handle;
pub use unlisted::{ParseError, UnlistedError};
pub use vertical::Vertical;
