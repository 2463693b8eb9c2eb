//! Which literals belong together: those of one `match`, of one `let` pattern, of one macro call.

use std::ops::Range;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{ExprLet, ExprMatch, Macro};

use crate::source::Source;

/// The bytes of each group.
pub(super) struct Groups(Vec<Range<usize>>);

impl Groups {
    pub(super) fn of(tokens: &TokenStream, source: &Source) -> Self {
        let mut finder = Finder {
            source,
            found: Vec::new(),
        };
        if let Ok(file) = syn::parse2::<syn::File>(tokens.clone()) {
            finder.visit_file(&file);
        }
        Self(finder.found)
    }

    /// The smallest group around these bytes.
    pub(super) fn innermost(&self, range: &Range<usize>) -> Option<&Range<usize>> {
        let around = |group: &&Range<usize>| group.start <= range.start && range.end <= group.end;
        self.0.iter().filter(around).min_by_key(|group| group.len())
    }
}

struct Finder<'s> {
    source: &'s Source,
    found: Vec<Range<usize>>,
}

impl Finder<'_> {
    fn add(&mut self, node: &impl ToTokens) {
        let mut tokens = node.to_token_stream().into_iter();
        let Some(first) = tokens.next() else { return };
        let last = tokens
            .last()
            .map_or_else(|| first.span(), |last| last.span());
        let (start, end) = (self.source.range(first.span()), self.source.range(last));
        self.found.push(start.start..end.end);
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_expr_match(&mut self, node: &'ast ExprMatch) {
        self.add(node);
        visit::visit_expr_match(self, node);
    }

    fn visit_expr_let(&mut self, node: &'ast ExprLet) {
        self.add(&node.pat);
        visit::visit_expr_let(self, node);
    }

    fn visit_macro(&mut self, node: &'ast Macro) {
        self.add(node);
    }
}
