//! The attribute's arguments, once they are read.

mod guess;
mod options;
mod read;
mod statuses;
mod written;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser as _};

use crate::findings::context::Context;
use crate::findings::messages;
use crate::judge::coverage::Coverage;
use guess::Meant;
use read::Reader;
pub(crate) use written::Written;

/// The caller.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// `#[stytch_handle]`.
    ByAttribute,
    /// `error_type!`.
    ByMacro,
}

/// The arguments of a handler.
pub struct Args {
    pub(crate) asked: Asked,
    pub(crate) pages: Coverage,
    pub(crate) exhaustive: bool,
    pub(crate) also: Vec<Also>,
    pub(crate) on: Vec<On>,
    /// The path of the runtime crate.
    pub krate: TokenStream,
    /// The text, for remedies that repeat it.
    pub(crate) written: Written,
    /// Mistakes in the arguments that do not keep the strings from being judged.
    pub(crate) mistakes: Vec<(Span, String)>,
}

/// A string that is accepted whatever the catalog says.
pub struct Also {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// A variable, or a path of fields, that holds the error type.
pub struct On {
    pub(crate) path: Vec<String>,
    pub(crate) span: Span,
}

impl Args {
    /// Reports the mistakes in the arguments beside those in the strings.
    pub(crate) fn report_mistakes(&self, errors: &mut Context) {
        for (span, message) in &self.mistakes {
            errors.error(*span, message.clone());
        }
    }
}

/// Reads the arguments, by what they probably mean where they cannot be read as they stand: the strings
/// are judged in any case, and the mistakes are among the findings.
#[must_use]
pub fn parse(asked: Asked, tokens: TokenStream, call_site: Span) -> Args {
    let tokens = without_groups(tokens);
    let mut reader = Reader::new(asked, call_site);
    let read = |input: ParseStream<'_>| reader.arguments(input);
    let Err(stop) = read.parse2(tokens.clone()) else {
        return reader.into_args();
    };
    let mut guess = Reader::new(asked, call_site);
    let meant = guess.guess(tokens);
    let mut mistakes = reader.mistakes;
    mistakes.push((stop.span(), stop.to_string()));
    if let (Asked::ByAttribute, Some(meant)) = (asked, meant) {
        // It is the remedy of all of them.
        mistakes.truncate(1);
        mistakes[0].1 = match meant {
            Meant::Arguments(meant) => messages::written_otherwise(&mistakes[0].1, &meant),
            Meant::AfterAnApi(meant) => messages::api_left_out(&mistakes[0].1, &meant),
        };
    }
    guess.mistakes = mistakes;
    guess.into_args()
}

impl Reader {
    fn into_args(mut self) -> Args {
        let mut pages = Coverage::of(&self.written.verticals);
        let is_narrowed = !self.written.statuses.is_empty();
        if let Some(statuses) = self.statuses.filter(|_| is_narrowed) {
            pages = pages.narrowed(&statuses);
        }
        // Which codes a match must name is not known where a status is wrong.
        let mut exhaustive = self.exhaustive.is_some() && self.mistakes.is_empty();
        if let Some(span) = self.exhaustive.filter(|_| pages.is_partial() && exhaustive) {
            let message = messages::exhaustive_on_partial(&pages);
            self.mistakes.push((span, message));
            exhaustive = false;
        }
        Args {
            asked: self.asked,
            pages,
            exhaustive,
            also: self.also,
            on: self.on,
            krate: self.krate.unwrap_or_else(|| quote!(::stytch_errors)),
            written: self.written,
            mistakes: self.mistakes,
        }
    }
}

/// Takes the invisible groups away in which `macro_rules!` fragments come.
fn without_groups(tokens: TokenStream) -> TokenStream {
    let flat = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            without_groups(group.stream())
        }
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), without_groups(group.stream()));
            inner.set_span(group.span());
            TokenTree::Group(inner).into()
        }
        token => token.into(),
    });
    flat.collect()
}

#[cfg(test)]
mod tests;
