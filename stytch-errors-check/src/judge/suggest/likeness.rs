//! How alike a name and the codes are.

use crate::catalog::MISTAKEN_FOR;
use crate::judge::spelling::distance;
use crate::judge::words::{Known, Name, Words};

/// The share of their words that two names must have in common, in percent.
const ENOUGH_SHARED: u32 = 45;

/// The share of what two names say that makes them say the same, in percent.
const SAME_SENSE: u32 = 72;

/// The share of that makes them say something like it.
const ENOUGH_SENSE: u32 = 55;

/// A word of so many letters is a letter away from too many others.
const SHORT_WORD: usize = 2;

/// A word too few or too many is less than a few wrong letters.
const ONE_WORD: u32 = 1;

/// The same words in another order are more than that.
const REORDERED: u32 = 4;

/// How sure it is that a code was meant; the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// But for case and separators, or the ending of a word, or one letter.
    Slip,
    /// By the table of names that people invent, in other words, a few letters, or the order of the words.
    Close,
    /// By what it is about.
    Shared,
}

/// A name, how alike it is, and how much it differs beyond that.
pub(super) type Candidate = (Likeness, u32, &'static str);

pub(super) fn slips(name: &Name<'_>, words: &Words) -> Vec<Candidate> {
    let known = words.codes.iter().chain(&words.others);
    let slips = known.filter_map(|known| {
        let (likeness, difference) = slip(name, known)?;
        Some((likeness, difference, known.name))
    });
    slips.collect()
}

pub(super) fn alike(name: &Name<'_>, words: &Words) -> Vec<Candidate> {
    let known = words.codes.iter();
    let alike = known.flat_map(|known| {
        let sense = words.same_sense(name, known);
        let by_letters = beyond_a_slip(name, known).map(|(likeness, difference)| {
            // Of several that a word makes the name, the one that says the same.
            let is_a_word = (likeness, difference) == (Likeness::Close, ONE_WORD);
            (
                likeness,
                difference + u32::from(is_a_word) * (100 - sense) / 10,
            )
        });
        let by_sense = match sense {
            sense @ SAME_SENSE.. => Some((Likeness::Close, unlike(sense, name, known))),
            sense @ ENOUGH_SENSE.. => Some((Likeness::Shared, 100 - sense)),
            _ => None,
        };
        let both = by_letters.into_iter().chain(by_sense);
        both.map(|(likeness, difference)| (likeness, difference, known.name))
    });
    alike.collect()
}

/// The table's codes for the name.
pub(super) fn in_table(name: &Name<'_>) -> Vec<Candidate> {
    let index = MISTAKEN_FOR.binary_search_by(|(known, _)| (*known).cmp(name.snake));
    let meant = index.map_or(&[][..], |index| MISTAKEN_FOR[index].1);
    let meant = meant.iter().zip(0..);
    meant
        .map(|(code, at)| (Likeness::Close, at, *code))
        .collect()
}

/// The table's codes for a name with nearly this spelling.
pub(super) fn like_in_table(name: &Name<'_>, words: &Words) -> Vec<Candidate> {
    let known = words.invented.iter().zip(MISTAKEN_FOR);
    let nearest = known.filter_map(|(known, (_, meant))| {
        let difference = slip(name, known).map(|found| found.1).or_else(|| {
            if name.is_shortened(known) || name.shared(known) == 100 {
                return Some(REORDERED);
            }
            let sense = words.same_sense(name, known);
            // A code that lacks only a word may be as near.
            (sense >= SAME_SENSE).then_some(REORDERED + 100 - sense)
        })?;
        Some((difference, *meant))
    });
    let Some((difference, meant)) = nearest.min_by_key(|found| found.0) else {
        return Vec::new();
    };
    let meant = meant.iter().zip((difference..).step_by(2));
    meant
        .map(|(code, difference)| (Likeness::Close, difference, *code))
        .collect()
}

/// How much two names differ that say the same to this share: less where they say it in the same words.
fn unlike(sense: u32, name: &Name<'_>, known: &Known) -> u32 {
    100 - sense + REORDERED * (100 - name.shared(known)) / 100
}

/// How alike a name and a code are, and how much they differ beyond that; `None` if they are not.
pub(super) fn slip(name: &Name<'_>, known: &Known) -> Option<(Likeness, u32)> {
    if name.is_same_words(known) || name.compact == known.compact {
        return Some((Likeness::Slip, 0));
    }
    let edits = edits(name, known.name, most_edits(name).min(1))?;
    Some((Likeness::Slip, edits))
}

pub(super) fn beyond_a_slip(name: &Name<'_>, known: &Known) -> Option<(Likeness, u32)> {
    if let Some(edits) = edits(name, known.name, most_edits(name)) {
        return Some((Likeness::Close, edits));
    }
    if name.differs_by_one_word(known) || name.is_shortened(known) {
        return Some((Likeness::Close, ONE_WORD));
    }
    match name.shared(known) {
        100 => Some((Likeness::Close, REORDERED)),
        shared @ ENOUGH_SHARED.. => Some((Likeness::Shared, 100 - shared)),
        _ => None,
    }
}

/// How many letters of a name may be wrong.
fn most_edits(name: &Name<'_>) -> usize {
    match name.snake.len() {
        0..4 => 0,
        4..8 => 1,
        8..16 => 2,
        _ => 3,
    }
}

/// Two apparent separators may be a word with one letter missing.
///
/// A short word that codes have is meant as it is: `invalid_ip` is not a slip of `invalid_id`.
fn edits(name: &Name<'_>, code: &str, most: usize) -> Option<u32> {
    let is_short_word = |(written, meant): (&str, &str)| {
        written.len() <= SHORT_WORD && written.len() == meant.len()
    };
    let words = name.snake.split('_').zip(code.split('_'));
    let first_other = words.into_iter().find(|(written, meant)| written != meant);
    if name.is_spelled && first_other.is_some_and(is_short_word) {
        return None;
    }
    let edits = distance(name.snake, code, most);
    if name.snake == name.written {
        return edits;
    }
    edits
        .into_iter()
        .chain(distance(name.written, code, most))
        .min()
}
