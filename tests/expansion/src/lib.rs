//! The attribute as a plain function.
//!
//! Nothing can be linked with a procedural macro, so its sources are compiled a second time here,
//! where `proc_macro2` falls back to tokens of its own.

use proc_macro2::TokenStream;

#[path = "../../../stytch-errors-macros/src/args/mod.rs"]
mod args;
#[path = "../../../stytch-errors-macros/src/catalog.rs"]
mod catalog;
#[path = "../../../stytch-errors-macros/src/context.rs"]
mod context;
#[path = "../../../stytch-errors-macros/src/coverage.rs"]
mod coverage;
#[path = "../../../stytch-errors-macros/src/error_type.rs"]
mod error_type;
#[path = "../../../stytch-errors-macros/src/exhaustive.rs"]
mod exhaustive;
#[path = "../../../stytch-errors-macros/src/expand.rs"]
mod expand;
#[path = "../../../stytch-errors-macros/src/generated.rs"]
mod generated;
#[path = "../../../stytch-errors-macros/src/handle.rs"]
mod handle;
#[path = "../../../stytch-errors-macros/src/item.rs"]
mod item;
#[path = "../../../stytch-errors-macros/src/messages/mod.rs"]
mod messages;
#[path = "../../../stytch-errors-macros/src/report.rs"]
mod report;
#[path = "../../../stytch-errors-macros/src/sites/mod.rs"]
mod sites;
#[path = "../../../stytch-errors-macros/src/spelling.rs"]
mod spelling;
#[path = "../../../stytch-errors-macros/src/suggest.rs"]
mod suggest;
#[path = "../../../stytch-errors-macros/src/verdict.rs"]
mod verdict;
#[path = "../../../stytch-errors-macros/src/words.rs"]
mod words;

/// `#[stytch_handle(arguments)] item`
#[must_use]
pub fn stytch_handle(arguments: TokenStream, item: TokenStream) -> TokenStream {
    handle::handle(arguments, item)
}

/// `error_type!(arguments)`
#[must_use]
pub fn error_type(arguments: TokenStream) -> TokenStream {
    error_type::expand(arguments)
}
