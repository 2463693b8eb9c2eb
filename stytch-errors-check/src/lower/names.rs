//! Names, by their spelling.

use proc_macro2::Ident;
use syn::Type;

/// A name without what `r#` adds to it.
pub(crate) fn plain_name(ident: &Ident) -> String {
    let mut name = ident.to_string();
    if name.starts_with("r#") {
        name.drain(..2);
    }
    name
}

/// Whether a name is spelled as constants are: `STALE`, `STALE_2`.
pub(crate) fn is_constant_name(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// Whether a name is spelled as types are: `Codes`, `T`.
pub(crate) fn is_type_name(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// Whether a name is spelled as the variants of an enum are, and not as constants.
pub(crate) fn is_variant_name(name: &str) -> bool {
    is_type_name(name) && !is_constant_name(name)
}

/// Whether a field, method or variable of this name is an HTTP status.
pub(crate) fn is_status_name(name: &str) -> bool {
    name == "status_code" || name == "status" || name == "http_status"
}

/// The name of a type without references and parameters: `ErrorResponse` of `&stytch::ErrorResponse`.
pub(crate) fn type_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(ty) if ty.qself.is_none() => {
            let last = ty.path.segments.last()?;
            Some(plain_name(&last.ident))
        }
        Type::Reference(ty) => type_name(&ty.elem),
        Type::Paren(ty) => type_name(&ty.elem),
        Type::Group(ty) => type_name(&ty.elem),
        _ => None,
    }
}
