//! The search for the constants of a page's index.

// The runtime crate's own functions, so that both sides agree on every bit.
#[path = "../../../stytch-errors/src/lookup.rs"]
#[allow(dead_code)] // the search needs only what computes a slot
mod runtime;

use std::collections::{BTreeMap, BTreeSet};

use runtime::{ALL_BYTES, class, slot, word};

/// How many multipliers are tried for the codes of one row. With the slots half full, a row of
/// thirty codes needs thousands.
const ATTEMPTS: usize = 40_000;

/// The constants of one index.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Index {
    pub(super) shortest: usize,
    pub(super) classes: usize,
    pub(super) starts: Vec<u8>,
    pub(super) gaps: Vec<u8>,
    pub(super) multipliers: Vec<u64>,
    /// The number of the code in each slot.
    pub(super) slots: Vec<Option<usize>>,
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
            let rows = (longest - shortest + 1) * classes;
            let mut index = Index {
                shortest,
                classes,
                starts: vec![0; rows],
                gaps: vec![0; rows],
                multipliers: vec![0; rows],
                slots: vec![None; slots],
            };
            if index.place_all(codes).is_some() {
                return Ok(index);
            }
        }
    }
    Err(format!(
        "error: no constants were found that give each of {} codes a slot of its own\n\
         help: let the search in xtask/src/codegen/lookup.rs make more attempts",
        codes.len()
    ))
}

impl Index {
    /// Finds each row its constants. `None` when a row has none.
    fn place_all(&mut self, codes: &[&str]) -> Option<()> {
        let mut groups: BTreeMap<usize, Vec<(usize, &[u8])>> = BTreeMap::new();
        for (number, code) in codes.iter().enumerate() {
            let code = code.as_bytes();
            groups
                .entry(self.row(code))
                .or_default()
                .push((number, code));
        }
        // The largest first, while there is room.
        let mut groups: Vec<_> = groups.into_iter().collect();
        groups.sort_by_key(|(_, group)| usize::MAX - group.len());
        groups
            .iter()
            .try_for_each(|(row, group)| self.place(*row, group))
    }

    fn row(&self, code: &[u8]) -> usize {
        (code.len() - self.shortest) * self.classes + class(code, self.classes)
    }

    /// Finds the constants that give each of these codes a free slot, and takes the slots.
    fn place(&mut self, row: usize, group: &[(usize, &[u8])]) -> Option<()> {
        let mut windows = separating(group, self.classes);
        if windows.is_empty() && self.classes > 1 {
            windows.push((ALL_BYTES, ALL_BYTES));
        }
        let mut random = SplitMix(group.len() as u64);
        let mut found = Vec::new();
        for (start, gap) in windows.into_iter().cycle().take(ATTEMPTS) {
            let multiplier = random.next() | 1;
            found.clear();
            for (number, code) in group {
                let word = word(code, start, gap, self.classes)?;
                let slot = slot(word, multiplier, self.slots.len());
                if self.slots[slot].is_some() || found.iter().any(|(taken, _)| *taken == slot) {
                    break;
                }
                found.push((slot, *number));
            }
            if found.len() == group.len() {
                for (slot, number) in found {
                    self.slots[slot] = Some(number);
                }
                self.starts[row] = start;
                self.gaps[row] = gap;
                self.multipliers[row] = multiplier;
                return Some(());
            }
        }
        None
    }
}

/// The windows that tell codes of one length apart.
fn separating(group: &[(usize, &[u8])], classes: usize) -> Vec<(u8, u8)> {
    let length = group[0].1.len();
    let last = length.saturating_sub(8).try_into().unwrap_or(u8::MAX);
    let mut windows = Vec::new();
    for start in 0..=last {
        for gap in 0..=last - start {
            let words = group
                .iter()
                .filter_map(|(_, code)| word(code, start, gap, classes));
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
mod tests;
