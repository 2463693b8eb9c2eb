//! Records the comparisons of a function, and makes of them what is judged.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Interpreter;
use super::fact::{Facts, Origin};
use super::found::{
    Candidate, Comparison, Constant, Fit, Found, Match, Reading, Unknown, UnknownKind,
};
use super::value::{Certainty, Content, ErrorType, Text};
use crate::body::{AroundId, BYTE_STRING, Body, ExprId};
use crate::judge::statuses::Statuses;
use proc_macro2::Span;

#[derive(Default)]
pub(super) struct Record {
    compared: Vec<Compared>,
    /// Texts that are compared with other things too.
    other_uses: BTreeSet<u32>,
    matches: BTreeMap<ExprId, Match>,
    unread: usize,
    unknown: Vec<Unknown>,
    meets_variant: bool,
    matches_on_enum: bool,
}

struct Compared {
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

    pub(super) fn other_use(&mut self, text: &Text) {
        self.other_uses.insert(text.place.key);
    }

    pub(super) fn unread(&mut self) {
        self.unread += 1;
    }

    pub(super) fn meets_variant(&mut self) {
        self.meets_variant = true;
    }

    pub(super) fn matches_on_enum(&mut self) {
        self.matches_on_enum = true;
    }

    pub(super) fn matched(&mut self, id: ExprId, matched: Match) {
        self.matches.insert(id, matched);
    }

    pub(super) fn has_matches_since(&self, id: ExprId, before: usize) -> bool {
        let _ = id;
        self.matches.len() > before
    }

    pub(super) fn count_of_matches(&self) -> usize {
        self.matches.len()
    }

    pub(super) fn unknown(&mut self, span: Span, kind: UnknownKind) {
        self.unknown.push(Unknown { span, kind });
    }

    /// What was compared since a mark.
    pub(super) fn since(&self, range: Range<usize>) -> impl Iterator<Item = (&Candidate, Fit)> {
        self.compared[range]
            .iter()
            .map(|found| (&found.with, found.fit))
    }

    pub(super) fn into_found(self, body: &Body) -> Found {
        // A text that is compared in one place under several conditions may have any of their statuses.
        let mut merged: Vec<Compared> = Vec::new();
        let mut places: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        for compared in self.compared {
            if self.other_uses.contains(&compared.key) && compared.key != compared.node {
                continue;
            }
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
        // In the order of the code.
        merged.sort_by_key(|compared| compared.key);
        let is_text = |found: &Compared| {
            matches!(found.with, Candidate::Text(..)) && found.reading != Reading::IfSlip
        };
        let strings = merged.iter().any(is_text);
        let all = merged.len();
        let meets_variant = self.meets_variant;
        // A constant of a type may be of that type, and then rustc cannot be asked for its text.
        merged.retain(|compared| match compared.reading {
            Reading::Surely | Reading::IfSlip => true,
            Reading::UnlessEnum => !meets_variant,
            Reading::IfStrings => strings,
        });
        let unread = self.unread + all - merged.len();
        let comparisons = merged.into_iter().map(|compared| Comparison {
            key: compared.key,
            with: compared.with,
            fit: compared.fit,
            reading: compared.reading,
            statuses: compared.statuses,
            around: body.around(compared.around).clone(),
        });
        let mut unknown: Vec<Unknown> = Vec::new();
        for found in self.unknown {
            let is_known = |known: &Unknown| {
                format!("{:?}", known.span) == format!("{:?}", found.span)
                    && known.kind == found.kind
            };
            if !unknown.iter().any(is_known) {
                unknown.push(found);
            }
        }
        Found {
            comparisons: comparisons.collect(),
            matches: self.matches.into_values().collect(),
            unread,
            unknown,
            meets_variant,
            matches_on_enum: self.matches_on_enum,
        }
    }
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
        if !self.is_own(text.place.owner) {
            return;
        }
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
        self.record.compared.push(Compared {
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
        if let (Content::Literal(content), true) = (&text.content, self.is_own(text.place.owner)) {
            let origin = self.fresh(super::fact::OriginKind::Place);
            self.record.compared.push(Compared {
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

    /// The statuses that a response can have here, as far as its error type is concerned.
    pub(super) fn statuses(&self, origin: &Origin) -> Statuses {
        let speaking = self.facts.iter().filter(|fact| fact.speaks_of(origin));
        speaking.fold(Statuses::any(), |all, fact| all.intersect(&fact.statuses))
    }

    /// What was compared in this range is compared only where these facts hold.
    pub(super) fn narrow_since(&mut self, range: Range<usize>, facts: &Facts) {
        for compared in &mut self.record.compared[range] {
            for fact in facts {
                if fact.speaks_of(&compared.origin) {
                    compared.statuses = compared.statuses.intersect(&fact.statuses);
                }
            }
        }
    }
}
