//! Findings as data: each mistake at its place, and the names and constants for rustc.

pub(crate) mod context;
pub(crate) mod links;
pub(crate) mod messages;
