//! The search for the constants of a page's index.

// The runtime crate's own functions, so that both sides agree on every bit.
#[path = "../../../stytch-errors/src/lookup.rs"]
#[allow(dead_code)] // the search needs only what computes a slot
mod runtime;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use runtime::Row;
use runtime::{class, top, word};

/// How many multipliers are tried for the codes of one row. With the slots half full, a row of
/// thirty codes needs thousands.
const ATTEMPTS: usize = 200_000;

/// The constants of one index.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Index {
    pub(super) shortest: usize,
    pub(super) classes: usize,
    pub(super) slots: usize,
    pub(super) rows: Vec<Row>,
}

/// Finds the constants, with as few slots and classes as do.
pub(super) fn search(codes: &[&str]) -> Result<Index, String> {
    let lengths = || codes.iter().map(|code| code.len());
    let (Some(shortest), Some(longest)) = (lengths().min(), lengths().max()) else {
        return Err("error: a page without codes has no index".to_owned());
    };
    let slots = (codes.len() * 4 / 3 + 1).next_power_of_two();
    for slots in [slots, slots * 2] {
        for classes in [1, 2, 4, 8, 16, 32, 64] {
            if let Some(rows) = rows(codes, shortest, longest, classes, slots) {
                return Ok(Index {
                    shortest,
                    classes,
                    slots,
                    rows,
                });
            }
        }
    }
    Err(format!(
        "error: no constants were found that give each of {} codes a slot of its own\n\
         help: let the search in xtask/src/codegen/lookup.rs make more attempts",
        codes.len()
    ))
}

fn rows(
    codes: &[&str],
    shortest: usize,
    longest: usize,
    classes: usize,
    slots: usize,
) -> Option<Vec<Row>> {
    let mut groups: BTreeMap<usize, Vec<&[u8]>> = BTreeMap::new();
    for code in codes {
        let row = (code.len() - shortest) * classes + class(code.as_bytes(), classes);
        groups.entry(row).or_default().push(code.as_bytes());
    }
    let empty = Row {
        multiplier: 0,
        start: 0,
        gap: 0,
    };
    let mut rows = vec![empty; (longest - shortest + 1) * classes];
    let mut taken = vec![false; slots];
    // The largest first, while there is room.
    let mut order: Vec<_> = groups.into_iter().collect();
    order.sort_by_key(|(_, group)| usize::MAX - group.len());
    for (row, group) in order {
        rows[row] = place(&group, &mut taken)?;
    }
    Some(rows)
}

/// Finds the row that gives each of these codes a free slot, and takes the slots.
fn place(group: &[&[u8]], taken: &mut [bool]) -> Option<Row> {
    let windows = separating(group);
    if windows.is_empty() {
        return None;
    }
    let mut random = SplitMix(group.len() as u64);
    let mut found = Vec::new();
    for attempt in 0..ATTEMPTS {
        let (start, gap) = windows[attempt % windows.len()];
        let multiplier = random.next() | 1;
        found.clear();
        for code in group {
            let slot = top(word(code, start, gap)?, multiplier, taken.len());
            if taken[slot] || found.contains(&slot) {
                break;
            }
            found.push(slot);
        }
        if found.len() == group.len() {
            for slot in found {
                taken[slot] = true;
            }
            return Some(Row {
                multiplier,
                start,
                gap,
            });
        }
    }
    None
}

/// The windows that tell codes of one length apart.
fn separating(group: &[&[u8]]) -> Vec<(u8, u8)> {
    let last = group[0]
        .len()
        .saturating_sub(8)
        .try_into()
        .unwrap_or(u8::MAX);
    let mut windows = Vec::new();
    for start in 0..=last {
        for gap in 0..=last - start {
            let words = group.iter().filter_map(|code| word(code, start, gap));
            if words.collect::<BTreeSet<_>>().len() == group.len() {
                windows.push((start, gap));
            }
        }
    }
    windows
}

/// A source of numbers that look random, and are the same on every run.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::runtime::{class, top, word};
    use super::{Index, SplitMix, search};

    /// Looks every code up as the runtime crate does.
    fn assert_own_slots(index: &Index, codes: &[&str]) {
        let slots: BTreeSet<usize> = codes
            .iter()
            .map(|code| {
                let bytes = code.as_bytes();
                let length = code.len() - index.shortest;
                let row = &index.rows[length * index.classes + class(bytes, index.classes)];
                let word = word(bytes, row.start, row.gap).expect("the windows fit");
                top(word, row.multiplier, index.slots)
            })
            .collect();
        assert_eq!(slots.len(), codes.len());
        assert!(slots.iter().all(|slot| *slot < index.slots));
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

        assert_own_slots(&index, &codes);
        assert_eq!(index.slots, 8192);
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
        assert_own_slots(&search(&codes).unwrap(), &codes);
        assert_own_slots(&search(&["x"]).unwrap(), &["x"]);
    }

    #[test]
    fn codes_longer_than_a_window_can_start_find_their_slots() {
        let long = ["a", "b", "c"].map(|letter| letter.to_owned() + &"_".repeat(299));
        let codes: Vec<&str> = long.iter().map(String::as_str).collect();
        assert_own_slots(&search(&codes).unwrap(), &codes);
    }

    #[test]
    fn codes_that_no_windows_separate_are_refused() {
        // They differ in three places, which no two windows cover, and not where classes look.
        let codes: Vec<String> = (0..8)
            .map(|bits| {
                let [a, b, c] = [0, 1, 2].map(|bit| if bits >> bit & 1 == 0 { 'x' } else { 'y' });
                format!("12345678{a}12345678{b}12345678{c}12345678")
            })
            .collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let error = search(&codes).unwrap_err();
        assert!(
            error.starts_with("error: no constants were found"),
            "{error}"
        );
    }

    #[test]
    fn a_page_without_codes_is_refused() {
        assert!(
            search(&[])
                .unwrap_err()
                .contains("a page without codes has no index")
        );
    }
}
