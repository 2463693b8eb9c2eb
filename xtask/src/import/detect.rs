//! Which rendition a file is.

use std::path::Path;

use super::facts;
use super::reading::{Facts, File, PageKey};
use super::source::{Problem, Source};
use super::{bodyless, markdown, rendered};

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
