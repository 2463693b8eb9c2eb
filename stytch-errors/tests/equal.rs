//! The comparison behind the lookup is `==`, whatever the length.

use stytch_errors::__private::equal;

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
