//! One page: what the catalog had and what the files of a run say become what the catalog will have.

use std::collections::{BTreeMap, BTreeSet};

use super::reading::{PageKey, Reading, Seen, Standing, Witness};
use crate::catalog::{Entry, Page, page_url};

/// Two bodies of one code that say different things, as (file, line) of each.
#[derive(Debug)]
pub(crate) struct Conflict {
    pub(crate) code: String,
    pub(crate) first: (usize, usize),
    pub(crate) second: (usize, usize),
}

/// A page after the run, and what became of codes that are not on it.
#[derive(Debug)]
pub(crate) struct Merged {
    pub(crate) page: Page,
    /// New on the page.
    pub(crate) added: BTreeSet<String>,
    /// Once on the page, and not on it as it is now.
    pub(crate) removed: Vec<Entry>,
    pub(crate) conflicts: Vec<Conflict>,
}

/// Merges the readings of one page, all that the run has of it.
pub(crate) fn merge(
    key: PageKey,
    before: Option<&Page>,
    readings: &[&Reading],
    is_retired: impl Fn(&str) -> bool,
) -> Merged {
    let was_complete = before.is_some_and(|page| page.complete);
    let is_current = readings
        .iter()
        .any(|reading| reading.standing == Standing::Current);
    let mut seen: BTreeMap<&str, Vec<(&Reading, &Seen)>> = BTreeMap::new();
    for reading in readings {
        for code in &reading.seen {
            seen.entry(&code.code).or_default().push((reading, code));
        }
    }
    let standings = Standings {
        before,
        readings,
        seen,
        is_complete: was_complete || is_current,
    };
    let mut known: BTreeSet<&str> = before
        .into_iter()
        .flat_map(|page| &page.errors)
        .map(|entry| entry.error_type.as_str())
        .collect();
    let old = known.clone();
    if !was_complete {
        known.extend(standings.codes(Standing::Partial));
    }
    let listed: BTreeSet<&str> = if is_current {
        standings.codes(Standing::Current).collect()
    } else if was_complete {
        known.clone()
    } else {
        // All that is known of the page; what was dropped since the older rendition is known too.
        let older = standings
            .codes(Standing::Older)
            .filter(|code| !is_retired(code));
        known.iter().copied().chain(older).collect()
    };
    let mut conflicts = Vec::new();
    let mut entry = |code: &str| standings.entry(code, &mut conflicts);
    let errors = listed.iter().map(|code| entry(code)).collect();
    let removed = known.difference(&listed).map(|code| entry(code)).collect();
    Merged {
        page: Page {
            vertical: key.vertical,
            status_code: key.status_code,
            complete: standings.is_complete,
            url: page_url(key.vertical, key.status_code),
            read: Vec::new(),
            errors,
        },
        added: listed
            .difference(&old)
            .map(|code| (*code).to_owned())
            .collect(),
        removed,
        conflicts,
    }
}

struct Standings<'a> {
    before: Option<&'a Page>,
    readings: &'a [&'a Reading],
    /// The readings of each code.
    seen: BTreeMap<&'a str, Vec<(&'a Reading, &'a Seen)>>,
    is_complete: bool,
}

impl<'a> Standings<'a> {
    fn codes(&self, standing: Standing) -> impl Iterator<Item = &'a str> {
        let readings = self
            .readings
            .iter()
            .filter(move |reading| reading.standing == standing);
        readings.flat_map(|reading| reading.seen.iter().map(|seen| seen.code.as_str()))
    }

    fn entry(&self, code: &str, conflicts: &mut Vec<Conflict>) -> Entry {
        let old = self.before.and_then(|page| page.entry(code));
        let error_message = self.message(code, old, conflicts);
        let description = error_message
            .is_none()
            .then(|| self.description(code, old, conflicts));
        Entry {
            error_type: code.to_owned(),
            error_message,
            description: description.flatten(),
            hint: old.and_then(|entry| entry.hint.clone()),
        }
    }

    /// The text on the wire by its best witness, what is newer before what is older.
    fn message(
        &self,
        code: &str,
        old: Option<&Entry>,
        conflicts: &mut Vec<Conflict>,
    ) -> Option<String> {
        let mut best = |standing| self.said(code, standing, Witness::Wire, conflicts);
        let current = best(Standing::Current);
        let partial = best(Standing::Partial);
        let older = best(Standing::Older);
        let old = old.and_then(|entry| entry.error_message.clone());
        // Facts were read before the page was seen whole, so they cannot correct it.
        if self.is_complete {
            current.or(old).or(partial).or(older)
        } else {
            partial.or(old).or(older)
        }
    }

    /// The page's description of a code whose text on the wire was not seen.
    fn description(
        &self,
        code: &str,
        old: Option<&Entry>,
        conflicts: &mut Vec<Conflict>,
    ) -> Option<String> {
        let mut best = |standing| self.said(code, standing, Witness::Prose, conflicts);
        let current = best(Standing::Current);
        let partial = best(Standing::Partial);
        let old = old.and_then(|entry| entry.description.clone());
        if self.is_complete {
            current.or(old).or(partial)
        } else {
            partial.or(old)
        }
    }

    /// The one message of the readings of one standing; only older ones may differ.
    fn said(
        &self,
        code: &str,
        standing: Standing,
        witness: Witness,
        conflicts: &mut Vec<Conflict>,
    ) -> Option<String> {
        let mut said: Option<(&str, (usize, usize))> = None;
        for (reading, seen) in self.seen.get(code).into_iter().flatten() {
            if (reading.standing, seen.witness) != (standing, witness) {
                continue;
            }
            let Some(message) = &seen.message else {
                continue;
            };
            let place = (reading.file, seen.line);
            match said {
                None => said = Some((message, place)),
                Some((first, at)) if first != message && is_binding(standing, witness) => {
                    conflicts.push(Conflict {
                        code: code.to_owned(),
                        first: at,
                        second: place,
                    });
                }
                Some(_) => {}
            }
        }
        said.map(|(message, _)| message.to_owned())
    }
}

/// Whether two such witnesses have to agree.
fn is_binding(standing: Standing, witness: Witness) -> bool {
    standing != Standing::Older && witness == Witness::Wire
}

/// The readings of each page of a run.
pub(crate) fn by_page<'a>(
    readings: impl Iterator<Item = &'a Reading>,
) -> BTreeMap<PageKey, Vec<&'a Reading>> {
    let mut pages: BTreeMap<PageKey, Vec<&Reading>> = BTreeMap::new();
    for reading in readings {
        pages.entry(reading.page).or_default().push(reading);
    }
    pages
}
