//! A byte for each piece of a handler.
#![no_main]

use stytch_errors_properties::attribute;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| attribute::check(&attribute::from_fragments(bytes)));
