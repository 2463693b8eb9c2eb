//! Stytch's error types as Rust enums.
#![no_std]
#![forbid(unsafe_code)]
