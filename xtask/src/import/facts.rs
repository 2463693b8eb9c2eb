//! The facts file: codes of pages that were seen in part, retired codes, codes without a page.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::value::RawValue;

use super::body::without_position;
use super::reading::{File, PageKey, Reading, Seen, Standing, Witness};
use super::source::{Problem, Source};
use crate::catalog::{Observed, Retired, STATUSES, Vertical, is_code, is_date};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsFile<'a> {
    #[serde(rename = "about", default)]
    _about: IgnoredAny,
    #[serde(borrow)]
    pages: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    retired: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    known_without_a_page: Vec<&'a RawValue>,
    #[serde(rename = "known_without_a_page_about", default)]
    _known_without_a_page_about: IgnoredAny,
    #[serde(borrow, default)]
    observed: Vec<&'a RawValue>,
    #[serde(rename = "observed_about", default)]
    _observed_about: IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsPage<'a> {
    vertical: Vertical,
    status_code: u16,
    complete: bool,
    #[serde(borrow)]
    errors: Vec<&'a RawValue>,
    #[serde(rename = "sources", default)]
    _sources: IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsEntry {
    error_type: String,
    #[serde(default)]
    error_message: Option<String>,
    #[serde(default)]
    message_is: Option<MessageIs>,
}

/// The kind of a message that is not the text of the wire.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum MessageIs {
    /// The page's description of the code.
    Prose,
}

pub(crate) fn read(source: &Source, file: usize) -> Result<File, Vec<Problem>> {
    let text = source.text.trim_start_matches('\u{feff}');
    let facts: FactsFile<'_> = serde_json::from_str(text)
        .map_err(|error| vec![source.problem(error.line().max(1), without_position(&error))])?;
    let mut reader = Reader {
        source,
        problems: Vec::new(),
    };
    let mut read = File::default();
    let mut pages = BTreeMap::new();
    for raw in facts.pages {
        let Some((line, reading)) = reader.page(raw, file) else {
            continue;
        };
        let page = reading.page;
        if let Some(first) = pages.insert(page, line) {
            reader.problem(
                line,
                format!("the {page} page is here twice, first on line {first}"),
            );
        }
        read.readings.push(reading);
    }
    let mut lines = BTreeMap::new();
    for raw in facts.retired {
        let Some((line, retired)) = reader.value::<Retired>(raw) else {
            continue;
        };
        reader.code(line, &retired.error_type, &mut lines);
        reader.retired(line, &retired);
        read.facts.retired.push(retired);
    }
    let mut lines = BTreeMap::new();
    for raw in facts.known_without_a_page {
        let Some((line, code)) = reader.value::<String>(raw) else {
            continue;
        };
        reader.code(line, &code, &mut lines);
        read.facts.known_without_a_page.push(code);
    }
    let mut lines = BTreeMap::new();
    for raw in facts.observed {
        let Some((line, observed)) = reader.value::<Observed>(raw) else {
            continue;
        };
        let page = (observed.vertical, observed.status_code);
        reader.code(line, &observed.error_type, lines.entry(page).or_default());
        read.facts.observed.push((line, observed));
    }
    if reader.problems.is_empty() {
        Ok(read)
    } else {
        Err(reader.problems)
    }
}

struct Reader<'s> {
    source: &'s Source,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, line: usize, message: impl Into<String>) {
        self.problems.push(self.source.problem(line, message));
    }

    /// The line on which a value starts, which is a slice of the source.
    fn line_of(&self, raw: &RawValue) -> usize {
        let offset = raw.get().as_ptr() as usize - self.source.text.as_ptr() as usize;
        self.source.line_at(offset)
    }

    fn value<T: DeserializeOwned>(&mut self, raw: &RawValue) -> Option<(usize, T)> {
        self.parsed(raw, serde_json::from_str(raw.get()))
    }

    fn parsed<T>(&mut self, raw: &RawValue, value: serde_json::Result<T>) -> Option<(usize, T)> {
        let line = self.line_of(raw);
        match value {
            Ok(value) => Some((line, value)),
            Err(error) => {
                let code = super::body::code_in(raw.get());
                let about = code.map_or(String::new(), |code| format!("`{code}`: "));
                let message = format!("{about}{}", without_position(&error));
                self.problem(line + error.line().saturating_sub(1), message);
                None
            }
        }
    }

    fn page(&mut self, raw: &RawValue, file: usize) -> Option<(usize, Reading)> {
        let parsed = serde_json::from_str::<FactsPage<'_>>(raw.get());
        let (line, page) = self.parsed(raw, parsed)?;
        let key = PageKey {
            vertical: page.vertical,
            status_code: page.status_code,
        };
        if !STATUSES.contains(&key.status_code) {
            self.problem(
                line,
                format!("{} is not a status of Stytch's", key.status_code),
            );
        }
        if page.errors.is_empty() {
            self.problem(line, format!("the {key} page lists no code"));
        }
        let mut lines = BTreeMap::new();
        let mut seen = Vec::new();
        for raw in page.errors {
            let Some((line, entry)) = self.value::<FactsEntry>(raw) else {
                continue;
            };
            self.code(line, &entry.error_type, &mut lines);
            if entry.message_is.is_some() && entry.error_message.is_none() {
                let message = format!("`{}` has a `message_is`, but no message", entry.error_type);
                self.problem(line, message);
            }
            seen.push(Seen {
                code: entry.error_type,
                message: entry.error_message,
                witness: match entry.message_is {
                    Some(MessageIs::Prose) => Witness::Prose,
                    None => Witness::Wire,
                },
                line,
            });
        }
        let standing = if page.complete {
            Standing::Current
        } else {
            Standing::Partial
        };
        let reading = Reading {
            file,
            page: key,
            standing,
            seen,
        };
        Some((line, reading))
    }

    /// A code is spelled like one, and stands once in its list.
    fn code(&mut self, line: usize, code: &str, lines: &mut BTreeMap<String, usize>) {
        if !is_code(code) {
            self.problem(line, format!("`{code}` is not spelled like a code"));
        }
        if let Some(first) = lines.get(code) {
            self.problem(
                line,
                format!("`{code}` is here twice, first on line {first}"),
            );
        } else {
            lines.insert(code.to_owned(), line);
        }
    }

    fn retired(&mut self, line: usize, retired: &Retired) {
        let code = &retired.error_type;
        if !is_date(&retired.retired) {
            let message = format!(
                "`{code}` was retired on `{}`, which is not a date",
                retired.retired
            );
            self.problem(line, message);
        }
        if retired.vertical.is_some() != retired.status_code.is_some() {
            self.problem(
                line,
                format!("`{code}` has a vertical or a status, but not both"),
            );
        }
        if let Some(status) = retired
            .status_code
            .filter(|status| !STATUSES.contains(status))
        {
            self.problem(
                line,
                format!("`{code}`: {status} is not a status of Stytch's"),
            );
        }
    }
}
