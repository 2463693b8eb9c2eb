//! Whether two strings are the same: `==`, but `const`, and made for codes.
//!
//! Nine out of ten codes have 16 to 48 bytes. These are compared in three windows of 16 bytes that
//! overlap as the length demands, so that no branch depends on the length, and none is mispredicted
//! when codes arrive in any order.

/// Whether both strings are the same.
#[allow(clippy::inline_always)] // rustc would make a call, which costs a quarter of a lookup
#[inline(always)]
#[must_use]
pub const fn equal(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        false
    } else if left.len() < 16 {
        equal_short(left, right)
    } else if left.len() > 48 {
        equal_long(left, right)
    } else {
        let last = left.len() - 16;
        let middle = if last < 16 { last } else { 16 };
        difference(left, right, 0) | difference(left, right, middle) | difference(left, right, last)
            == 0
    }
}

/// For less than 16 bytes: two windows of eight, if there are as many.
#[inline]
const fn equal_short(mut left: &[u8], mut right: &[u8]) -> bool {
    if let (Some(a), Some(b)) = (left.first_chunk(), right.first_chunk()) {
        if let (Some(c), Some(d)) = (left.last_chunk(), right.last_chunk()) {
            let start = u64::from_le_bytes(*a) ^ u64::from_le_bytes(*b);
            let end = u64::from_le_bytes(*c) ^ u64::from_le_bytes(*d);
            return start | end == 0;
        }
    }
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
        if *a != *b {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    true
}

/// For more than 48 bytes: window by window.
#[inline]
const fn equal_long(mut left: &[u8], mut right: &[u8]) -> bool {
    let last = difference(left, right, left.len() - 16);
    while let (Some((a, left_rest)), Some((b, right_rest))) = (
        left.split_first_chunk::<16>(),
        right.split_first_chunk::<16>(),
    ) {
        if u128::from_le_bytes(*a) != u128::from_le_bytes(*b) {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    last == 0
}

/// The bits in which the 16 bytes from `start` on differ.
#[inline]
const fn difference(left: &[u8], right: &[u8], start: usize) -> u128 {
    window(left, start) ^ window(right, start)
}

#[inline]
const fn window(bytes: &[u8], start: usize) -> u128 {
    match bytes.split_at(start).1.first_chunk() {
        Some(window) => u128::from_le_bytes(*window),
        None => 0,
    }
}
