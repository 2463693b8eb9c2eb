//! Files to import, one after the other.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| stytch_errors_properties::import::check(bytes));
