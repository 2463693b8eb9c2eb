//! An annotated item, which is judged as its attribute says.

use stytch_errors_check::{Annotated, Asked, Checker, Context, Unit, attribute, compared};

use super::fixes::Texts;
use super::text;
use crate::finding::{Finding, Level, Rule};
use crate::sources::Sources;

pub(super) fn judge(item: &Annotated, sources: &Sources<'_>, texts: &mut Texts) -> Vec<Finding> {
    let mut errors = Context::default();
    // rustc refuses an item that cannot be checked.
    let Ok(unit) = Unit::parse(&item.item) else {
        return Vec::new();
    };
    let arguments = item.arguments.clone();
    let args = attribute::parse(Asked::ByAttribute, arguments, item.call_site);
    let mut checker = Checker::new(&unit, &args);
    let mut findings = Vec::new();
    for (function, compared) in unit.functions().iter().zip(compared(&unit, &args)) {
        let judged = checker.check(function);
        texts.add(&compared, sources);
        findings.extend(judged.findings().iter().map(|found| {
            let about = text::at(&compared, found, sources);
            text::finding(found, about, Level::Error, &[&args], sources)
        }));
        findings.extend(text::retired(&compared, &[&args], sources));
    }
    checker.finish(item.call_site, &mut errors);
    findings.extend(of_attribute(&errors, sources));
    findings
}

fn of_attribute(errors: &Context, sources: &Sources<'_>) -> Vec<Finding> {
    let errors = errors.findings().iter();
    let findings = errors.map(|found| Finding {
        rule: Rule::Attribute,
        ..text::finding(found, None, Level::Error, &[], sources)
    });
    findings.collect()
}
