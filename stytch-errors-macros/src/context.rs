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

    /// One `compile_error!` for each mistake, called by way of the runtime crate, which is found in
    /// every edition.
    pub(crate) fn into_compile_errors(self, krate: &TokenStream) -> TokenStream {
        self.into_calls(&quote!(#krate::__private))
    }

    /// The same where the runtime crate is not known, since its path is among the mistakes.
    pub(crate) fn into_core_compile_errors(self) -> TokenStream {
        self.into_calls(&quote!(::core))
    }

    /// All tokens of a call carry the place of the mistake: any other has rustc point elsewhere.
    fn into_calls(self, path: &TokenStream) -> TokenStream {
        let errors = self.mistakes.into_iter().map(|mistake| {
            let Mistake { span, message, cfg } = mistake;
            let path = path.clone().into_iter().map(|mut token| {
                token.set_span(span);
                token
            });
            let path: TokenStream = path.collect();
            quote_spanned!(span=> #cfg #path::compile_error! { #message })
        });
        errors.collect()
    }
}
