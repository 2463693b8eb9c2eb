//! Measurements of `stytch-errors` beside its alternatives.

pub mod contenders;
pub mod workload;
