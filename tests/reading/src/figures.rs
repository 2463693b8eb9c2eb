//! Counts after how many applications of a rewrite the same is reported as before.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quote::ToTokens;
use syn::Item;

use crate::corpus::Handler;
use crate::rewrites::Rewrite;
use crate::verdicts::verdicts;

/// What came of one rewrite.
#[derive(Debug, Default)]
pub struct Figure {
    /// How often it fits.
    pub applied: usize,
    /// How often the same is reported afterwards.
    pub unchanged: usize,
    /// The first items of which another thing is reported, with what is reported before and after.
    pub changed: Vec<String>,
}

impl Figure {
    /// The share of unchanged reports, in tenths of a percent, rounded down.
    #[must_use]
    pub fn share(&self) -> usize {
        (self.unchanged * 1000)
            .checked_div(self.applied)
            .unwrap_or(1000)
    }
}

/// Applies a rewrite to every function.
///
/// # Panics
///
/// If a rewrite makes something that is no item.
#[must_use]
pub fn figure(rewrite: &Rewrite, handlers: &[Handler], shown: usize) -> Figure {
    let mut figure = Figure::default();
    for handler in handlers {
        for item in rewrite.applied_to(handler) {
            let tokens = item.to_token_stream();
            if let Err(error) = syn::parse2::<syn::Item>(tokens.clone()) {
                panic!(
                    "{} makes no item of {}: {error}\n{tokens}",
                    rewrite.name, handler.origin
                );
            }
            figure.applied += 1;
            let after = verdicts(&handler.arguments, tokens);
            if after == handler.verdicts {
                figure.unchanged += 1;
            } else if figure.changed.len() < shown {
                figure.changed.push(difference(handler, &item, &after));
            }
        }
    }
    figure
}

fn difference(handler: &Handler, item: &Item, after: &[String]) -> String {
    let text = item.to_token_stream();
    let (origin, before, arguments) = (&handler.origin, &handler.verdicts, &handler.arguments);
    format!(
        "{origin}\n  #[stytch_handle({arguments})] {text}\n  before: {before:?}\n  after:  {after:?}\n"
    )
}

/// The figures as a table, one row for each rewrite that fits anywhere.
#[must_use]
pub fn table(figures: &BTreeMap<String, Figure>) -> String {
    let mut table = String::new();
    for (name, figure) in figures {
        let (share, applied) = (figure.share(), figure.applied);
        let _ = writeln!(
            table,
            "{:>3}.{} % of {applied:>5}  {name}",
            share / 10,
            share % 10
        );
    }
    table
}
