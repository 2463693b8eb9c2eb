//! The mistakes that were found, each at its place in the code.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

/// Collects all mistakes, so that one compile shows every one of them.
#[must_use = "mistakes that are not emitted are lost"]
#[derive(Default)]
pub(crate) struct Context {
    mistakes: Vec<Mistake>,
}

struct Mistake {
    span: Span,
    message: String,
    /// The code with the mistake may not be compiled at all.
    cfg: TokenStream,
}

impl Context {
    pub(crate) fn error(&mut self, span: Span, message: String) {
        self.error_under(span, message, TokenStream::new());
    }

    /// An error in code under `cfg` attributes.
    pub(crate) fn error_under(&mut self, span: Span, message: String, cfg: TokenStream) {
        self.mistakes.push(Mistake { span, message, cfg });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.mistakes.is_empty()
    }

    /// The messages, in the order in which they were found.
    #[cfg(test)]
    pub(crate) fn messages(&self) -> Vec<&str> {
        self.mistakes
            .iter()
            .map(|mistake| mistake.message.as_str())
            .collect()
    }

    /// One `compile_error!` for each mistake.
    ///
    /// All tokens of a call carry the place of the mistake: any other has rustc point elsewhere. In
    /// edition 2015 that makes `::core` a path into the user's crate, so that rustc tells the place
    /// of a mistake there, but not the message. A path that is right in every edition would have to
    /// lead through an import, and those are worked off last to first.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        let errors = self.mistakes.into_iter().map(|mistake| {
            let Mistake { span, message, cfg } = mistake;
            quote_spanned!(span=> #cfg ::core::compile_error! { #message })
        });
        errors.collect()
    }
}
