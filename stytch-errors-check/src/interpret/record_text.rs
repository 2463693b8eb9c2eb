//! Records a text that an error type is compared with, and what the response's status can be there.

use std::ops::Range;

use super::Interpreter;
use super::fact::{Facts, Origin};
use super::found::{Candidate, Constant, Fit, Reading};
use super::record::{Compared, How};
use super::value::{Certainty, Content, ErrorType, Text};
use crate::body::{OddLiteral, Owner};
use crate::judge::statuses::Statuses;

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
        let is_guess = error_type.is_guess || self.guesses > 0;
        if is_guess && !matches!(text.content, Content::Literal(_)) {
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
            Content::Bytes(bytes) => {
                let with = match std::str::from_utf8(bytes) {
                    Ok(text) => Candidate::Text(text.to_owned(), span),
                    Err(_) => Candidate::Odd(OddLiteral::Bytes, span),
                };
                (with, Reading::Surely)
            }
            Content::Odd(kind) => (Candidate::Odd(*kind, span), Reading::Surely),
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
        let reading = if is_guess { Reading::IfSlip } else { reading };
        let statuses = self.statuses(&error_type.origin);
        let function = self.unit_function(text.place.owner);
        self.record.push(Compared {
            function,
            key: text.place.key,
            node: how.node,
            origin: error_type.origin.clone(),
            with,
            is_bytes: matches!(text.content, Content::Bytes(_)),
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
            self.record.push(Compared {
                function,
                key: text.place.key,
                node,
                origin,
                with: Candidate::Text(content.clone(), text.place.span),
                is_bytes: false,
                fit: Fit::Whole,
                reading: Reading::IfSlip,
                statuses: Statuses::any(),
                around: text.place.around,
            });
        }
    }

    /// The unit's function that a node stands in.
    pub(super) fn unit_function(&self, owner: Owner) -> u32 {
        match owner {
            Owner::Function(function) => self.body.functions[function.index()].unit_function,
            Owner::Constant(constant) => {
                let constant = &self.body.constants[constant.index()];
                if constant.is_of_unit {
                    self.record.entry()
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

    /// The comparisons in this range happen only where these facts hold.
    pub(super) fn narrow_since(&mut self, range: Range<usize>, facts: &Facts) {
        for compared in self.record.range_mut(range) {
            for fact in facts {
                if fact.speaks_of(&compared.origin) {
                    compared.statuses = compared.statuses.narrowed_by(&fact.statuses);
                }
            }
        }
    }
}
