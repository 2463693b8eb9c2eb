//! `from_error_type` gives what a linear search gives, for what is listed and for what looks
//! like it; its comparison is `==`, whatever the length.

mod each_page;

use stytch_errors::__private::equal;
use stytch_errors::{Page, b2b};

#[test]
fn strings_of_every_length_equal_themselves_only() {
    // Miri would compare for hours, and every way of comparing begins below 64.
    let lengths = if cfg!(miri) {
        (0..64).step_by(3)
    } else {
        (0..200).step_by(1)
    };
    for length in lengths {
        let string: String = ('a'..='z').cycle().take(length).collect();
        assert!(equal(&string, &string.clone()));
        assert!(!equal(&string, &(string.clone() + "a")));
        for at in 0..length {
            let changed = format!("{}_{}", &string[..at], &string[at + 1..]);
            assert!(!equal(&string, &changed), "{string} {changed}");
            assert!(!equal(&changed, &string), "{changed} {string}");
        }
    }
}

#[test]
fn two_differences_do_not_cancel() {
    let step = if cfg!(miri) { 13 } else { 1 };
    for length in (2..100).step_by(step) {
        let string = "a".repeat(length);
        for first in 0..length {
            for second in (first + 1..length).step_by(step) {
                let mut changed = string.clone().into_bytes();
                changed[first] = b'b';
                changed[second] = b'b';
                let changed = String::from_utf8(changed).unwrap();
                assert!(!equal(&string, &changed), "{changed}");
            }
        }
    }
}

/// Of so many codes one is changed: Miri would change them all for hours.
const STEP: usize = if cfg!(miri) { 1_000 } else { 1 };

fn some<P: Page>() -> impl Iterator<Item = &'static str> {
    P::ALL.iter().step_by(STEP).map(|code| code.as_str())
}

fn linear_search<P: Page>(string: &str) -> Option<P> {
    P::ALL.iter().copied().find(|code| code.as_str() == string)
}

fn assert_agrees<P: Page>(string: &str) {
    assert_eq!(
        P::from_error_type(string),
        linear_search::<P>(string),
        "{string:?}"
    );
}

#[test]
fn every_code() {
    fn check<P: Page>() {
        for code in P::ALL {
            // A copy, so that the bytes are compared and not the place.
            let string = code.as_str().to_owned();
            assert_eq!(P::from_error_type(&string), Some(*code));
        }
    }
    each_page!(check);
}

#[test]
fn every_code_of_the_other_pages() {
    fn codes<P: Page>() -> Vec<&'static str> {
        some::<P>().collect()
    }
    fn check<P: Page>() {
        for code in each_page!(codes).into_iter().flatten() {
            assert_agrees::<P>(code);
        }
    }
    each_page!(check);
}

#[test]
#[cfg_attr(miri, ignore = "Miri would change for minutes")]
fn every_byte_changed() {
    fn check<P: Page>() {
        for code in some::<P>() {
            for (at, byte) in code.bytes().enumerate() {
                for changed in [
                    0,
                    b'_',
                    b'a',
                    b'z',
                    0x7f,
                    byte ^ 1,
                    byte ^ 0x20,
                    byte ^ 0x40,
                ] {
                    let changed = char::from(changed);
                    assert_agrees::<P>(&format!("{}{changed}{}", &code[..at], &code[at + 1..]));
                }
            }
        }
    }
    each_page!(check);
}

#[test]
#[cfg_attr(miri, ignore = "Miri would change for minutes")]
fn bytes_changed_to_characters_of_several() {
    fn check<P: Page>() {
        for code in some::<P>() {
            for character in ["\u{80}", "ÿ", "\u{ffff}", "\u{10ffff}"] {
                for at in 0..=code.len() - character.len() {
                    let (before, after) = (&code[..at], &code[at + character.len()..]);
                    assert_agrees::<P>(&format!("{before}{character}{after}"));
                }
            }
        }
    }
    each_page!(check);
}

#[test]
fn every_pair_of_neighbours_swapped() {
    fn check<P: Page>() {
        for code in some::<P>() {
            for at in 1..code.len() {
                let mut bytes = code.as_bytes().to_vec();
                bytes.swap(at - 1, at);
                assert_agrees::<P>(std::str::from_utf8(&bytes).unwrap());
            }
        }
    }
    each_page!(check);
}

#[test]
fn every_prefix_and_suffix() {
    fn check<P: Page>() {
        for code in some::<P>() {
            for at in 0..=code.len() {
                assert_agrees::<P>(&code[..at]);
                assert_agrees::<P>(&code[at..]);
            }
        }
    }
    each_page!(check);
}

#[test]
#[cfg_attr(miri, ignore = "Miri would change for minutes")]
fn every_extension_by_one_byte() {
    fn check<P: Page>() {
        for code in some::<P>() {
            for byte in 0..=0x7f {
                let byte = char::from(byte);
                assert_agrees::<P>(&format!("{code}{byte}"));
                assert_agrees::<P>(&format!("{byte}{code}"));
            }
        }
    }
    each_page!(check);
}

#[test]
fn every_length_of_nothing_in_particular() {
    fn check<P: Page>() {
        for length in (0..600).step_by(STEP.min(100)) {
            assert_agrees::<P>(&"\0".repeat(length));
            assert_agrees::<P>(&"_".repeat(length));
        }
    }
    each_page!(check);
}

#[test]
fn in_constants() {
    const KNOWN: Option<b2b::Unauthorized> = b2b::Unauthorized::from_error_type("stale_factors");
    const UNKNOWN: Option<b2b::Unauthorized> = b2b::Unauthorized::from_error_type("stale_factor");
    const SHORT: Option<b2b::Unauthorized> = b2b::Unauthorized::from_error_type("");

    assert_eq!(KNOWN, Some(b2b::Unauthorized::StaleFactors));
    assert_eq!(UNKNOWN, None);
    assert_eq!(SHORT, None);
}
