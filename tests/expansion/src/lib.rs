//! The macros as plain functions, on tokens.

pub use stytch_errors_check::{error_type, stytch_handle};
