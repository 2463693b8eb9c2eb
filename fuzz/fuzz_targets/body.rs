//! Bytes of a response.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| stytch_errors_properties::body::check_all(bytes));
