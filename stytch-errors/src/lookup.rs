//! From a string to the code that it spells.
//!
//! An [`Index`] proposes one candidate for a string, and `equal` decides. The index
//! is a perfect hash: the length of the string chooses two windows of eight bytes and a multiplier,
//! which were searched for until every code of the page had a slot of its own. `cargo xtask codegen` does
//! that, with the functions of this file.

/// The start, and gap, of the windows of a row whose codes no two windows tell apart. Only pages with
/// several classes have such rows, so that the others need not look for them.
pub(crate) const ALL_BYTES: u8 = u8::MAX;

/// Odd, and otherwise without a meaning.
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// A perfect hash over the codes of a page, the shortest of which has `SHORTEST` bytes. Each length
/// has `CLASSES` rows, one unless a page has more codes of a length than one row can place.
///
/// It is plain data, which rustc evaluates in a fraction of the time that a `const fn` over the
/// codes takes.
pub(crate) struct Index<
    const SHORTEST: usize,
    const ROWS: usize,
    const CLASSES: usize,
    const SLOTS: usize,
> {
    /// For each row, where the first window starts.
    pub(crate) starts: [u8; ROWS],
    /// For each row, how far after it the second one does: one check of bounds so serves both.
    pub(crate) gaps: [u8; ROWS],
    /// For each row.
    pub(crate) multipliers: [u64; ROWS],
    /// Places in the list of codes. An empty slot holds 0, which the comparison turns down.
    pub(crate) slots: [u16; SLOTS],
}

impl<const SHORTEST: usize, const ROWS: usize, const CLASSES: usize, const SLOTS: usize>
    Index<SHORTEST, ROWS, CLASSES, SLOTS>
{
    /// The place of the only code that the string can be.
    #[inline]
    pub(crate) const fn candidate(&self, error_type: &str) -> Option<usize> {
        let bytes = error_type.as_bytes();
        let length = bytes.len().wrapping_sub(SHORTEST);
        if length >= ROWS / CLASSES {
            return None;
        }
        let row = length * CLASSES + class(bytes, CLASSES);
        match word(bytes, self.starts[row], self.gaps[row], CLASSES) {
            Some(word) => Some(self.slots[slot(word, self.multipliers[row], SLOTS)] as usize),
            None => None,
        }
    }
}

/// Where there are several classes, a number that depends on both ends of the string.
#[inline]
const fn ends(bytes: &[u8], classes: usize) -> u64 {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) if classes > 1 => {
            let ends = u64::from_le_bytes(*first) ^ u64::from_le_bytes(*last).rotate_left(32);
            ends.wrapping_mul(MULTIPLIER)
        }
        _ => 0,
    }
}

/// Which of the rows of its length a string belongs to.
#[inline]
pub(crate) const fn class(bytes: &[u8], classes: usize) -> usize {
    if classes > 1 {
        slot(ends(bytes, classes), 1, classes)
    } else {
        0
    }
}

/// A number below `slots`, a power of two above 1, which depends on every bit of the word.
#[inline]
#[allow(clippy::cast_possible_truncation)] // below `slots`, which is a usize
pub(crate) const fn slot(word: u64, multiplier: u64, slots: usize) -> usize {
    (word.wrapping_mul(multiplier) >> (u64::BITS - slots.trailing_zeros())) as usize
}

/// The two windows in one word, with the ends; or all bytes where the row says so, or the string is
/// too short for a window.
#[inline]
pub(crate) const fn word(bytes: &[u8], start: u8, gap: u8, classes: usize) -> Option<u64> {
    let (first, second) = (start as usize, start as usize + gap as usize);
    if second + 8 <= bytes.len() {
        let windows = window(bytes, first) ^ window(bytes, second).rotate_left(32);
        Some(windows ^ ends(bytes, classes))
    } else if bytes.len() < 8 || classes > 1 && start == ALL_BYTES {
        Some(all_bytes(bytes))
    } else {
        None
    }
}

#[inline]
const fn window(bytes: &[u8], start: usize) -> u64 {
    match bytes.split_at(start).1.first_chunk() {
        Some(window) => u64::from_le_bytes(*window),
        None => 0,
    }
}

