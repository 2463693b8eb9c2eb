//! Findings as `compile_error!`s.

use crate::{Context, Finding};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

/// One `compile_error!` for each mistake, to stand in a body.
///
/// All tokens of a call carry the place of the mistake: any other has rustc point elsewhere. In
/// edition 2015 that makes `::core` a path into the user's crate. A crate that is named in a
/// block is found from any place in every edition, and at once, so that the order stays.
pub(crate) fn statement(context: &Context) -> TokenStream {
    if context.is_empty() {
        return TokenStream::new();
    }
    let errors = calls(context.findings(), &quote!(__stytch_core));
    quote!({ extern crate core as __stytch_core; #errors })
}

/// The same before an item, which may be one of a module, an `impl` or a trait.
pub(crate) fn items(context: &Context) -> TokenStream {
    calls(context.findings(), &quote!(::core))
}

fn calls(findings: &[Finding], core: &TokenStream) -> TokenStream {
    let errors = findings.iter().map(|finding| {
        let (span, text, cfg) = (finding.span(), finding.text(), finding.cfg());
        let core = core.clone().into_iter().map(|mut token| {
            token.set_span(span);
            token
        });
        quote_spanned!(span=> #cfg #(#core)*::compile_error! { #text })
    });
    errors.collect()
}
