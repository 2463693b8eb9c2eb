//! What is to be found somewhere in a pattern.

use std::cell::RefCell;

use syn::{Lit, Pat};

use super::literal::is_constant_name;
use super::status;

/// Walks the parts of a pattern until one of them satisfies the condition.
fn any(pat: &Pat, condition: &dyn Fn(&Pat) -> bool) -> bool {
    let any = |pat: &Pat| self::any(pat, condition);
    condition(pat)
        || match pat {
            Pat::Or(pat) => pat.cases.iter().any(any),
            Pat::Tuple(pat) => pat.elems.iter().any(any),
            Pat::Slice(pat) => pat.elems.iter().any(any),
            Pat::TupleStruct(pat) => pat.elems.iter().any(any),
            Pat::Ident(pat) => pat.subpat.as_ref().is_some_and(|(_, pat)| any(pat)),
            Pat::Guard(pat) => any(&pat.pat),
            Pat::Paren(pat) => any(&pat.pat),
            Pat::Reference(pat) => any(&pat.pat),
            _ => false,
        }
}

pub(super) fn has_text(pat: &Pat) -> bool {
    any(
        pat,
        &|pat| matches!(pat, Pat::Lit(pat) if matches!(pat.lit, Lit::Str(_))),
    )
}

pub(super) fn has_text_in_some(pat: &Pat) -> bool {
    any(pat, &|pat| {
        matches!(pat, Pat::TupleStruct(pat)
            if pat.path.is_ident("Some") && pat.elems.iter().any(has_text))
    })
}

/// The type of the first constant in a pattern that names a status.
pub(super) fn status_type(pat: &Pat) -> Option<String> {
    let found = RefCell::new(None);
    any(pat, &|pat| match pat {
        Pat::Path(pat) if status::of_path(&pat.path).is_some() => {
            let mut names: Vec<_> = pat
                .path
                .segments
                .iter()
                .map(|s| s.ident.to_string())
                .collect();
            names.pop();
            found.replace(Some(names.join("::")));
            true
        }
        _ => false,
    });
    found.into_inner()
}

/// Whether a pattern names a variant of some enum, and so does not match on a string.
pub(super) fn names_variant(pat: &Pat) -> bool {
    any(pat, &|pat| match pat {
        Pat::Path(pat) => pat.path.segments.last().is_some_and(|last| {
            let name = last.ident.to_string();
            name.starts_with(char::is_uppercase) && !is_constant_name(&last.ident)
        }),
        _ => false,
    })
}
