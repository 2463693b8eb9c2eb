#![deny(warnings)]
#![no_implicit_prelude]

use ::stytch_errors::stytch_handle;

#[stytch_handle(b2b, 401, on = code)]
fn is_stale(code: &::core::primitive::str) -> ::core::primitive::bool {
    const WEAK: &::core::primitive::str = "weak_factor_combination";

    match code {
        "stale_factors" | WEAK => true,
        _ => false,
    }
}

#[stytch_handle(fraud, 401, exhaustive, on = code)]
fn is_error(code: &::core::primitive::str) -> ::core::primitive::bool {
    const HOMEPAGE: &::core::primitive::str = "unauthorized_credentials_homepage";

    match code {
        "unauthorized_credentials_error" => true,
        HOMEPAGE => false,
        _ => false,
    }
}

fn main() {
    ::core::assert!(is_stale("stale_factors") && is_error("unauthorized_credentials_error"));
}
