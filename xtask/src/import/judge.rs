//! Objections to a merge: files that contradict each other, or the catalog.

use std::collections::BTreeMap;

use super::merge::Run;
use super::page::Conflict;
use super::reading::{PageKey, Reading, Seen, Standing};
use crate::catalog::{Catalog, Observed};

impl Run<'_> {
    /// Two bodies of one code, both of today, say the same.
    pub(super) fn judge_conflicts(&mut self, conflicts: &[Conflict]) {
        for conflict in conflicts {
            let first = self.place(conflict.first);
            let message = format!(
                "`{}` has another message than in {first}\n  \
                 help: import the older of the two files first, and the newer one by itself",
                conflict.code
            );
            self.problem(conflict.second, message);
        }
    }

    /// No rendition says where it ends, so that a page that was cut off between two entries reads as
    /// one that has dropped the rest.
    pub(super) fn judge_removals(&mut self, before: &Catalog, allowed: &[PageKey]) {
        let is_whole = |reading: &&Reading| reading.standing == Standing::Current;
        for reading in self.readings().filter(is_whole) {
            let page = reading.page;
            let known = page.find(before).filter(|known| known.complete);
            let Some(known) = known.filter(|_| !allowed.contains(&page)) else {
                continue;
            };
            let codes = known.errors.iter().map(|entry| &entry.error_type);
            let gone: Vec<String> = codes
                .filter(|code| !page.is_listing(&self.after, code))
                // The facts say what became of it.
                .filter(|code| self.retirements.get(code).is_none())
                .map(|code| format!("`{code}`"))
                .collect();
            if gone.is_empty() {
                continue;
            }
            let message = format!(
                "the page lacks {} of the {} {page} codes, as if it were cut off: {}\n  \
                 help: if Stytch has dropped them, allow it with `--allow-removals {}/{}`",
                gone.len(),
                known.errors.len(),
                gone.join(", "),
                page.vertical,
                page.status_code,
            );
            self.problems
                .push(self.sources[reading.file].whole(message));
        }
    }

    /// A code that only an older or partial reading of a complete page has is not sent any more.
    pub(super) fn judge_left_out(&mut self) {
        for reading in self
            .readings()
            .filter(|reading| reading.standing != Standing::Current)
        {
            for seen in &reading.seen {
                let page = reading.page;
                let code = &seen.code;
                if page.is_listing(&self.after, code) {
                    continue;
                }
                if self.retirements.get(code).is_some() {
                    self.retirements.place(code, page);
                } else if reading.standing == Standing::Partial || self.after.lists(code) {
                    let place = self.place(at(reading, seen));
                    self.remarks.push(format!(
                        "{place}: `{code}` is not on the complete {page} page: left out"
                    ));
                } else {
                    let message = format!(
                        "`{code}` is on this older rendition only: the {page} page has dropped it\n  \
                         help: list it under `retired` in the facts file, with the day and what \
                         replaced it"
                    );
                    self.problem(at(reading, seen), message);
                }
            }
        }
    }

    /// A code belongs to one status, in every vertical: the verdicts of the macro rest on it.
    pub(super) fn judge_owners(&mut self, before: &Catalog) {
        let mut owners: BTreeMap<&str, (PageKey, String)> = BTreeMap::new();
        for page in &before.pages {
            let key = PageKey::of(page);
            // A page that lost the code in this run owns it no more.
            let kept = page.errors.iter().map(|entry| entry.error_type.as_str());
            for code in kept.filter(|code| key.is_listing(&self.after, code)) {
                owners.insert(code, (key, "in the catalog".to_owned()));
            }
        }
        let mut readings: Vec<&Reading> = self.readings().collect();
        readings.sort_by_key(|reading| reading.standing);
        for reading in readings {
            for seen in &reading.seen {
                let own = || (reading.page, self.place(at(reading, seen)));
                let (owner, place) = owners.entry(&seen.code).or_insert_with(own);
                if owner.status_code != reading.page.status_code {
                    let message = format!(
                        "`{}` cannot be a {} code: it belongs to {owner} ({place})",
                        seen.code, reading.page
                    );
                    self.problem(at(reading, seen), message);
                }
            }
        }
    }

    /// A page as it is now cannot list a code that was retired.
    pub(super) fn judge_retired(&mut self) {
        for reading in self.readings() {
            let complete = reading
                .page
                .find(&self.after)
                .is_some_and(|page| page.complete);
            // Facts from before the page was seen whole may list what it has dropped.
            let is_stale = reading.standing == Standing::Partial && complete;
            if reading.standing == Standing::Older || is_stale {
                continue;
            }
            for seen in &reading.seen {
                let Some(retired) = self.retirements.get(&seen.code) else {
                    continue;
                };
                let message = format!(
                    "`{}` is on this page, but retired since {}\n  \
                     help: if it is sent again, take it out of `retired` in the facts file and in the \
                     catalog, and `digest` out of the catalog",
                    seen.code, retired.retired
                );
                self.problem(at(reading, seen), message);
            }
        }
    }

    /// An observed code has the status that it has everywhere, and a page that may be wrong about it.
    pub(super) fn judge_observed(&mut self, observed: &Observed, place: (usize, usize)) {
        let code = &observed.error_type;
        let page = PageKey {
            vertical: observed.vertical,
            status_code: observed.status_code,
        };
        if page.find(&self.after).is_none() {
            let message = format!("`{code}` is observed for {page}, of which no page was read");
            self.problem(place, message);
        }
        let owner = self.after.status_of(code);
        if let Some(owner) = owner.filter(|owner| *owner != page.status_code) {
            let message =
                format!("`{code}` cannot be observed for {page}: it belongs to status {owner}");
            self.problem(place, message);
        }
        if let Some(retired) = self.retirements.get(code) {
            let message = format!(
                "`{code}` is observed, but retired since {}",
                retired.retired
            );
            self.problem(place, message);
        }
    }

    fn problem(&mut self, (file, line): (usize, usize), message: String) {
        self.problems
            .push(self.sources[file].problem(line, message));
    }

    fn place(&self, (file, line): (usize, usize)) -> String {
        format!("{}:{line}", self.sources[file].path)
    }
}

/// The file and the line where a code was seen.
fn at(reading: &Reading, seen: &Seen) -> (usize, usize) {
    (reading.file, seen.line)
}
