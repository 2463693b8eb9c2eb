//! A code and edits.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| stytch_errors_properties::lookup::check(bytes));
