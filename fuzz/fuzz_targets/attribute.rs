//! A line of arguments and an item, as text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| stytch_errors_properties::attribute::check(text));
