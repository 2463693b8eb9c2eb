//! Equivalences that leave verdicts unchanged: a corpus of functions, rewrites that keep the meaning of
//! a function, and the share of their applications after which the same is reported as before.

pub mod cases;
pub mod corpus;
pub mod figures;
pub mod places;
pub mod rewrites;
pub mod verdicts;
