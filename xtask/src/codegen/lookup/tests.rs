//! Indexes over codes that no page has.

use std::collections::BTreeSet;

use super::runtime::{slot, word};
use super::{Index, SplitMix, search};

/// Looks every code up as the runtime crate does.
fn assert_found(index: &Index, codes: &[&str]) {
    for (number, code) in codes.iter().enumerate() {
        let row = index.row(code.as_bytes());
        let word = word(
            code.as_bytes(),
            index.starts[row],
            index.gaps[row],
            index.classes,
        )
        .expect("the windows fit");
        let slot = slot(word, index.multipliers[row], index.slots.len());
        assert_eq!(index.slots[slot], Some(number));
    }
}

#[test]
fn ten_times_the_codes_find_their_slots() {
    const WORDS: &str = "session token member organization not_found invalid missing oauth \
        connection email phone_number magic_link password expired too_many id totp limit";

    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut random = SplitMix(0);
    let mut codes = BTreeSet::new();
    while codes.len() < 5_900 {
        let [count, ref bytes @ ..] = random.next().to_le_bytes();
        let mut code = String::new();
        for byte in &bytes[..3 + usize::from(count) % 4] {
            code += words[usize::from(*byte) % words.len()];
            code.push('_');
        }
        codes.insert(code + "error");
    }
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();

    let index = search(&codes).unwrap();

    assert_found(&index, &codes);
    assert_eq!(index.slots.len(), 8192);
    assert_eq!(
        search(&codes).unwrap(),
        index,
        "the search is deterministic"
    );
}

#[test]
fn codes_shorter_than_a_window_find_their_slots() {
    let codes = [
        "a",
        "b",
        "ab",
        "ba",
        "token",
        "tokem",
        "nekot",
        "expired",
        "invalid_token",
    ];
    assert_found(&search(&codes).unwrap(), &codes);
    assert_found(&search(&["x"]).unwrap(), &["x"]);
}

#[test]
fn codes_longer_than_a_window_can_start_find_their_slots() {
    let long = ["a", "b", "c"].map(|letter| letter.to_owned() + &"_".repeat(299));
    let codes: Vec<&str> = long.iter().map(String::as_str).collect();
    assert_found(&search(&codes).unwrap(), &codes);
}

#[test]
fn codes_that_no_windows_separate_find_their_slots() {
    // They differ in three places, which no two windows cover, and not where classes look.
    let codes: Vec<String> = (0..8)
        .map(|bits| {
            let [a, b, c] = [0, 1, 2].map(|bit| if bits >> bit & 1 == 0 { 'x' } else { 'y' });
            format!("12345678{a}12345678{b}12345678{c}12345678")
        })
        .collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    assert_found(&search(&codes).unwrap(), &codes);
}

#[test]
fn more_codes_than_one_row_can_place_are_refused() {
    // One length, and the same where classes look.
    let mut random = SplitMix(0);
    let codes: Vec<String> = (0..300)
        .map(|_| format!("12345678{:016x}12345678", random.next()))
        .collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let error = search(&codes).unwrap_err();
    let expected = "error: no constants were found that give each of 300 codes a slot of its own";
    assert!(error.starts_with(expected), "{error}");
}

#[test]
fn a_page_without_codes_is_refused() {
    assert!(
        search(&[])
            .unwrap_err()
            .contains("a page without codes has no index")
    );
}
