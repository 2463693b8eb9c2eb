//! The comparison behind the lookup is `==`, whatever the length.

use stytch_errors::__private::equal;

#[test]
fn strings_of_every_length_equal_themselves_only() {
    for length in 0..200 {
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
