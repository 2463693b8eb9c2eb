//! Which replacement of a literal is certain.

use std::ops::Range;

use proc_macro2::TokenStream;
use stytch_errors_check::{Args, Compared, Standing, check_literal, standing};

use super::groups::Groups;
use crate::finding::{Finding, Fix};
use crate::source::Source;
use crate::sources::{Sources, Spot};

/// The texts that are compared, each with its place.
#[derive(Default)]
pub(super) struct Texts(Vec<(Spot, String)>);

impl Texts {
    pub(super) fn add(&mut self, compared: &[Compared], sources: &Sources<'_>) {
        let texts = compared.iter().filter(|text| text.is_whole());
        self.0.extend(texts.map(|text| {
            let spot = sources.spot(text.span());
            (spot, text.text().to_owned())
        }));
    }

    /// Those of one file.
    pub(super) fn of_file(&self, file: usize) -> impl Iterator<Item = (&Range<usize>, &String)> {
        let of_file = self.0.iter().filter(move |(spot, _)| spot.file == file);
        of_file.map(|(spot, text)| (&spot.range, text))
    }
}

/// The literal with the one code that was meant, if there is one that can come here.
pub(super) fn of_text(text: &Compared, args: &[&Args], sources: &Sources<'_>) -> Option<Fix> {
    let code = match standing(text.text()) {
        Standing::Slip(codes) if codes.len() == 1 => codes[0].name,
        Standing::Retired(retired) => retired.replaced_by?,
        _ => return None,
    };
    let Standing::Listed(listed) = standing(code) else {
        return None;
    };
    let is_accepted = |args: &&Args| {
        let checked = check_literal(code.to_owned(), text.span(), args);
        checked.findings().is_empty()
    };
    let fits =
        text.is_whole() && text.can_have_status(listed.status) && args.iter().any(is_accepted);
    let written = sources.text(&sources.spot(text.span()));
    let literal = replaced(written, text.text(), code).filter(|_| fits)?;
    Some(Fix {
        text: literal,
        is_certain: true,
    })
}

/// The literal with another text, if it spells its text as it is.
pub(super) fn replaced(literal: &str, text: &str, code: &str) -> Option<String> {
    let quote = literal.find('"')? + 1;
    let rest = literal[quote..].strip_prefix(text)?;
    let is_end = rest.strip_prefix('"')?.bytes().all(|byte| byte == b'#');
    is_end.then(|| format!("{}{code}{rest}", &literal[..quote]))
}

/// Leaves a fix to people where it would name a code a second time in one `match` or macro: an arm that
/// is never reached is a warning, and may be a mistake.
pub(super) fn settle(
    tokens: &TokenStream,
    source: &Source,
    texts: &Texts,
    file: usize,
    findings: &mut [Finding],
) {
    if findings.iter().all(|finding| finding.fix.is_none()) {
        return;
    }
    let groups = Groups::of(tokens, source);
    // The text of each literal when everything is fixed.
    let mut then: Vec<(Range<usize>, String)> = Vec::new();
    for (range, text) in texts.of_file(file) {
        if then.iter().any(|(known, _)| known == range) {
            continue;
        }
        let fixed = findings
            .iter()
            .find(|finding| finding.range == *range)
            .and_then(|finding| finding.fix.as_ref());
        let text = match fixed {
            Some(fix) => code_in(&fix.text).to_owned(),
            None => text.clone(),
        };
        then.push((range.clone(), text));
    }
    for finding in findings {
        let Some(fix) = &mut finding.fix else {
            continue;
        };
        let group = groups.innermost(&finding.range);
        let code = code_in(&fix.text);
        let is_twice = group.is_some()
            && then.iter().any(|(range, text)| {
                *range != finding.range && text == code && groups.innermost(range) == group
            });
        fix.is_certain = !is_twice;
    }
}

fn code_in(literal: &str) -> &str {
    literal.split('"').nth(1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_keep_their_form() {
        for (literal, text, expected) in [
            ("\"a\"", "a", Some("\"code\"")),
            ("b\"a\"", "a", Some("b\"code\"")),
            ("r#\"a\"#", "a", Some("r#\"code\"#")),
            ("br\"a\"", "a", Some("br\"code\"")),
            // Written with an escape, in quotes of its own, or not a literal.
            ("\"\\x61\"", "a", None),
            ("\"\\\"a\\\"\"", "a", None),
            ("concat", "a", None),
        ] {
            assert_eq!(replaced(literal, text, "code").as_deref(), expected);
        }
    }
}
