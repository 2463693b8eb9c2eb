//! The code that a text is a slip of, as a constant: for the message about a constant that rustc alone reads.

/// The longest name that a slip is looked for in. The longest code has 80 bytes.
const LONGEST: usize = 96;

/// The name in these lists that differs from the text in the fewest letters, if these are few.
#[must_use]
pub(crate) const fn nearest<'a>(text: &str, lists: &[&[&'a str]]) -> Option<&'a str> {
    let mut most = most_edits(text.len());
    let mut found = None;
    let mut list = 0;
    while list < lists.len() {
        let mut index = 0;
        while index < lists[list].len() {
            let name = lists[list][index];
            if let Some(edits) = distance(text.as_bytes(), name.as_bytes(), most) {
                if edits == 0 {
                    return Some(name);
                }
                found = Some(name);
                // From here on, only a nearer one counts.
                most = edits - 1;
            }
            index += 1;
        }
        list += 1;
    }
    found
}

/// How many letters of a text may be wrong.
const fn most_edits(length: usize) -> usize {
    match length {
        0..4 => 0,
        4..8 => 1,
        8..16 => 2,
        _ => 3,
    }
}

/// How many letters must be put in, left out or replaced to make one of the other, if at most `most`.
const fn distance(left: &[u8], right: &[u8], most: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > most || left.len() >= LONGEST || right.len() >= LONGEST {
        return None;
    }
    // The distances of the left text so far to each beginning of the right one.
    let mut row = [0; LONGEST];
    let mut column = 0;
    while column <= right.len() {
        row[column] = column;
        column += 1;
    }
    let mut index = 0;
    while index < left.len() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        let mut least = row[0];
        let mut column = 0;
        while column < right.len() {
            let replaced = diagonal + (left[index] != right[column]) as usize;
            diagonal = row[column + 1];
            let mut edits = replaced;
            if row[column] + 1 < edits {
                edits = row[column] + 1;
            }
            if diagonal + 1 < edits {
                edits = diagonal + 1;
            }
            row[column + 1] = edits;
            if edits < least {
                least = edits;
            }
            column += 1;
        }
        if least > most {
            return None;
        }
        index += 1;
    }
    let edits = row[right.len()];
    if edits <= most { Some(edits) } else { None }
}
