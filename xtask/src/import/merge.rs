//! The readings of a run into the catalog, or every reason why not.

use std::collections::BTreeMap;

use super::page::{self, Merged};
use super::reading::{File, PageKey, Reading, Standing};
use super::retire::Retirements;
use super::source::{Problem, Source};
use crate::catalog::{Catalog, Observed, Page, Read};

/// Merges, and returns with the catalog what a maintainer should know.
pub(crate) fn merge(
    before: &Catalog,
    sources: &[Source],
    files: &[File],
    removals: &[PageKey],
) -> Result<(Catalog, Vec<String>), Vec<Problem>> {
    let retired = files.iter().flat_map(|file| &file.facts.retired);
    let mut run = Run {
        sources,
        files,
        retirements: Retirements::new(before, retired),
        after: before.clone(),
        problems: Vec::new(),
        remarks: Vec::new(),
    };
    let merged = run.merge_pages();
    run.judge_removals(before, removals);
    run.bury_listed();
    for (key, merged) in &merged {
        run.retirements.retire(*key, merged, &mut run.after);
    }
    run.judge_left_out();
    run.judge_owners(before);
    run.judge_retired();
    run.observe();
    run.after.retired = std::mem::take(&mut run.retirements).into_list();
    run.know();
    run.drop_unknown_successors();
    if run.problems.is_empty() {
        Ok((run.after, run.remarks))
    } else {
        Err(run.problems)
    }
}

/// A merge under way. What speaks against it is found in `judge`.
pub(super) struct Run<'a> {
    pub(super) sources: &'a [Source],
    pub(super) files: &'a [File],
    pub(super) retirements: Retirements,
    pub(super) after: Catalog,
    pub(super) problems: Vec<Problem>,
    pub(super) remarks: Vec<String>,
}

impl<'a> Run<'a> {
    pub(super) fn readings(&self) -> impl Iterator<Item = &'a Reading> + use<'a> {
        self.files.iter().flat_map(|file| &file.readings)
    }

    /// Merges each page that the run has something of.
    fn merge_pages(&mut self) -> Vec<(PageKey, Merged)> {
        let mut all = Vec::new();
        for (key, readings) in page::by_page(self.readings()) {
            let mut pages = self.after.pages.iter();
            let at = pages.position(|page| PageKey::of(page) == key);
            let old = at.map(|at| self.after.pages.remove(at));
            let is_retired = |code: &str| self.retirements.get(code).is_some();
            let mut merged = page::merge(key, old.as_ref(), &readings, is_retired);
            merged.page.read = self.files_of(old.as_ref(), &merged.page, &readings);
            self.judge_conflicts(&merged.conflicts);
            self.after.pages.push(merged.page.clone());
            all.push((key, merged));
        }
        all
    }

    /// The files that show a page as it is known now: what was seen in part says nothing of a page that
    /// was read whole. A file that is read again replaces itself.
    fn files_of(&self, before: Option<&Page>, page: &Page, readings: &[&Reading]) -> Vec<Read> {
        let old = before.filter(|before| before.complete == page.complete);
        let old = old.into_iter().flat_map(|page| &page.read);
        let mut files: BTreeMap<_, _> = old.map(|read| (read.file.clone(), read.clone())).collect();
        for reading in readings {
            if page.complete == (reading.standing == Standing::Current) {
                let read = self.sources[reading.file].as_read();
                files.insert(read.file.clone(), read);
            }
        }
        files.into_values().collect()
    }

    /// Takes from the pages what is retired: the facts may say so of a code that an earlier run,
    /// or an older rendition, had taken for one of today.
    fn bury_listed(&mut self) {
        for page in &mut self.after.pages {
            let key = PageKey::of(page);
            page.errors.retain(|entry| {
                let retired = self.retirements.get(&entry.error_type).is_some();
                if retired {
                    self.retirements.place(&entry.error_type, key);
                }
                !retired
            });
        }
        self.after.pages.retain(|page| !page.errors.is_empty());
    }

    /// A code without a page stays one until a page lists it or it is retired.
    fn know(&mut self) {
        let facts = self.files.iter().map(|file| &file.facts);
        let mut known = std::mem::take(&mut self.after.known_without_a_page);
        known.extend(facts.flat_map(|facts| facts.known_without_a_page.iter().cloned()));
        known.sort();
        known.dedup();
        known.retain(|code| !self.after.is_any_code(code));
        self.after.known_without_a_page = known;
    }

    /// An observed code stays one until its page lists it or it is retired. The facts of today
    /// count.
    fn observe(&mut self) {
        let mut observed = BTreeMap::new();
        for code in std::mem::take(&mut self.after.observed) {
            observed.insert(place_of(&code), code);
        }
        for (index, file) in self.files.iter().enumerate() {
            for (line, code) in &file.facts.observed {
                self.judge_observed(code, (index, *line));
                observed.insert(place_of(code), code.clone());
            }
        }
        observed.retain(|(code, page), _| {
            !page.is_listing(&self.after, code) && self.retirements.get(code).is_none()
        });
        self.after.observed = observed.into_values().collect();
    }

    /// The successor of a code has to exist; its page may not have been read yet.
    fn drop_unknown_successors(&mut self) {
        let mut retired = std::mem::take(&mut self.after.retired);
        for retired in &mut retired {
            let exists = |code: &String| {
                self.after.lists(code) || self.after.known_without_a_page.contains(code)
            };
            let Some(unknown) = retired.replaced_by.take_if(|code| !exists(code)) else {
                continue;
            };
            self.remarks.push(format!(
                "`{}` is said to be replaced by `{unknown}`, which no page lists: left out",
                retired.error_type
            ));
        }
        self.after.retired = retired;
    }
}

/// The key of an observed code: the code and where it was observed.
fn place_of(observed: &Observed) -> (String, PageKey) {
    let page = PageKey {
        vertical: observed.vertical,
        status_code: observed.status_code,
    };
    (observed.error_type.clone(), page)
}
