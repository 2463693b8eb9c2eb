//! Which rendition a file is, and which page it shows.

use std::path::Path;

use super::facts::{self, Facts};
use super::reading::{PageKey, Reading};
use super::source::{Problem, Source};
use super::{bodyless, markdown, rendered};

/// Everything that one file says.
#[derive(Debug, Default)]
pub(crate) struct File {
    pub(crate) readings: Vec<Reading>,
    pub(crate) facts: Facts,
}

/// Reads a file with the reader of its rendition.
pub(crate) fn read(
    source: &Source,
    file: usize,
    asked: Option<PageKey>,
) -> Result<File, Vec<Problem>> {
    let lines = source.lines();
    let has = |test: fn(&str) -> bool| lines.iter().any(|line| test(line.text));
    if is_facts(source) {
        return facts::read(source, file);
    }
    let reading = if has(markdown::is_markdown) {
        markdown::read(source, file, asked)
    } else if has(|text| rendered::opens_body(text) || text.contains("\"error_type\"")) {
        rendered::read(source, file, asked)
    } else if bodyless::fits(source) {
        bodyless::read(source, file, asked)
    } else {
        Err(vec![source.whole(
            "no known rendition of an error page: neither Markdown, nor rendered text, nor facts",
        )])
    };
    Ok(File {
        readings: vec![reading?],
        facts: Facts::default(),
    })
}

/// Facts are one JSON object; a page of rendered text may begin with one, but does not end there.
fn is_facts(source: &Source) -> bool {
    let text = source.text.trim_start_matches('\u{feff}').trim_start();
    let is_json = Path::new(&source.path)
        .extension()
        .is_some_and(|name| name == "json");
    text.starts_with('{') && (is_json || text.contains("\"pages\""))
}

/// The page that the bodies name, unless the command line says otherwise.
pub(crate) fn page_of(
    source: &Source,
    named: Option<PageKey>,
    asked: Option<PageKey>,
) -> Result<Option<PageKey>, Vec<Problem>> {
    match (named, asked) {
        (Some(named), Some(asked)) if named != asked => Err(vec![source.whole(format!(
            "the bodies belong to the {named} page, but `--page` says {asked}"
        ))]),
        (named, asked) => Ok(named.or(asked)),
    }
}
