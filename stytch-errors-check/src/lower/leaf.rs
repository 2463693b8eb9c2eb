//! The parts that expressions and patterns share: literals, the names of fields, and the places of paths.

use proc_macro2::Span;
use syn::Lit;

use super::names::plain_name;
use crate::body::{Literal, Member, OddLiteral};

pub(super) fn literal(lit: &Lit) -> Literal {
    match lit {
        Lit::Str(text) if text.suffix().is_empty() => Literal::Text(text.value()),
        Lit::Str(_) => Literal::Odd(OddLiteral::WithSuffix),
        Lit::ByteStr(bytes) => Literal::Bytes(bytes.value()),
        Lit::CStr(_) => Literal::Odd(OddLiteral::C),
        Lit::Char(value) => Literal::Char(value.value()),
        Lit::Bool(value) => Literal::Bool(value.value),
        Lit::Int(number) => number.base10_parse().map_or(Literal::Other, Literal::Int),
        _ => Literal::Other,
    }
}

pub(super) fn member(member: &syn::Member) -> Member {
    match member {
        syn::Member::Named(name) => Member::Named(plain_name(name)),
        syn::Member::Unnamed(index) => Member::Index(index.index),
    }
}

pub(super) fn last_span(path: &syn::Path) -> Span {
    let last = path.segments.last();
    last.map_or_else(Span::call_site, |last| last.ident.span())
}
