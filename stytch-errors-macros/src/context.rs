//! The mistakes that were found, each at its place in the code.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

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

    /// One `compile_error!` for each mistake, to stand in a body.
    ///
    /// All tokens of a call carry the place of the mistake: any other has rustc point elsewhere. In
    /// edition 2015 that makes `::core` a path into the user's crate. A crate that is named in a
    /// block is found from any place in every edition, and at once, so that the order stays.
    pub(crate) fn into_statement(self) -> TokenStream {
        if self.is_empty() {
            return TokenStream::new();
        }
        let errors = self.into_calls(&quote!(__stytch_core));
        quote!({ extern crate core as __stytch_core; #errors })
    }

    /// The same before an item, which may be one of a module, an `impl` or a trait.
    pub(crate) fn into_items(self) -> TokenStream {
        self.into_calls(&quote!(::core))
    }

    fn into_calls(self, core: &TokenStream) -> TokenStream {
        let errors = self.mistakes.into_iter().map(|mistake| {
            let Mistake { span, message, cfg } = mistake;
            let core = core.clone().into_iter().map(|mut token| {
                token.set_span(span);
                token
            });
            quote_spanned!(span=> #cfg #(#core)*::compile_error! { #message })
        });
        errors.collect()
    }
}
