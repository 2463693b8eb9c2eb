//! Implementation detail of the `stytch-errors` crate, which exports and documents these macros.

use proc_macro::TokenStream;

mod args;
mod catalog;
mod context;
mod coverage;
mod error_type;
mod exhaustive;
mod expand;
mod generated;
mod handle;
mod item;
mod messages;
mod report;
mod sites;
mod spelling;
mod suggest;
#[cfg(test)]
mod tests;
mod verdict;

/// Checks comparisons with an `error_type` at compile time; documented in `stytch-errors`.
#[proc_macro_attribute]
pub fn stytch_handle(args: TokenStream, item: TokenStream) -> TokenStream {
    handle::handle(args.into(), item.into()).into()
}

/// A checked `error_type` as a string; documented in `stytch-errors`.
#[proc_macro]
pub fn error_type(args: TokenStream) -> TokenStream {
    error_type::expand(args.into()).into()
}
