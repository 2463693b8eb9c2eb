//! The files that are judged together, and which of them a token is from.

use std::ops::Range;

use proc_macro2::{LexError, Span, TokenStream, TokenTree};

use crate::source::Source;

/// Files whose tokens were read on one thread.
pub(crate) struct Sources<'s> {
    /// Each with the name that its spans give it.
    files: Vec<(Option<String>, &'s Source)>,
}

/// Where in these files something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    /// The file, by its place among those that are judged together.
    pub(crate) file: usize,
    pub(crate) range: Range<usize>,
}

impl<'s> Sources<'s> {
    /// Reads the tokens of each file.
    pub(crate) fn read(
        sources: impl IntoIterator<Item = &'s Source>,
    ) -> (Self, Vec<Result<TokenStream, LexError>>) {
        let mut files = Vec::new();
        let mut tokens = Vec::new();
        for source in sources {
            let read = source.tokens();
            let first = read.as_ref().ok().and_then(|read| first(read.clone()));
            files.push((first.map(|token| token.span().file()), source));
            tokens.push(read);
        }
        (Self { files }, tokens)
    }

    pub(crate) fn source(&self, file: usize) -> &'s Source {
        self.files[file].1
    }

    /// Where a token stands; one that no file has stands at the start of the first.
    pub(crate) fn spot(&self, span: Span) -> Spot {
        let name = span.file();
        let found = self
            .files
            .iter()
            .position(|(known, _)| known.as_ref() == Some(&name));
        let file = found.unwrap_or_default();
        Spot {
            file,
            range: self.source(file).range(span),
        }
    }

    /// The text of the file.
    pub(crate) fn text(&self, spot: &Spot) -> &'s str {
        &self.source(spot.file).text()[spot.range.clone()]
    }
}

fn first(tokens: TokenStream) -> Option<TokenTree> {
    tokens.into_iter().next()
}
