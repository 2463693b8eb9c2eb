// The help in fail/nothing_checked/variable_with_a_name_that_says_nothing.stderr.
#![deny(warnings)]

use stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401, on = code)]
fn is_stale(code: &str) -> bool {
    code == "stale_factors"
}

fn main() {
    assert!(is_stale("stale_factors"));
}
