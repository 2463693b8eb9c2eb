//! From a string to the index of the code that it spells.

use core::cmp::Ordering;

/// Finds `wanted` in sorted names.
pub(crate) const fn binary_search(names: &[&str], wanted: &str) -> Option<usize> {
    let (mut low, mut high) = (0, names.len());
    while low < high {
        let middle = low + (high - low) / 2;
        match compare(names[middle].as_bytes(), wanted.as_bytes()) {
            Ordering::Less => low = middle + 1,
            Ordering::Equal => return Some(middle),
            Ordering::Greater => high = middle,
        }
    }
    None
}

const fn compare(left: &[u8], right: &[u8]) -> Ordering {
    let mut at = 0;
    loop {
        if at == left.len() || at == right.len() {
            break;
        }
        if left[at] < right[at] {
            return Ordering::Less;
        }
        if left[at] > right[at] {
            return Ordering::Greater;
        }
        at += 1;
    }
    if left.len() < right.len() {
        Ordering::Less
    } else if left.len() > right.len() {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}
