// Its examples are compiled with the official client, by another package of the repository.
#![cfg_attr(not(doctest), doc = include_str!("../README.md"))]
#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
#[cfg(feature = "body")]
mod body;
#[cfg(feature = "stytch-11")]
mod client;
mod define;
mod equal;
mod error_traits;
#[cfg(feature = "macros")]
mod error_type_macro;
// Messages are quoted as Stytch sends them.
#[allow(clippy::doc_markdown)]
mod generated;
mod lookup;
#[cfg(feature = "body")]
mod made_body;
mod nearest;
#[cfg(feature = "alloc")]
mod owned;
mod page;
mod printable;
mod questions;
mod retry;
#[cfg(feature = "serde")]
mod serde;
mod unlisted;
mod vertical;

#[cfg(feature = "body")]
#[doc = "*Feature `body`, on by default.*\n"]
pub use body::{ErrorBody, InvalidBody, InvalidBodyKind};
#[cfg(feature = "stytch-11")]
#[doc = "*Feature `stytch-11`.*\n"]
pub use client::{NoResponse, NoResponseKind};
pub use generated::{CATALOG_UPDATED, b2b, consumer, fraud, retired};
pub use page::Page;
#[cfg(feature = "macros")]
#[doc = "*Feature `macros`, on by default.*\n"]
pub use stytch_errors_macros::stytch_handle;
pub use unlisted::{ParseError, UnlistedError};
pub use vertical::{UnknownVertical, Vertical};
