//! Records the comparisons of a function, and makes of them what is judged.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Interpreter;
use super::fact::{Facts, Origin};
use super::found::{
    Candidate, Comparison, Constant, Fit, Found, Match, Reading, Unknown, UnknownKind,
};
use super::value::{Certainty, Content, ErrorType, Text};
use crate::body::{AroundId, BYTE_STRING, Body, ExprId, Owner};
use crate::judge::statuses::Statuses;
use proc_macro2::Span;

/// What was seen in all functions of the unit.
#[derive(Default)]
pub(super) struct Record {
    compared: Vec<Compared>,
    other_uses: Vec<OtherUse>,
    /// By the expression that is matched, with the unit's function.
    matches: BTreeMap<ExprId, (u32, Match)>,
    unknown: Vec<(u32, Unknown)>,
    notes: BTreeMap<u32, Notes>,
    /// The unit's function that is evaluated.
    entry: u32,
}

/// What is noted of one of the unit's functions.
#[derive(Clone, Copy, Default)]
struct Notes {
    unread: usize,
    meets_variant: bool,
    matches_on_enum: bool,
}

/// A text is compared with something that is no error type.
struct OtherUse {
    key: u32,
    node: u32,
    /// In a function or closure that is called with what it is compared with.
    is_called: bool,
}

/// A point to come back to.
pub(super) struct Start {
    compared: usize,
    other_uses: usize,
    unknown: usize,
}

struct Compared {
    /// The unit's function that the text stands in.
    function: u32,
    key: u32,
    /// Where it is compared.
    node: u32,
    origin: Origin,
    with: Candidate,
    fit: Fit,
    reading: Reading,
    statuses: Statuses,
    around: AroundId,
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

    fn notes(&mut self) -> &mut Notes {
        self.notes.entry(self.entry).or_default()
    }

    pub(super) fn other_use(&mut self, text: &Text, node: u32, is_called: bool) {
        self.other_uses.push(OtherUse {
            key: text.place.key,
            node,
            is_called,
        });
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

    /// What was compared since a mark.
    pub(super) fn since(&self, range: Range<usize>) -> impl Iterator<Item = (&Candidate, Fit)> {
        self.compared[range]
            .iter()
            .map(|found| (&found.with, found.fit))
    }

    /// What was found in each of the unit's functions.
    pub(super) fn into_found(self, body: &Body, functions: usize) -> Vec<Found> {
        let mut all: Vec<Found> = Vec::new();
        all.resize_with(functions, Found::default);
        // By text and place of a use elsewhere, and whether that is in something that is called.
        let mut others: BTreeMap<u32, Vec<(u32, bool)>> = BTreeMap::new();
        for other in self.other_uses {
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

impl Interpreter<'_> {
    /// The error type is compared with this text here.
    pub(super) fn record(
        &mut self,
        error_type: &ErrorType,
        is_bare: bool,
        text: &Text,
        is_unwrapped: bool,
        how: How,
    ) {
        let span = text.place.span;
        let reading = |is_of_type: bool| match (error_type.certainty, how.is_equation) {
            _ if !is_of_type => Reading::Surely,
            (Certainty::Sure, _) => Reading::Surely,
            (_, true) => Reading::UnlessEnum,
            (_, false) => Reading::IfStrings,
        };
        let (with, reading) = match &text.content {
            Content::Literal(text) => {
                let mut text = text.clone();
                if error_type.is_json {
                    let inner = text
                        .strip_prefix('"')
                        .and_then(|rest| rest.strip_suffix('"'));
                    text = inner.map_or(text.clone(), ToOwned::to_owned);
                }
                if how.ignores_case {
                    text.make_ascii_lowercase();
                }
                (Candidate::Text(text, span), Reading::Surely)
            }
            Content::Rejected(BYTE_STRING, bytes) if self.compares_bytes() => {
                match String::from_utf8(bytes.to_vec()) {
                    Ok(text) => (Candidate::Text(text, span), Reading::Surely),
                    Err(_) => (Candidate::Rejected(BYTE_STRING, span), Reading::Surely),
                }
            }
            Content::Rejected(form, _) => (Candidate::Rejected(form, span), Reading::Surely),
            Content::Unread => return self.record.unread(),
            Content::Constant(constant) => {
                // Beside a conversion or an option, its type is not known.
                if error_type.certainty == Certainty::Doubtful || !is_bare && !is_unwrapped {
                    return self.record.unread();
                }
                if constant.is_hidden {
                    (Candidate::Hidden(span), Reading::Surely)
                } else {
                    let evaluated = Constant {
                        tokens: constant.tokens.clone(),
                        span,
                        is_generic: constant.is_generic,
                    };
                    (Candidate::Constant(evaluated), reading(constant.is_of_type))
                }
            }
        };
        let statuses = self.statuses(&error_type.origin);
        let function = self.unit_function(text.place.owner);
        self.record.compared.push(Compared {
            function,
            key: text.place.key,
            node: how.node,
            origin: error_type.origin.clone(),
            with,
            fit: how.fit,
            reading,
            statuses,
            around: text.place.around,
        });
    }

    /// A text goes into unknown code beside an error type.
    pub(super) fn record_slip(&mut self, text: &Text, node: u32) {
        if let Content::Literal(content) = &text.content {
            let function = self.unit_function(text.place.owner);
            let origin = self.fresh(super::fact::OriginKind::Place);
            self.record.compared.push(Compared {
                function,
                key: text.place.key,
                node,
                origin,
                with: Candidate::Text(content.clone(), text.place.span),
                fit: Fit::Whole,
                reading: Reading::IfSlip,
                statuses: Statuses::any(),
                around: text.place.around,
            });
        }
    }

    /// Strings cannot be compared but as bytes in a `const fn`.
    fn compares_bytes(&self) -> bool {
        self.body.functions[self.standalone.index()].is_const
    }

    /// The unit's function that a node stands in.
    pub(super) fn unit_function(&self, owner: Owner) -> u32 {
        match owner {
            Owner::Function(function) => self.body.functions[function.index()].unit_function,
            Owner::Constant(constant) => {
                let constant = &self.body.constants[constant.index()];
                if constant.is_of_unit {
                    self.record.entry
                } else {
                    constant.unit_function
                }
            }
        }
    }

    /// Whether what is evaluated was called, with what is compared in it.
    pub(super) fn is_called(&self) -> bool {
        self.frames.len() > self.own_frames
    }

    /// The statuses that a response can have here, as far as its error type is concerned.
    pub(super) fn statuses(&self, origin: &Origin) -> Statuses {
        let speaking = self.facts.iter().filter(|fact| fact.speaks_of(origin));
        speaking.fold(Statuses::any(), |all, fact| all.narrowed_by(&fact.statuses))
    }

    /// What was compared in this range is compared only where these facts hold.
    pub(super) fn narrow_since(&mut self, range: Range<usize>, facts: &Facts) {
        for compared in &mut self.record.compared[range] {
            for fact in facts {
                if fact.speaks_of(&compared.origin) {
                    compared.statuses = compared.statuses.narrowed_by(&fact.statuses);
                }
            }
        }
    }
}
