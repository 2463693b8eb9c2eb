//! The readings of a run into the catalog, or every reason why not.

use std::collections::BTreeMap;

use super::detect::File;
use super::page::{self, Merged};
use super::reading::{PageKey, Reading, Standing};
use super::retire::Retirements;
use super::source::{Problem, Source};
use crate::catalog::Catalog;

/// Merges, and returns with the catalog what a maintainer should know.
pub(crate) fn merge(
    before: &Catalog,
    sources: &[Source],
    files: &[File],
    date: &str,
) -> Result<(Catalog, Vec<String>), Vec<Problem>> {
    let retired = files.iter().flat_map(|file| &file.facts.retired);
    let mut run = Run {
        sources,
        files,
        retirements: Retirements::new(before, retired.map(|(_, retired)| retired)),
        after: before.clone(),
        problems: Vec::new(),
        remarks: Vec::new(),
    };
    let merged = run.pages();
    run.bury_listed();
    for (key, merged) in &merged {
        run.retirements.retire(*key, merged, &mut run.after, date);
    }
    run.judge_left_out();
    run.check_owners(before);
    run.check_retired();
    run.after.retired = std::mem::take(&mut run.retirements).into_list();
    run.know();
    run.drop_unknown_successors();
    if run.problems.is_empty() {
        Ok((run.after, run.remarks))
    } else {
        Err(run.problems)
    }
}

struct Run<'a> {
    sources: &'a [Source],
    files: &'a [File],
    retirements: Retirements,
    after: Catalog,
    problems: Vec<Problem>,
    remarks: Vec<String>,
}

impl<'a> Run<'a> {
    fn readings(&self) -> impl Iterator<Item = &'a Reading> + use<'a> {
        self.files.iter().flat_map(|file| &file.readings)
    }

    fn problem(&mut self, (file, line): (usize, usize), message: String) {
        self.problems
            .push(self.sources[file].problem(line, message));
    }

    fn place(&self, (file, line): (usize, usize)) -> String {
        format!("{}:{line}", self.sources[file].path)
    }

    /// Merges each page that the run has something of.
    fn pages(&mut self) -> Vec<(PageKey, Merged)> {
        let mut all = Vec::new();
        for (key, readings) in page::by_page(self.readings()) {
            let at = self.after.pages.iter().position(|page| {
                (page.vertical, page.status_code) == (key.vertical, key.status_code)
            });
            let old = at.map(|at| self.after.pages.remove(at));
            let is_retired = |code: &str| self.retirements.get(code).is_some();
            let merged = page::merge(key, old.as_ref(), &readings, is_retired);
            for conflict in &merged.conflicts {
                let first = self.place(conflict.first);
                let message = format!(
                    "`{}` has another message than in {first}: import the newer file alone first",
                    conflict.code
                );
                self.problem(conflict.second, message);
            }
            self.after.pages.push(merged.page.clone());
            all.push((key, merged));
        }
        all
    }

    /// Takes from the pages what the facts say is retired, where no file of the run still lists it.
    fn bury_listed(&mut self) {
        for page in &mut self.after.pages {
            let key = PageKey {
                vertical: page.vertical,
                status_code: page.status_code,
            };
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

    /// A code that only an older or partial reading of a complete page has is not sent any more.
    fn judge_left_out(&mut self) {
        for reading in self
            .readings()
            .filter(|reading| reading.standing != Standing::Current)
        {
            for seen in &reading.seen {
                if self.lists(reading.page, &seen.code) {
                    continue;
                }
                let code = &seen.code;
                let page = reading.page;
                if self.retirements.get(code).is_some() {
                    self.retirements.place(code, page);
                } else if reading.standing == Standing::Partial || self.after.lists(code) {
                    let place = self.place((reading.file, seen.line));
                    self.remarks.push(format!(
                        "{place}: `{code}` is not on the complete {page} page: left out"
                    ));
                } else {
                    let message = format!(
                        "`{code}` is on this older rendition only: the {page} page has dropped it\n  \
                         help: list it under `retired` in the facts file, with the day and what replaced it"
                    );
                    self.problem((reading.file, seen.line), message);
                }
            }
        }
    }

    fn lists(&self, key: PageKey, code: &str) -> bool {
        let page = self
            .after
            .pages
            .iter()
            .find(|page| (page.vertical, page.status_code) == (key.vertical, key.status_code));
        page.is_some_and(|page| page.errors.iter().any(|entry| entry.error_type == code))
    }

    /// A code belongs to one status, in every vertical: the verdicts of the macro rest on it.
    fn check_owners(&mut self, before: &Catalog) {
        let mut owners: BTreeMap<&str, (PageKey, String)> = BTreeMap::new();
        for page in &before.pages {
            let key = PageKey {
                vertical: page.vertical,
                status_code: page.status_code,
            };
            for entry in &page.errors {
                if self.lists(key, &entry.error_type) {
                    owners.insert(&entry.error_type, (key, "in the catalog".to_owned()));
                }
            }
        }
        let mut readings: Vec<&Reading> = self.readings().collect();
        readings.sort_by_key(|reading| reading.standing);
        for reading in readings {
            for seen in &reading.seen {
                let at = (reading.file, seen.line);
                let owner = owners.entry(&seen.code);
                let (owner, place) = owner.or_insert_with(|| (reading.page, self.place(at)));
                if owner.status_code != reading.page.status_code {
                    let message = format!(
                        "`{}` cannot be a {} code: it belongs to {owner} ({place})",
                        seen.code, reading.page
                    );
                    self.problem(at, message);
                }
            }
        }
    }

    /// A page as it is now cannot list a code that was retired.
    fn check_retired(&mut self) {
        let mut retired = Vec::new();
        for reading in self
            .readings()
            .filter(|reading| reading.standing != Standing::Older)
        {
            for seen in &reading.seen {
                let Some(since) = self.retirements.get(&seen.code).map(|r| r.retired.clone())
                else {
                    continue;
                };
                retired.push(((reading.file, seen.line), seen.code.clone(), since));
            }
        }
        for (at, code, since) in retired {
            let message = format!(
                "`{code}` is on this page, but retired since {since}\n  \
                 help: if it is sent again, take it out of `retired` in the catalog and the facts file"
            );
            self.problem(at, message);
        }
    }

    /// A code without a page stays one until a page lists it or it is retired.
    fn know(&mut self) {
        let facts = self
            .files
            .iter()
            .flat_map(|file| &file.facts.known_without_a_page);
        let mut known = std::mem::take(&mut self.after.known_without_a_page);
        known.extend(facts.map(|(_, code)| code.clone()));
        known.sort();
        known.dedup();
        known.retain(|code| !self.after.is_any_code(code));
        self.after.known_without_a_page = known;
    }

    /// What replaced a code has to exist; its page may not have been read yet.
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