#[inline]
const fn all_bytes(mut bytes: &[u8]) -> u64 {
    let mut word = 0;
    if let Some(last) = bytes.last_chunk() {
        word = u64::from_le_bytes(*last);
        while let Some((chunk, rest)) = bytes.split_first_chunk() {
            word = (word.rotate_left(5) ^ u64::from_le_bytes(*chunk)).wrapping_mul(MULTIPLIER);
            bytes = rest;
        }
    } else {
        while let [byte, rest @ ..] = bytes {
            word = word << 8 | *byte as u64;
            bytes = rest;
        }
    }
    word
}

/// The generated tables were searched for with these functions, and so go stale when one of them gives
/// something else. No page has several classes yet, which the tests of the pages would need.
#[cfg(test)]
mod tests {
    use super::{ALL_BYTES, Index, class, slot, word};

    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";

    #[test]
    fn classes() {
        for length in 0..=LETTERS.len() {
            assert_eq!(class(&LETTERS[..length], 1), 0, "{length}");
        }
        for (classes, length, expected) in [
            (2, 0, 0),
            (2, 7, 0),
            (2, 8, 0),
            (2, 9, 1),
            (2, 17, 0),
            (2, 26, 1),
            (16, 7, 0),
            (16, 8, 0),
            (16, 9, 8),
            (16, 16, 13),
            (16, 17, 5),
            (16, 26, 11),
        ] {
            assert_eq!(class(&LETTERS[..length], classes), expected, "{length}");
        }
    }

    #[test]
    fn words() {
        for (start, gap, classes, length, expected) in [
            (0, 0, 1, 0, Some(0)),
            (0, 0, 1, 1, Some(0x61)),
            (0, 0, 1, 7, Some(0x61_6263_6465_6667)),
            (0, 0, 1, 8, Some(0x0c04_0404_0c04_0404)),
            (0, 1, 1, 9, Some(0x0d03_0507_0d0b_0507)),
            (3, 5, 1, 16, Some(0x0701_0301_1709_0b09)),
            (3, 5, 1, 15, None),
            (0, 0, 2, 8, Some(0x0f14_8836_1f6a_4050)),
            (1, 2, 4, 12, Some(0x4941_e5f8_d8d2_82a2)),
            (20, 0, 2, 20, None),
            (ALL_BYTES, 0, 1, 20, None),
            (ALL_BYTES, 0, 2, 7, Some(0x61_6263_6465_6667)),
            (ALL_BYTES, 0, 2, 8, Some(0x28d9_cc3e_79a3_9c3c)),
            (ALL_BYTES, 0, 2, 17, Some(0x0469_646f_32e4_4a3b)),
            (ALL_BYTES, 0, 2, 26, Some(0x9953_1c79_6d0f_bc8a)),
        ] {
            let word = word(&LETTERS[..length], start, gap, classes);
            assert_eq!(word, expected, "{start} {gap} {classes} {length}");
        }
    }

    #[test]
    fn slots() {
        assert_eq!(slot(0x0123_4567_89ab_cdef, 0x9e37_79b9_7f4a_7c15, 2), 0);
        assert_eq!(slot(0x0123_4567_89ab_cdef, 0x9e37_79b9_7f4a_7c15, 1024), 50);
        assert_eq!(slot(1 << 63, 1, 8), 4);
    }

    #[test]
    fn candidates_where_there_are_several_classes() {
        let index = Index::<8, 4, 2, 8> {
            starts: [0, 1, 0, 1],
            gaps: [0, 0, 1, 0],
            multipliers: [
                0x9e37_79b9_7f4a_7c15,
                0xbf58_476d_1ce4_e5b9,
                0x94d0_49bb_1331_11eb,
                0xd6e8_feb8_6659_fd93,
            ],
            slots: [0, 1, 2, 3, 4, 5, 6, 7],
        };
        for (code, expected) in [
            ("", None),
            ("abcdefg", None),
            ("abcdefgh", Some(4)),
            ("bbcdefgh", Some(5)),
            ("zzzzzzzz", Some(0)),
            ("abcdefghi", Some(4)),
            ("bbcdefghi", Some(3)),
            ("zzzzzzzzz", Some(0)),
            ("abcdefghij", None),
        ] {
            assert_eq!(index.candidate(code), expected, "{code}");
        }
    }
}
