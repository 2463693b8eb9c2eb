//! One text that is compared, with what is said of it.

use stytch_errors_check::{Args, Compared, Standing, standing};

use super::fixes;
use crate::finding::{Finding, Fix, Level, Rule};
use crate::sources::Sources;

/// Finds the text that a finding of the core is about.
pub(super) fn at<'c>(
    compared: &'c [Compared],
    found: &stytch_errors_check::Finding,
    sources: &Sources<'_>,
) -> Option<&'c Compared> {
    let spot = sources.spot(found.span());
    compared
        .iter()
        .find(|text| sources.spot(text.span()) == spot)
}

/// A finding of the core, as a finding of the command.
pub(super) fn finding(
    found: &stytch_errors_check::Finding,
    text: Option<&Compared>,
    level: Level,
    args: &[&Args],
    sources: &Sources<'_>,
) -> Finding {
    let rule = match text {
        None => Rule::Unclear,
        Some(text) if !text.is_whole() => Rule::UnknownCode,
        Some(text) => match standing(text.text()) {
            Standing::Unknown | Standing::Slip(_) => Rule::UnknownCode,
            _ => Rule::MisplacedCode,
        },
    };
    let spot = sources.spot(found.span());
    Finding {
        rule,
        level,
        message: found.message().to_owned(),
        help: found.help().map(ToOwned::to_owned),
        file: spot.file,
        range: spot.range.clone(),
        fix: text.and_then(|text| {
            let written = sources.text(&spot);
            let code = found.replacement().map(|literal| literal.trim_matches('"'));
            match code.and_then(|code| fixes::replaced(written, text.text(), code)) {
                Some(text) => Some(Fix {
                    text,
                    is_certain: true,
                }),
                None => fixes::of_text(text, args, sources),
            }
        }),
    }
}

/// Retired codes, of which rustc speaks only where there is an attribute.
pub(super) fn retired(
    compared: &[Compared],
    args: &[&Args],
    sources: &Sources<'_>,
) -> Vec<Finding> {
    let texts = compared.iter();
    let texts = texts.filter(|text| text.is_whole());
    texts
        .filter_map(|text| {
            let Standing::Retired(retired) = standing(text.text()) else {
                return None;
            };
            let name = retired.name;
            let spot = sources.spot(text.span());
            Some(Finding {
                rule: Rule::RetiredCode,
                level: Level::Warning,
                message: format!("`{name}` is retired: Stytch no longer sends it"),
                help: retired
                    .replaced_by
                    .map(|code| format!("Stytch sends `{code}` instead")),
                file: spot.file,
                range: spot.range,
                fix: fixes::of_text(text, args, sources),
            })
        })
        .collect()
}
