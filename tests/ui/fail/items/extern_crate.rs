use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
extern crate core as _;

fn main() {}
