use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
pub use std::fmt;

fn main() {}
