//! Implementation detail of the `stytch-errors` crate, which exports these macros.

use proc_macro::TokenStream;

#[doc = include_str!("stytch_handle.md")]
#[proc_macro_attribute]
pub fn stytch_handle(args: TokenStream, item: TokenStream) -> TokenStream {
    stytch_errors_check::stytch_handle(args.into(), item.into()).into()
}

/// The engine of `stytch_errors::error_type!`, which passes the path of its crate.
#[proc_macro]
pub fn error_type(args: TokenStream) -> TokenStream {
    stytch_errors_check::error_type(args.into()).into()
}
