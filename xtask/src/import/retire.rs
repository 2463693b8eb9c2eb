//! Codes that Stytch dropped: named so by the facts, or gone from a page that was read whole.

use std::collections::{BTreeMap, BTreeSet};

use super::page::Merged;
use super::reading::PageKey;
use crate::catalog::{Catalog, Entry, Retired};

/// The retired codes of a run.
#[derive(Debug, Default)]
pub(crate) struct Retirements(BTreeMap<String, Retired>);

impl Retirements {
    pub(crate) fn new<'a>(before: &Catalog, facts: impl Iterator<Item = &'a Retired>) -> Self {
        let mut retirements = Self::default();
        for retired in &before.retired {
            retirements
                .0
                .insert(retired.error_type.clone(), retired.clone());
        }
        // The facts know the day; what the catalog found out by itself fills their gaps.
        for retired in facts {
            let mut retired = retired.clone();
            if let Some(old) = retirements.0.remove(&retired.error_type) {
                retired.replaced_by = retired.replaced_by.or(old.replaced_by);
                retired.vertical = retired.vertical.or(old.vertical);
                retired.status_code = retired.status_code.or(old.status_code);
            }
            retirements.0.insert(retired.error_type.clone(), retired);
        }
        retirements
    }

    pub(crate) fn get(&self, code: &str) -> Option<&Retired> {
        self.0.get(code)
    }

    /// Notes where a retired code was once seen.
    pub(crate) fn place(&mut self, code: &str, page: PageKey) {
        if let Some(retired) = self
            .0
            .get_mut(code)
            .filter(|retired| retired.vertical.is_none())
        {
            retired.vertical = Some(page.vertical);
            retired.status_code = Some(page.status_code);
        }
    }

    /// Retires what is gone from a page and is on no other. The new code with the same message is
    /// the successor, and inherits the advice.
    pub(crate) fn retire(&mut self, key: PageKey, merged: &Merged, after: &mut Catalog) {
        // The day on which the page was seen without the code.
        let day = merged.page.read_on().unwrap_or_default();
        for gone in &merged.removed {
            if after.lists(&gone.error_type) {
                continue;
            }
            let successor = successor(gone, merged);
            let retired = self
                .0
                .entry(gone.error_type.clone())
                .or_insert_with(|| Retired {
                    error_type: gone.error_type.clone(),
                    retired: day.to_owned(),
                    replaced_by: None,
                    vertical: None,
                    status_code: None,
                });
            retired.replaced_by = retired.replaced_by.take().or(successor);
            let pages = after.pages.iter_mut().flat_map(|page| &mut page.errors);
            let heirs = pages.filter(|e| Some(&e.error_type) == retired.replaced_by.as_ref());
            for heir in heirs.filter(|heir| heir.hint.is_none()) {
                heir.hint.clone_from(&gone.hint);
            }
            self.place(&gone.error_type, key);
        }
    }

    /// The list for the catalog. A successor that was retired itself gives way to its own.
    pub(crate) fn into_list(self) -> Vec<Retired> {
        let last = |code: &String| {
            let mut code = code;
            let mut passed = BTreeSet::new();
            while let Some(retired) = self.0.get(code) {
                // A circle of successors leads nowhere.
                code = retired
                    .replaced_by
                    .as_ref()
                    .filter(|_| passed.insert(code))?;
            }
            Some(code.clone())
        };
        let resolved = self.0.values().map(|retired| Retired {
            replaced_by: retired.replaced_by.as_ref().and_then(last),
            ..retired.clone()
        });
        resolved.collect()
    }
}

/// The only new code on the page with the message of the one that is gone.
fn successor(gone: &Entry, merged: &Merged) -> Option<String> {
    let message = gone
        .error_message
        .as_deref()
        .filter(|message| !message.is_empty())?;
    let mut heirs = merged.page.errors.iter().filter(|entry| {
        merged.added.contains(&entry.error_type) && entry.error_message.as_deref() == Some(message)
    });
    let heir = heirs.next()?;
    heirs.next().is_none().then(|| heir.error_type.clone())
}
