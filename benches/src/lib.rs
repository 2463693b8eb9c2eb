//! Measurements of `stytch-errors` beside its alternatives.

pub mod contenders;
pub mod rounds;
pub mod workload;
