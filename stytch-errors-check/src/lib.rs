//! The core of the `stytch-errors` macros: reads a function, judges the strings that it compares with
//! an error type, and returns findings as data.
//!
//! This is an implementation detail of the `stytch-errors` crate. One version of it fits one version of
//! the macro crate, and its interface may change with each.
//!
//! ```
//! use proc_macro2::{Span, TokenStream};
//! use stytch_errors_check::{Asked, Checker, Unit, attribute};
//!
//! let item: TokenStream = "fn f(err: &E) -> bool { err.error_type == \"stale_factor\" }".parse()?;
//! let Ok(unit) = Unit::parse(&item) else { panic!("an item that can be checked") };
//! let arguments = attribute::parse(Asked::ByAttribute, "b2b, 401".parse()?, Span::call_site());
//! let mut checker = Checker::new(&unit, &arguments);
//! let checked = checker.check(&unit.functions()[0]);
//! let finding = &checked.findings()[0];
//! assert!(finding.message().starts_with("`stale_factor` is not a Stytch error type"));
//! assert_eq!(finding.help(), Some("write `\"stale_factors\"` (b2b 401)"));
//! # Ok::<(), proc_macro2::LexError>(())
//! ```

pub mod attribute;
mod body;
pub mod catalog;
mod check;
mod compared;
mod expand;
mod file;
mod findings;
mod for_pages;
mod interpret;
mod judge;
mod lower;
#[cfg(test)]
mod tests;
mod unit;

pub use attribute::{Args, Asked};
pub use check::{Checked, Checker, check_literal};
pub use compared::{Compared, Standing, compared, nearest, standing};
pub use expand::{error_type, stytch_handle};
pub use file::{Annotated, File, Place};
pub use findings::context::{Context, Finding};
pub use findings::links::{Accepted, Link};
pub use lower::attributes::Around;
pub use unit::{Function, NotChecked, Piece, Unit};
