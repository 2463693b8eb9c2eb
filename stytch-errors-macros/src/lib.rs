//! Implementation detail of the `stytch-errors` crate, which exports these macros.

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
mod words;

#[doc = include_str!("stytch_handle.md")]
#[proc_macro_attribute]
pub fn stytch_handle(args: TokenStream, item: TokenStream) -> TokenStream {
    handle::handle(args.into(), item.into()).into()
}

/// The engine of `stytch_errors::error_type!`, which passes the path of its crate.
#[proc_macro]
pub fn error_type(args: TokenStream) -> TokenStream {
    error_type::expand(args.into()).into()
}
