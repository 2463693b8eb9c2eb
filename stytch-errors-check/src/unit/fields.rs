//! Fields that hold an error type under another name: `#[serde(rename = "error_type")] code: String`.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, ItemStruct, Meta};

use crate::lower::names::plain_name;

/// The fields of a struct that are read from `error_type`, each with its file and the name of the struct.
pub(super) fn renamed(item: &ItemStruct) -> Vec<(usize, String, String)> {
    let fields = item.fields.iter().filter(|field| {
        let mut attributes = field.attrs.iter();
        attributes.any(reads_error_type)
    });
    fields
        .filter_map(|field| field.ident.as_ref())
        .map(|name| (0, item.ident.to_string(), plain_name(name)))
        .collect()
}

/// Whether an attribute of serde names `error_type`, by which the field is read.
fn reads_error_type(attribute: &Attribute) -> bool {
    match &attribute.meta {
        Meta::List(list) if list.path.is_ident("serde") => names_it(list.tokens.clone()),
        _ => false,
    }
}

fn names_it(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Literal(literal) => literal.to_string() == "\"error_type\"",
        TokenTree::Group(group) => names_it(group.stream()),
        _ => false,
    })
}
