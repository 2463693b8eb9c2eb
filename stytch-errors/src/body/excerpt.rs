//! Texts from outside, written so that they stay on one line of a log.

use core::fmt::{self, Write};

/// Writes the beginning of the bytes as text, on one line, with `�` where they are not UTF-8.
pub(super) struct Excerpt<'a>(pub(super) &'a [u8]);

/// How many characters of an excerpt are shown.
const SHOWN: usize = 120;

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // No character has more than four bytes, so a cut here is never seen.
        let within = &self.0[..self.0.len().min(4 * (SHOWN + 1))];
        let mut chars = within.utf8_chunks().flat_map(|chunk| {
            let replacement = (!chunk.invalid().is_empty()).then_some(char::REPLACEMENT_CHARACTER);
            chunk.valid().chars().chain(replacement)
        });
        chars
            .by_ref()
            .take(SHOWN)
            .try_for_each(|c| write_char(f, c))?;
        if chars.next().is_some() {
            f.write_char('…')?;
        }
        Ok(())
    }
}

fn write_char(f: &mut fmt::Formatter<'_>, c: char) -> fmt::Result {
    match c {
        // These are harmless, and JSON is hard to read with them escaped.
        '"' | '\'' | '\\' => f.write_char(c),
        _ => write!(f, "{}", c.escape_debug()),
    }
}
