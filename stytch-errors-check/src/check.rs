//! From a function and the attribute's arguments to findings and links.

use std::collections::BTreeMap;

use proc_macro2::Span;

use crate::attribute::Args;
use crate::catalog::{Code, Vertical};
use crate::findings::context::{Context, Finding};
use crate::findings::links::{Accepted, Link};
use crate::findings::messages;
use crate::interpret::{Candidate, Comparison, Constant, Fit, Found, Match, Reading, interpret};
use crate::judge::exhaustive;
use crate::judge::report::{self, AlsoUse};
use crate::judge::statuses::Statuses;
use crate::judge::verdict::Verdict;
use crate::lower::attributes::Around;
use crate::lower::lower;
use crate::unit::{Function, Unit};

/// The check of one annotated item, over all of its functions.
pub struct Checker<'a> {
    unit: &'a Unit,
    args: &'a Args,
    /// The findings in each function that was not checked yet.
    found: Vec<Found>,
    also_use: AlsoUse,
    seen: Seen,
    on_met: Vec<bool>,
    /// The texts that were judged, and whether each is refused.
    judged: BTreeMap<u32, bool>,
}

/// The record so far, over all functions.
#[derive(Default)]
struct Seen {
    comparisons: usize,
    matches: usize,
    unknown: usize,
    matches_on_enum: bool,
}

/// The findings and links of one function.
#[derive(Default)]
pub struct Checked {
    errors: Context,
    links: Vec<Link>,
}

impl Checked {
    /// The mistakes, in the order in which they were found.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        self.errors.findings()
    }

    /// The mistakes and the links, apart.
    pub fn into_parts(self) -> (Context, Vec<Link>) {
        (self.errors, self.links)
    }

    /// Links a comparison to what rustc knows of its string.
    fn link(&mut self, comparison: &Comparison, verdict: Option<&Verdict>, args: &Args) {
        let around = || comparison.around.clone();
        match (&comparison.with, verdict) {
            (Candidate::Text(_, span), Some(Verdict::Listed(code, page))) => {
                self.links.push(Link::Variant {
                    page,
                    variant: code.variant(),
                    span: *span,
                    around: around(),
                });
            }
            (Candidate::Text(_, span), Some(Verdict::Retired(retired))) => {
                self.links.push(Link::Retired {
                    code: retired.name,
                    span: *span,
                    around: around(),
                });
            }
            (Candidate::Constant(constant), _) if comparison.fit == Fit::Whole => {
                self.constant(constant, comparison, args);
            }
            _ => {}
        }
    }

    fn constant(&mut self, constant: &Constant, comparison: &Comparison, args: &Args) {
        let here = args.pages.narrowed(&comparison.statuses);
        let mut pages = Vec::new();
        for page in &here.pages {
            pages.push(*page);
            if !page.complete {
                let others = Vertical::ALL
                    .into_iter()
                    .filter_map(|vertical| vertical.page(page.status));
                pages.extend(others.filter(|other| other != page));
            }
        }
        self.links.push(Link::Constant {
            value: constant.tokens.clone(),
            span: constant.span,
            is_generic: constant.is_generic,
            accepted: Accepted {
                pages,
                without_a_page: here.pages.iter().any(|page| !page.complete),
                also: args.also.iter().map(|also| also.text.clone()).collect(),
            },
            why: messages::constant_refused(&here, &comparison.statuses, &args.pages),
            around: comparison.around.clone(),
        });
    }

    fn exhaust(&mut self, matched: &Match, args: &Args) {
        let pages = args.pages.narrowed(&matched.statuses);
        if pages.pages.is_empty() {
            return;
        }
        let cfg = || matched.around.cfg.clone();
        if !matched.has_catch_all {
            self.errors
                .error_under(matched.span, messages::no_catch_all(), cfg());
        }
        let missing = exhaustive::missing(matched, &pages);
        if missing.is_empty() {
            return;
        }
        let constants: Vec<_> = exhaustive::constants(matched).collect();
        if constants.len() >= missing.len() {
            self.missing(&missing, &constants, matched);
            return;
        }
        let all = pages.codes().len();
        let arms = exhaustive::arms(&missing, &matched.arm);
        let message = messages::not_handled(missing.len(), constants.len(), all, &pages, &arms);
        self.errors.error_under(matched.span, message, cfg());
    }

    /// Where constants may name what the literals leave out, rustc finds out.
    fn missing(&mut self, missing: &[&Code], constants: &[&Constant], matched: &Match) {
        self.links.push(Link::Missing {
            codes: missing.iter().map(|code| code.name).collect(),
            constants: constants
                .iter()
                .map(|constant| constant.tokens.clone())
                .collect(),
            is_generic: constants.iter().any(|constant| constant.is_generic),
            span: matched.span,
            around: matched.around.clone(),
        });
    }
}

