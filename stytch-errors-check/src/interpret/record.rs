//! Records the comparisons of a function, and makes of them what is judged.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::fact::Origin;
use super::found::{Candidate, Comparison, Fit, Found, Match, Reading, Unknown, UnknownKind};
use super::value::Text;
use crate::body::{AroundId, Body, ExprId, FunctionId};
use crate::judge::statuses::Statuses;
use proc_macro2::Span;

/// The record of all functions of the unit.
#[derive(Default)]
pub(super) struct Record {
    compared: Vec<Compared>,
    other_uses: Vec<OtherUse>,
    /// By the expression that is matched, with the unit's function.
    matches: BTreeMap<ExprId, (u32, Match)>,
    unknown: Vec<(u32, Unknown)>,
    notes: BTreeMap<u32, Notes>,
    /// Functions that others call.
    called: BTreeSet<FunctionId>,
    /// The unit's function that is evaluated.
    entry: u32,
}

/// The record of one of the unit's functions.
#[derive(Clone, Copy, Default)]
struct Notes {
    unread: usize,
    meets_variant: bool,
    matches_on_enum: bool,
}

/// A text is compared with something that is not an error type.
struct OtherUse {
    key: u32,
    node: u32,
    /// In a function or closure that is called with what it is compared with.
    is_called: bool,
    /// The function that is evaluated by itself, with unknown arguments.
    standalone: FunctionId,
}

/// A point to come back to.
pub(super) struct Start {
    compared: usize,
    other_uses: usize,
    unknown: usize,
}

pub(super) struct Compared {
    /// The unit's function that the text stands in.
    pub(super) function: u32,
    pub(super) key: u32,
    /// Where it is compared.
    pub(super) node: u32,
    pub(super) origin: Origin,
    pub(super) with: Candidate,
    pub(super) is_bytes: bool,
    pub(super) fit: Fit,
    pub(super) reading: Reading,
    pub(super) statuses: Statuses,
    pub(super) around: AroundId,
}

/// How two values are compared.
#[derive(Clone, Copy)]
pub(super) struct How {
    pub(super) fit: Fit,
    /// Where they are compared.
    pub(super) node: u32,
    pub(super) is_equation: bool,
    pub(super) ignores_case: bool,
}

impl Record {
    pub(super) fn mark(&self) -> usize {
        self.compared.len()
    }

    /// Begins with a function of the unit.
    pub(super) fn begin(&mut self, entry: u32) -> Start {
        self.entry = entry;
        self.notes.insert(entry, Notes::default());
        Start {
            compared: self.compared.len(),
            other_uses: self.other_uses.len(),
            unknown: self.unknown.len(),
        }
    }

    /// Forgets what was recorded since a function was begun with, which begins anew.
    pub(super) fn again(&mut self, start: &Start) {
        self.compared.truncate(start.compared);
        self.other_uses.truncate(start.other_uses);
        self.unknown.truncate(start.unknown);
        self.notes.insert(self.entry, Notes::default());
    }

    /// The unit's function that is evaluated.
    pub(super) fn entry(&self) -> u32 {
        self.entry
    }

    pub(super) fn push(&mut self, compared: Compared) {
        self.compared.push(compared);
    }

    pub(super) fn range_mut(&mut self, range: Range<usize>) -> &mut [Compared] {
        &mut self.compared[range]
    }

    fn notes(&mut self) -> &mut Notes {
        self.notes.entry(self.entry).or_default()
    }

    pub(super) fn other_use(
        &mut self,
        text: &Text,
        node: u32,
        is_called: bool,
        standalone: FunctionId,
    ) {
        self.other_uses.push(OtherUse {
            key: text.place.key,
            node,
            is_called,
            standalone,
        });
    }

    /// A function is called by another one.
    pub(super) fn called(&mut self, function: FunctionId) {
        self.called.insert(function);
    }

    pub(super) fn unread(&mut self) {
        self.notes().unread += 1;
    }

    pub(super) fn meets_variant(&mut self) {
        self.notes().meets_variant = true;
    }

    pub(super) fn matches_on_enum(&mut self) {
        self.notes().matches_on_enum = true;
    }

    /// Records a match. What a function does when it is called alone counts before what it does when
    /// another one calls it.
    pub(super) fn matched(&mut self, id: ExprId, function: u32, is_alone: bool, matched: Match) {
        if is_alone || !self.matches.contains_key(&id) {
            self.matches.insert(id, (function, matched));
        }
    }

