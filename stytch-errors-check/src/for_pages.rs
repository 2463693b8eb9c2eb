//! The arguments that a handler would have, where it has none and a project has some.

use proc_macro2::Span;

use crate::attribute::{self, Also, Args, Asked, On};

impl Args {
    /// The arguments that the attribute would have: `b2b`, `consumer, 401 | 404`, `b2b, 401, exhaustive`;
    /// with strings to accept beside the catalog, and names that hold an error type.
    ///
    /// `None` where the attribute would refuse them.
    ///
    /// ```
    /// use stytch_errors_check::Args;
    ///
    /// assert!(Args::for_pages("b2b, 401", &["own_code"], &["code", "err.kind"]).is_some());
    /// assert!(Args::for_pages("b2c", &[], &[]).is_none());
    /// ```
    #[must_use]
    pub fn for_pages(arguments: &str, also: &[&str], on: &[&str]) -> Option<Self> {
        let tokens = arguments.parse().ok()?;
        let mut args = attribute::parse(Asked::ByAttribute, tokens, Span::call_site());
        if !args.mistakes.is_empty() {
            return None;
        }
        let span = Span::call_site();
        args.also.extend(also.iter().map(|text| Also {
            text: (*text).to_owned(),
            span,
        }));
        args.on.extend(on.iter().map(|name| On {
            path: name.split('.').map(ToOwned::to_owned).collect(),
            span,
        }));
        Some(args)
    }
}
