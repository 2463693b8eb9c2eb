//! `README.md`: the table of what the catalog covers, and the copy that is packed with the runtime
//! crate, where it is also the crate's documentation.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::output::Output;
use crate::catalog::{Catalog, STATUSES, Vertical};

const README: &str = "README.md";

/// A copy, since nothing outside of a crate's folder is packed with it.
const PACKED: &str = "stytch-errors/README.md";

const START: &str = "<!-- written by `cargo xtask codegen` -->\n";
const END: &str = "<!-- end of what `cargo xtask codegen` writes -->\n";

/// The addresses of links to files, for places where the files are not: on the pages of registries and in rustdoc.
const FILES: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/");

/// The file, as it is.
pub(crate) fn read(root: &Path) -> Result<String, String> {
    fs::read_to_string(root.join(README)).map_err(|error| format!("{README}: {error}"))
}

/// Both files, as they should be.
pub(super) fn render(catalog: &Catalog, text: &str) -> Result<[Output; 2], String> {
    let text = with_part(text, START, &coverage(catalog), END)?;
    let packed = with_absolute_links(&text);
    Ok([
        Output::as_it_is(README, text),
        Output::as_it_is(PACKED, packed),
    ])
}

/// The text with another part between two lines.
fn with_part(text: &str, start: &str, part: &str, end: &str) -> Result<String, String> {
    let around = text
        .split_once(start)
        .and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let Some((before, after)) = around else {
        return Err(format!(
            "error: {README} has no line `{}`",
            start.trim_end()
        ));
    };
    Ok([before, start, "\n", part, "\n", end, after].concat())
}

/// A row for each status, a column for each vertical.
fn coverage(catalog: &Catalog) -> String {
    let mut table = String::from("| status |");
    for vertical in Vertical::ALL {
        let _ = write!(table, " {vertical} |");
    }
    table += "\n|---|";
    table += &"---|".repeat(Vertical::ALL.len());
    for status in STATUSES {
        let _ = write!(table, "\n| {status} |");
        for vertical in Vertical::ALL {
            let _ = write!(table, " {} |", cell(catalog, vertical, status));
        }
    }
    table += "\n\n";
    table + &summary(catalog)
}

fn summary(catalog: &Catalog) -> String {
    let pages = catalog.pages.len();
    let codes: BTreeSet<&str> = catalog
        .pages
        .iter()
        .flat_map(|page| &page.errors)
        .map(|entry| entry.error_type.as_str())
        .collect();
    format!(
        "The numbers count codes, {} different ones on {pages} pages, last read on {}.\nThe catalog also knows {} retired codes, {} that Stytch sends although its page does not \
         list them,\nand {} that Stytch's own SDKs list without a status.\n",
        codes.len(),
        catalog.updated,
        catalog.retired.len(),
        catalog.observed.len(),
        catalog.known_without_a_page.len(),
    )
}

fn cell(catalog: &Catalog, vertical: Vertical, status: u16) -> String {
    let page = catalog
        .pages
        .iter()
        .find(|page| page.vertical == vertical && page.status_code == status);
    match page {
        Some(page) if page.complete => format!("complete, {}", page.errors.len()),
        Some(page) => format!("partial, {}", page.errors.len()),
        None => "none".to_owned(),
    }
}

/// Inline links outside of code blocks: those to a file below the root get the repository's address.
fn with_absolute_links(text: &str) -> String {
    let mut absolute = String::new();
    let mut in_code = false;
    for line in text.split_inclusive('\n') {
        in_code ^= line.starts_with("```");
        let mut parts = line.split("](");
        absolute += parts.next().unwrap_or_default();
        for part in parts {
            absolute += "](";
            if !in_code && !part.starts_with('#') && !part.starts_with("https://") {
                absolute += FILES;
            }
            absolute += part;
        }
    }
    absolute
}

#[cfg(test)]
mod tests {
    use super::{END, START, with_absolute_links, with_part};

    #[test]
    fn only_the_table_is_replaced() {
        let text = format!("before\n{START}old\n{END}after\n");
        let with_table = |text: &str, table: &str| with_part(text, START, table, END);
        let new = with_table(&text, "| new |\n").unwrap();
        assert_eq!(new, format!("before\n{START}\n| new |\n\n{END}after\n"));
        assert_eq!(with_table(&new, "| new |\n").unwrap(), new);
        assert!(with_table(START, "").is_err());
    }

    #[test]
    fn only_links_to_files_become_absolute() {
        let text = "[a](b.md), [c](#c), [d](https://d)\n```\n[e](f)\n```\n[g](h/)\n";
        let files = super::FILES;
        assert_eq!(
            with_absolute_links(text),
            format!(
                "[a]({files}b.md), [c](#c), [d](https://d)\n```\n[e](f)\n```\n[g]({files}h/)\n"
            )
        );
    }
}
