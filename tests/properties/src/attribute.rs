//! The attribute, on any arguments and any item.

#[path = "../../expansion/tests/tokens/mod.rs"]
mod tokens;

mod fragments;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use stytch_errors_expansion_tests::{error_type, stytch_handle};
use syn::{File, ImplItem, Item, ItemImpl, ItemTrait, TraitItem};

pub use fragments::from_fragments;

/// `syn` calls itself for each group, and rustc refuses to go deeper than 128 of its own accord.
const DEEPEST: usize = 64;

/// The item comes back with nothing lost and nothing but errors and dead code in it, twice the
/// same. The first line of the text is the arguments, the rest the item.
pub fn check(text: &str) {
    let (arguments, item) = text.split_once('\n').unwrap_or((text, ""));
    let (Ok(arguments), Ok(item)) = (arguments.parse(), item.parse()) else {
        return;
    };
    check_tokens(&arguments, &item);
}

fn check_tokens(arguments: &TokenStream, item: &TokenStream) {
    if depth(arguments).max(depth(item)) > DEEPEST {
        return;
    }
    let output = stytch_handle(arguments.clone(), item.clone());
    let inserted = match tokens::insertions(item, &output) {
        Ok(inserted) => inserted,
        Err(error) => panic!("{error}"),
    };
    if is_item(item) {
        assert!(are_items(&output), "`{output}` are no items");
    } else {
        assert!(
            inserted.is_empty(),
            "`{item}` is no item, but became `{output}`"
        );
    }
    for error in tokens::errors(&inserted) {
        assert!(!error.is_empty() && !error.ends_with('.'), "{error:?}");
    }
    let again = stytch_handle(arguments.clone(), item.clone());
    assert_eq!(again.to_string(), output.to_string());

    let _: TokenStream = error_type(arguments.clone());
}

fn is_item(tokens: &TokenStream) -> bool {
    syn::parse2::<Item>(tokens.clone()).is_ok()
        || syn::parse2::<ImplItem>(tokens.clone()).is_ok()
        || syn::parse2::<TraitItem>(tokens.clone()).is_ok()
}

/// Whether these are items in a file, an `impl` block or a trait: an error may stand before its own.
fn are_items(tokens: &TokenStream) -> bool {
    syn::parse2::<File>(tokens.clone()).is_ok()
        || syn::parse2::<ItemImpl>(quote!(impl Type { #tokens })).is_ok()
        || syn::parse2::<ItemTrait>(quote!(trait Trait { #tokens })).is_ok()
}

fn depth(tokens: &TokenStream) -> usize {
    let depth = |token: TokenTree| match token {
        TokenTree::Group(group) => 1 + depth(&group.stream()),
        _ => 0,
    };
    tokens.clone().into_iter().map(depth).max().unwrap_or(0)
}
