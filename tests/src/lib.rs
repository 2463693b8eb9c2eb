//! Tests of `stytch-errors` that need more than its own crate.

pub mod client;
