//! Functions without an attribute, which are judged by what the project says, or by every API.

use std::cmp::Reverse;

use stytch_errors_check::catalog::is_invented;
use stytch_errors_check::{
    Args, Checked, Checker, Compared, Standing, Unit, check_literal, compared, standing,
};

use super::fixes::Texts;
use super::text;
use super::words::for_project;
use super::{Group, calls};
use crate::evidence::{Evidence, shows_stytch};
use crate::finding::{Finding, Level};
use crate::sources::{Sources, Spot};

pub(super) fn judge(
    unit: &Unit,
    group: &Group<'_>,
    sources: &Sources<'_>,
    texts: &mut Texts,
) -> Vec<Finding> {
    let args = &group.args;
    let Some(first) = args.first() else {
        return Vec::new();
    };
    let compared = compared(unit, first);
    let own = unit.functions().iter().zip(&compared);
    let own = own.filter(|(function, _)| group.files.contains_key(&unit.file_of(function)));
    // The comparisons of one function of a package show the subject of the others.
    let shows_stytch = own.clone().any(|(_, compared)| shows_stytch(compared));
    let mut checkers: Vec<Checker<'_>> = args.iter().map(|args| Checker::new(unit, args)).collect();
    let mut findings = Vec::new();
    for (function, compared) in own {
        let around = group.around(unit.file_of(function), shows_stytch);
        let evidence = Evidence::of(around, compared);
        if evidence == Evidence::None {
            continue;
        }
        texts.add(compared, sources);
        let checked = checkers.iter_mut().map(|checker| checker.check(function));
        let mut judged: Vec<(&Args, Checked)> = args.iter().zip(checked).collect();
        // The words of the API that sends most of the codes fit best.
        judged.sort_by_cached_key(|(args, _)| Reverse(sent(compared, args)));
        let found = of_function(&judged, compared, evidence, sources);
        findings.extend(
            found
                .into_iter()
                .map(|finding| for_project(finding, group.is_one_api)),
        );
    }
    if !group.settings.calls.is_empty() {
        findings.extend(calls::judge(&group.tokens, group.settings, args, sources));
    }
    findings
}

/// The findings that every API has.
fn of_function(
    judged: &[(&Args, Checked)],
    compared: &[Compared],
    evidence: Evidence,
    sources: &Sources<'_>,
) -> Vec<Finding> {
    let Some(((_, best), others)) = judged.split_first() else {
        return Vec::new();
    };
    let args: Vec<&Args> = judged.iter().map(|(args, _)| *args).collect();
    let is_refused_by = |checked: &Checked, place: Spot| {
        let mut findings = checked.findings().iter();
        findings.any(|other| sources.spot(other.span()) == place)
    };
    let mut findings = text::retired(compared, &args, sources);
    for found in best.findings() {
        let place = sources.spot(found.span());
        let about = text::at(compared, found, sources);
        let Some(level) = level(about, evidence) else {
            continue;
        };
        let mut others = others.iter();
        if others.all(|(_, checked)| is_refused_by(checked, place.clone())) {
            let finding = text::finding(found, about, level, &args, sources);
            findings.push(finding);
        }
    }
    findings
}

/// How many of the texts an API sends.
fn sent(compared: &[Compared], args: &Args) -> usize {
    let is_sent = |text: &&Compared| {
        let check = || check_literal(text.text().to_owned(), text.span(), args);
        matches!(standing(text.text()), Standing::Listed(_)) && check().findings().is_empty()
    };
    compared.iter().filter(is_sent).count()
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
        // A name that nobody invents for a code of Stytch's may be a code of somebody else's.
        Some(text) if evidence == Evidence::Package => {
            is_invented(text.text()).then_some(Level::Warning)
        }
        Some(_) => Some(Level::Warning),
    }
}
