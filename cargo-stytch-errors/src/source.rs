//! The text of a file, and where in it a token stands.

use std::ops::Range;

use proc_macro2::{LexError, Span, TokenStream};

/// A file's text.
pub(crate) struct Source {
    text: String,
    /// Where the Rust in it begins: after a byte order mark and a `#!` line.
    start: usize,
}

/// A place for people: both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Source {
    pub(crate) fn new(text: String) -> Self {
        let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let rest = &text[mark..];
        // `#![…]` is an attribute.
        let is_script = rest.starts_with("#!") && !rest[2..].trim_start().starts_with('[');
        let line = if is_script {
            rest.find('\n').unwrap_or(rest.len())
        } else {
            0
        };
        Self {
            text,
            start: mark + line,
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where attributes and items can stand at the earliest.
    pub(crate) fn start(&self) -> usize {
        self.start
    }

    pub(crate) fn tokens(&self) -> Result<TokenStream, LexError> {
        self.text[self.start..].parse()
    }

    /// The bytes of a token that came from [`tokens`](Self::tokens) on this thread.
    pub(crate) fn range(&self, span: Span) -> Range<usize> {
        let range = span.byte_range();
        if range.is_empty() {
            // A place without a token belongs to the file as a whole.
            return self.start..self.start;
        }
        range.start + self.start..range.end + self.start
    }

    pub(crate) fn place(&self, byte: usize) -> Place {
        let before = &self.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        Place {
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The bytes of the line around, without its end.
    pub(crate) fn line_around(&self, byte: usize) -> Range<usize> {
        let start = self.text[..byte].rfind('\n').map_or(0, |end| end + 1);
        let end = self.text[byte..]
            .find('\n')
            .map_or(self.text.len(), |end| byte + end);
        let end = if self.text[start..end].ends_with('\r') {
            end - 1
        } else {
            end
        };
        start..end
    }

    /// How lines end in this file.
    pub(crate) fn line_end(&self) -> &'static str {
        match self.text.find('\n') {
            Some(end) if self.text[..end].ends_with('\r') => "\r\n",
            _ => "\n",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proc_macro2::TokenTree;

    #[test]
    fn tokens_are_found_again_whatever_comes_before() {
        for before in [
            "",
            "\u{feff}",
            "#!/usr/bin/env run\n",
            "\u{feff}#!/bin/sh\r\n",
            "#![allow(x)]",
        ] {
            let source = Source::new(format!("{before}/* ä€ */ \"ö\";\r\n  target"));
            let last = source.tokens().unwrap().into_iter().last();
            let Some(TokenTree::Ident(target)) = last else {
                panic!("{before}")
            };
            assert_eq!(&source.text()[source.range(target.span())], "target");
        }
    }

    #[test]
    fn places_count_lines_and_characters() {
        let source = Source::new("a\r\näb\r\n".to_owned());
        let place = source.place(source.text().find('b').unwrap());
        assert_eq!(place, Place { line: 2, column: 2 });
        assert_eq!(&source.text()[source.line_around(3)], "äb");
        assert_eq!(source.line_end(), "\r\n");
    }
}
