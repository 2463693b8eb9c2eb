//! Lists of official names: the union type in the declarations of Stytch's JavaScript packages, and the
//! enum of its Android one. They say how codes are spelled, and nothing of where they come.

use std::collections::BTreeSet;

use super::source::{Problem, Source};
use crate::catalog::{MADE_UP, is_code};
use crate::official::List;

const UNION: &str = "type StytchAPIErrorType =";
const ENUM: &str = "enum class StytchAPIErrorType(";

/// Reads the list that a file has, or says why it has none.
pub(crate) fn read(source: &Source) -> Result<(List, BTreeSet<String>), Vec<Problem>> {
    let text = source.text.as_str();
    let (list, names) = if let Some((before, union)) = text.split_once(UNION) {
        let at = before.len() + UNION.len();
        (List::TypeScript, in_union(source, at, union))
    } else if let Some((before, body)) = text.split_once(ENUM) {
        let first = source.line_at(before.len());
        (List::Kotlin, in_enum(source, first, body))
    } else {
        let message = "no list of names: neither a union type nor an enum `StytchAPIErrorType`";
        return Err(vec![source.whole(message)]);
    };
    let mut problems = Vec::new();
    let mut codes = BTreeSet::new();
    for name in names.map_err(|problem| vec![problem])? {
        if !is_code(&name.text) {
            let message = format!("`{}` is not spelled like a code", name.text);
            problems.push(source.problem(name.line, message));
        } else if !MADE_UP.contains(&name.text.as_str()) {
            codes.insert(name.text);
        }
    }
    if problems.is_empty() && codes.is_empty() {
        problems.push(source.whole("the list of names is empty"));
    }
    if problems.is_empty() {
        Ok((list, codes))
    } else {
        Err(problems)
    }
}

struct Name {
    text: String,
    line: usize,
}

/// `"one" | "two" | string;`
fn in_union(source: &Source, mut at: usize, union: &str) -> Result<Vec<Name>, Problem> {
    let Some((union, _)) = union.split_once(';') else {
        return Err(source.whole("the list of names is cut off: its union type has no end"));
    };
    let mut names = Vec::new();
    for (number, part) in union.split('|').enumerate() {
        let blank = part.len() - part.trim_start().len();
        let line = source.line_at(at + blank);
        at += part.len() + 1;
        let text = part.trim();
        let quoted = ['"', '\''].into_iter().find_map(|quote| {
            let text = text.strip_prefix(quote)?.strip_suffix(quote)?;
            (!text.contains(quote)).then_some(text)
        });
        match quoted {
            Some(text) => names.push(Name {
                text: text.to_owned(),
                line,
            }),
            // A bar may stand before the first of them, and the open end is for future names.
            None if text == "string" || (number == 0 && text.is_empty()) => {}
            None => {
                return Err(
                    source.problem(line, format!("`{text}` is not a name of the union type"))
                );
            }
        }
    }
    Ok(names)
}

/// `ONE(type = "one"),`, on one line or on three, up to a line that is none of an entry.
fn in_enum(source: &Source, first: usize, body: &str) -> Result<Vec<Name>, Problem> {
    let mut names = Vec::new();
    let mut open: Option<(usize, &str)> = None;
    let mut ended = false;
    // The rest of the first line is the head of the enum.
    for (number, line) in body.lines().enumerate().skip(1) {
        let number = first + number;
        let line = line.trim();
        let constant = line.split('(').next().unwrap_or_default();
        if line.contains('(') && is_constant(constant) {
            if let Some((opened, constant)) = open {
                return Err(source.problem(opened, format!("`{constant}` has no name")));
            }
            open = Some((number, constant));
        }
        if let Some((text, _)) = line
            .split_once('"')
            .and_then(|(_, rest)| rest.split_once('"'))
            && open.take().is_some()
        {
            names.push(Name {
                text: text.to_owned(),
                line: number,
            });
        }
        if line.starts_with([';', '}']) || line.ends_with(';') {
            ended = true;
            break;
        }
    }
    if let Some((opened, constant)) = open {
        return Err(source.problem(opened, format!("`{constant}` has no name")));
    }
    if !ended {
        return Err(source.whole("the list of names is cut off: its enum has no end"));
    }
    Ok(names)
}

fn is_constant(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    text.starts_with(|c: char| c.is_ascii_uppercase()) && text.chars().all(is_part)
}
