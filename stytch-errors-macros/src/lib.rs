//! Implementation detail of the `stytch-errors` crate.
