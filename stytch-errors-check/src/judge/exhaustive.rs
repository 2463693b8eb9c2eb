//! Which codes a `match` leaves out.

use std::fmt::Write as _;

use crate::catalog::Code;
use crate::interpret::{ArmForm, Candidate, Element, Fit, Match};
use crate::judge::coverage::Coverage;
use crate::judge::statuses::name_of as name_of_status;
use crate::judge::suggest;
use crate::judge::verdict::{Verdict, judge};

/// The codes of the pages that no arm names, sorted by status and name.
pub(crate) fn missing(matched: &Match, pages: &Coverage) -> Vec<&'static Code> {
    // A code that is suggested for a mistake is not reported a second time.
    let mut meant: Vec<&Code> = Vec::new();
    for (candidate, fit) in &matched.named {
        match candidate {
            Candidate::Text(text, _) if judge(text, *fit, pages) == Verdict::NotInCatalog => {
                let nearest = suggest::nearest(text, pages).names;
                meant.extend(nearest.iter().filter_map(|nearest| nearest.code));
            }
            _ => {}
        }
    }
    let is_named = |code: &Code| {
        matched
            .named
            .iter()
            .any(|(candidate, fit)| match candidate {
                Candidate::Text(text, _) => fit.fits(code.name, text),
                _ => false,
            })
    };
    let mut codes = pages.codes();
    codes.retain(|code| !is_named(code) && !meant.contains(code));
    codes
}

/// The constants among what the arms name, whose text only rustc knows.
pub(crate) fn constants(matched: &Match) -> impl Iterator<Item = &crate::interpret::Constant> {
    matched
        .named
        .iter()
        .filter_map(|(candidate, fit)| match (candidate, fit) {
            (Candidate::Constant(constant), Fit::Whole) => Some(constant),
            _ => None,
        })
}

/// Arms that name the codes, ready to be pasted.
pub(crate) fn arms(missing: &[&Code], form: &ArmForm) -> String {
    let per_status = form
        .tuple
        .as_ref()
        .is_some_and(|tuple| tuple.contains(&Element::Status));
    let mut arms = String::new();
    let groups = missing.chunk_by(|a, b| !per_status || a.status == b.status);
    for group in groups {
        let (open, close) = around(form, group[0].status);
        for (index, code) in group.iter().enumerate() {
            let start = match index {
                0 => format!("    {open}"),
                _ => "    | ".to_owned(),
            };
            let end = match index + 1 {
                last if last == group.len() => format!("{close} => todo!(),"),
                _ => String::new(),
            };
            let _ = writeln!(arms, "{start}\"{}\"{end}", code.name);
        }
    }
    arms.truncate(arms.trim_end().len());
    arms
}

/// The text before and after the strings in an arm.
fn around(form: &ArmForm, status: u16) -> (String, String) {
    let (some, end) = if form.in_some {
        ("Some(", ")")
    } else {
        ("", "")
    };
    let Some(tuple) = &form.tuple else {
        return (some.to_owned(), end.to_owned());
    };
    let (mut open, mut close) = (String::from("("), String::new());
    let mut before = true;
    for (index, element) in tuple.iter().enumerate() {
        let text = match element {
            Element::ErrorType if before => {
                before = false;
                open += if index == 0 { "" } else { ", " };
                open += some;
                close += end;
                continue;
            }
            Element::Status => match (&form.status_type, name_of_status(status)) {
                (Some(ty), Some(name)) => format!("{ty}::{name}"),
                _ => status.to_string(),
            },
            _ => "_".to_owned(),
        };
        let part = if index == 0 {
            text
        } else {
            format!(", {text}")
        };
        if before { &mut open } else { &mut close }.push_str(&part);
    }
    close.push(')');
    (open, close)
}
