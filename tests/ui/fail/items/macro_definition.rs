#![allow(unused_macros)]

use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401)]
macro_rules! is_stale {
    ($err:expr) => {
        $err.error_type == "stale_factors"
    };
}

fn main() {}