    pub(super) fn count_of_matches(&self) -> usize {
        self.matches.len()
    }

    pub(super) fn unknown(&mut self, span: Span, kind: UnknownKind) {
        self.unknown.push((self.entry, Unknown { span, kind }));
    }

    /// The comparisons since a mark.
    pub(super) fn since(&self, range: Range<usize>) -> impl Iterator<Item = (&Candidate, Fit)> {
        self.compared[range]
            .iter()
            .map(|found| (&found.with, found.fit))
    }

    /// The findings in each of the unit's functions.
    pub(super) fn into_found(self, body: &Body, functions: usize) -> Vec<Found> {
        let mut all: Vec<Found> = Vec::new();
        all.resize_with(functions, Found::default);
        // By text and place of a use elsewhere, and whether that is in something that is called.
        let mut others: BTreeMap<u32, Vec<(u32, bool)>> = BTreeMap::new();
        let calls = &self.called;
        // The arguments of a function that is called are known.
        let uses_alone = |other: &OtherUse| other.is_called && calls.contains(&other.standalone);
        for other in self.other_uses.iter().filter(|other| !uses_alone(other)) {
            let uses = others.entry(other.key).or_default();
            uses.push((other.node, other.is_called));
        }
        let is_used_elsewhere = |compared: &Compared| {
            others.get(&compared.key).is_some_and(|uses| {
                uses.iter()
                    .any(|(node, is_called)| *is_called || *node != compared.node)
            })
        };
        let mut merged = merge(self.compared);
        merged.retain(|compared| !is_used_elsewhere(compared));
        // In the order of the code.
        merged.sort_by_key(|compared| compared.key);
        for (index, found) in all.iter_mut().enumerate() {
            let index = u32::try_from(index).unwrap_or(u32::MAX);
            let notes = self.notes.get(&index).copied().unwrap_or_default();
            found.unread = notes.unread;
            found.matches_on_enum = notes.matches_on_enum;
        }
        let is_text = |found: &Compared| {
            matches!(found.with, Candidate::Text(..)) && found.reading != Reading::IfSlip
        };
        let strings: BTreeSet<u32> = merged
            .iter()
            .filter(|compared| is_text(compared))
            .map(|compared| compared.function)
            .collect();
        for compared in merged {
            let Some(found) = all.get_mut(compared.function as usize) else {
                continue;
            };
            let notes = self.notes.get(&compared.function);
            // A constant of a type may be of that type, and then rustc cannot be asked for its text.
            let is_read = match compared.reading {
                Reading::Surely | Reading::IfSlip => true,
                Reading::UnlessEnum => !notes.is_some_and(|notes| notes.meets_variant),
                Reading::IfStrings => strings.contains(&compared.function),
            };
            if !is_read {
                found.unread += 1;
                continue;
            }
            found.comparisons.push(Comparison {
                key: compared.key,
                with: compared.with,
                is_bytes: compared.is_bytes,
                fit: compared.fit,
                reading: compared.reading,
                statuses: compared.statuses,
                around: body.around(compared.around).clone(),
            });
        }
        for (function, matched) in self.matches.into_values() {
            if let Some(found) = all.get_mut(function as usize) {
                found.matches.push(matched);
            }
        }
        let mut seen = BTreeSet::new();
        for (function, unknown) in self.unknown {
            let place = format!("{:?} {:?}", unknown.span, unknown.kind);
            if let (Some(found), true) = (all.get_mut(function as usize), seen.insert(place)) {
                found.unknown.push(unknown);
            }
        }
        all
    }
}

/// A text that is compared in one place under several conditions may have any of their statuses.
fn merge(all: Vec<Compared>) -> Vec<Compared> {
    let mut merged: Vec<Compared> = Vec::new();
    let mut places: BTreeMap<(u32, u32), usize> = BTreeMap::new();
    for compared in all {
        let place = (compared.key, compared.node);
        match places.get(&place) {
            Some(&index) if merged[index].fit == compared.fit => {
                let known = &mut merged[index];
                known.statuses = known.statuses.clone().union(compared.statuses);
                if compared.reading == Reading::Surely {
                    known.reading = Reading::Surely;
                }
            }
            _ => {
                places.insert(place, merged.len());
                merged.push(compared);
            }
        }
    }
    merged
}