impl<'a> Checker<'a> {
    /// Prepares the check of an item.
    #[must_use]
    pub fn new(unit: &'a Unit, args: &'a Args) -> Self {
        let body = lower(unit);
        let on: Vec<_> = args.on.iter().map(|on| on.path.join(".")).collect();
        let (found, on_met) = interpret(&body, &on, unit.functions().len());
        Self {
            unit,
            args,
            found,
            also_use: AlsoUse::default(),
            seen: Seen::default(),
            on_met,
            judged: BTreeMap::new(),
        }
    }

    /// Checks one function of the item.
    pub fn check(&mut self, function: &Function) -> Checked {
        let mut checked = Checked::default();
        let found = self.found.get_mut(function.index);
        let found = found.map(std::mem::take).unwrap_or_default();
        report::unknown(&found, &mut checked.errors);
        for comparison in &found.comparisons {
            self.comparison(comparison, &mut checked);
        }
        if self.args.exhaustive {
            for matched in &found.matches {
                checked.exhaust(matched, self.args);
            }
            if !found.matches.is_empty() {
                let pages = self.args.pages.pages.iter().copied();
                checked.links.extend(pages.map(Link::Exhausted));
            }
        }
        self.seen.comparisons += found.unread;
        self.seen.matches += found.matches.len();
        self.seen.unknown += found.unknown.len();
        self.seen.matches_on_enum |= found.matches_on_enum;
        checked
    }

    /// Judges a comparison. A text that is compared in several places is refused once, and linked once.
    fn comparison(&mut self, comparison: &Comparison, checked: &mut Checked) {
        let is_slip = comparison.reading == Reading::IfSlip;
        if is_slip && !report::is_slip(comparison, self.args) {
            return;
        }
        self.seen.comparisons += 1;
        let is_refused = self.judged.get(&comparison.key).copied();
        if is_refused == Some(true) {
            return;
        }
        let before = checked.errors.findings().len();
        let verdict = report::comparison(
            comparison,
            self.args,
            &mut self.also_use,
            &mut checked.errors,
        );
        let is_error = checked.errors.findings().len() > before;
        self.judged.insert(comparison.key, is_error);
        if is_refused.is_none() {
            checked.link(comparison, verdict.as_ref(), self.args);
        }
    }

    /// The mistakes that are known only after all functions were checked.
    pub fn finish(&self, call_site: Span, errors: &mut Context) {
        self.args.report_mistakes(errors);
        let place = self.unit.place();
        // A mistake in the arguments may be why a match is not exhausted.
        let exhausts = self.args.exhaustive || !self.args.mistakes.is_empty();
        let exhausted = exhausts && self.seen.matches > 0;
        let unmet = self
            .args
            .on
            .iter()
            .zip(&self.on_met)
            .filter(|(_, met)| !**met);
        let reported = unmet.clone().filter(|_| self.args.mistakes.is_empty());
        for (on, _) in reported {
            errors.error(on.span, messages::on_unused(&on.path.join(".")));
        }
        if self.seen.comparisons == 0 && !exhausted {
            if self.seen.unknown == 0 && unmet.count() == 0 {
                let message = if self.seen.matches_on_enum {
                    messages::only_enum_matched(&place)
                } else {
                    messages::nothing_checked(&place)
                };
                errors.error(call_site, message);
            }
            return;
        }
        if self.args.exhaustive && self.seen.matches == 0 && self.seen.unknown == 0 {
            errors.error(call_site, messages::nothing_to_exhaust(&place));
        }
        self.also_use.check(self.args, errors);
    }
}

/// Judges a literal that stands alone, for `error_type!`.
#[must_use]
pub fn check_literal(text: String, span: Span, args: &Args) -> Checked {
    let comparison = Comparison {
        key: 0,
        with: Candidate::Text(text, span),
        is_bytes: false,
        fit: Fit::Whole,
        reading: Reading::Surely,
        statuses: Statuses::any(),
        around: Around::default(),
    };
    let mut checked = Checked::default();
    args.report_mistakes(&mut checked.errors);
    let verdict = report::comparison(
        &comparison,
        args,
        &mut AlsoUse::default(),
        &mut checked.errors,
    );
    checked.link(&comparison, verdict.as_ref(), args);
    checked
}
