//! A function without an attribute, which is judged by what the project says, or by every API.

use std::cmp::Reverse;

use stytch_errors_check::{
    Args, Checked, Checker, Compared, Function, Standing, Unit, compared, standing,
};

use super::fixes::Texts;
use super::text;
use crate::evidence::{Around, Evidence};
use crate::finding::{Finding, Level};
use crate::source::Source;

pub(super) fn judge(
    function: &Function,
    unit: &Unit,
    args: &[Args],
    around: Around,
    source: &Source,
    texts: &mut Texts,
) -> Vec<Finding> {
    let Some(first) = args.first() else {
        return Vec::new();
    };
    let compared = compared(function, first);
    let evidence = Evidence::of(around, &compared);
    if evidence == Evidence::None {
        return Vec::new();
    }
    texts.add(&compared, source);
    let args: Vec<&Args> = by_codes(args, &compared);
    let all: Vec<Checked> = args
        .iter()
        .map(|args| Checker::new(unit, args).check(function))
        .collect();
    let Some((best, others)) = all.split_first() else {
        return Vec::new();
    };
    let is_refused_by = |checked: &Checked, place| {
        let mut findings = checked.findings().iter();
        findings.any(|other| source.range(other.span()) == place)
    };
    let mut findings = text::retired(&compared, &args, source);
    for found in best.findings() {
        let place = source.range(found.span());
        let about = text::at(&compared, found, source);
        let Some(level) = level(about, evidence) else {
            continue;
        };
        if others
            .iter()
            .all(|checked| is_refused_by(checked, place.clone()))
        {
            let finding = text::finding(found, about, level, &args, source);
            findings.push(for_project(finding, args.len()));
        }
    }
    findings
}

/// The API that sends most of the codes first: its words fit best.
fn by_codes<'a>(args: &'a [Args], compared: &[Compared]) -> Vec<&'a Args> {
    let mut args: Vec<&Args> = args.iter().collect();
    args.sort_by_cached_key(|args| {
        let sent = compared.iter().filter(|text| match standing(text.text()) {
            Standing::Listed(_) => {
                stytch_errors_check::check_literal(text.text().to_owned(), text.span(), args)
                    .findings()
                    .is_empty()
            }
            _ => false,
        });
        Reverse(sent.count())
    });
    args
}

/// How bad a finding is; `None` where it is not one.
fn level(about: Option<&Compared>, evidence: Evidence) -> Option<Level> {
    let is_strong = evidence == Evidence::Strong;
    match about {
        // Nobody asked for comparisons that can be understood.
        None => is_strong.then_some(Level::Warning),
        // It stands for a missing error type.
        Some(text) if text.text().is_empty() => None,
        Some(_) if is_strong => Some(Level::Error),
        Some(text) if matches!(standing(text.text()), Standing::Slip(_)) => Some(Level::Error),
        Some(_) => Some(Level::Warning),
    }
}

/// The words of the core are for a handler with an attribute, and so with one API.
pub(super) fn for_project(mut finding: Finding, apis: usize) -> Finding {
    const ALSO: &str = "add it to `also` in `[package.metadata.stytch-errors]`";
    if let Some(help) = &mut finding.help {
        if let Some((when, _)) = help.split_once(", accept it with `also(") {
            *help = format!("{when}, {ALSO}");
        }
    }
    if let Some((before, after)) = finding.message.split_once(" code ") {
        // Where each page counts, none need be named.
        if let Some(pages) = before.strip_prefix("no ").filter(|_| !before.contains('`')) {
            let api = match pages.split_once(' ') {
                Some((api, _)) if apis == 1 => api,
                _ => "Stytch",
            };
            finding.message = format!("no {api} code {after}");
        }
    }
    if let Some((message, _)) = finding.message.split_once(", but this handler is for ") {
        finding.message = format!("{message}, and no code of Stytch's comes with that");
    }
    finding
}
