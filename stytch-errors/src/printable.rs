//! Texts that somebody else sent, shown so that they cannot write to a log by themselves.
//!
//! Line breaks, control characters, and characters that are invisible or change the direction of
//! the text are escaped, as `char::escape_debug` does it, and the length is bounded.

use core::fmt::{self, Alignment, Write};

/// The longest code that Stytch is known to send has 74 characters, and a request id 52.
const NAME: usize = 96;

/// The longest message that Stytch is known to send has 429 characters.
#[cfg(feature = "body")]
const MESSAGE: usize = 512;

/// Follows a text of which the rest is not shown.
const CUT: char = '…';

/// A text from outside. `Display` writes it without quotes, and `Debug` as a string literal.
#[derive(Clone, Copy)]
pub(crate) struct Printable<'a> {
    text: &'a str,
    limit: usize,
    cut: bool,
}

impl<'a> Printable<'a> {
    /// A code, an id, or another text that is short when nobody tampers with it.
    pub(crate) const fn name(text: &'a str) -> Self {
        Self {
            text,
            limit: NAME,
            cut: false,
        }
    }

    /// A sentence or a link.
    #[cfg(feature = "body")]
    pub(crate) const fn message(text: &'a str) -> Self {
        Self {
            text,
            limit: MESSAGE,
            cut: false,
        }
    }

    /// The same, marked as cut if its end was lost before it came here.
    pub(crate) const fn cut_if(self, cut: bool) -> Self {
        Self { cut, ..self }
    }

    /// Writes as many characters as fit, and returns whether that leaves some out.
    fn write(self, to: &mut impl Write, limit: usize, literal: bool) -> Result<bool, fmt::Error> {
        let mut room = limit;
        for c in self.text.chars() {
            // These are harmless, and a message is hard to read with them escaped.
            let plain = c == '\'' || !literal && matches!(c, '"' | '\\');
            let escaped = c.escape_debug();
            let length = if plain { 1 } else { escaped.len() };
            if length > room {
                return Ok(true);
            }
            room -= length;
            if plain {
                to.write_char(c)?;
            } else {
                write!(to, "{escaped}")?;
            }
        }
        Ok(self.cut)
    }

    fn write_plain(self, to: &mut impl Write, precision: Option<usize>) -> fmt::Result {
        let limit = precision.map_or(self.limit, |asked| asked.min(self.limit));
        let cut = self.write(to, limit, false)?;
        // Whoever asks for so many characters knows that there may be more.
        if cut && limit == self.limit {
            to.write_char(CUT)?;
        }
        Ok(())
    }
}

/// Heeds width, alignment and precision as `str` does.
impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let precision = f.precision();
        let Some(width) = f.width() else {
            return self.write_plain(f, precision);
        };
        let mut length = Length(0);
        self.write_plain(&mut length, precision)?;
        let missing = width.saturating_sub(length.0);
        let before = match f.align() {
            Some(Alignment::Right) => missing,
            Some(Alignment::Center) => missing / 2,
            Some(Alignment::Left) | None => 0,
        };
        let fill = f.fill();
        (0..before).try_for_each(|_| f.write_char(fill))?;
        self.write_plain(f, precision)?;
        (before..missing).try_for_each(|_| f.write_char(fill))
    }
}

impl fmt::Debug for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        let cut = self.write(f, self.limit, true)?;
        f.write_char('"')?;
        if cut { f.write_char(CUT) } else { Ok(()) }
    }
}

/// How many characters were written.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}
