//! What holds of any input. Each function panics where its property does not hold.
//!
//! `fuzz/` looks for inputs that break one, and the test here tries those in its corpora.

#![allow(clippy::missing_panics_doc)] // to panic is what the functions are for

pub mod attribute;
pub mod body;
pub mod import;
pub mod lookup;
