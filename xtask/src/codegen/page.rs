//! A page as an enum, and the tables behind it.

use std::fmt::Write;

use super::lookup;
use super::source::{array, hexadecimal, string, table};
use super::{docs, names};
use crate::catalog::{Catalog, Entry, Page};

/// What else may come with the status of a page, although the page does not list it.
pub(super) struct Beside<'a> {
    observed: Vec<&'a str>,
    oauth: Vec<&'a str>,
}

impl<'a> Beside<'a> {
    pub(super) fn of(catalog: &'a Catalog, page: &Page) -> Self {
        Self {
            observed: catalog.observed_on(page),
            oauth: catalog.oauth_beside(page),
        }
    }

    /// Paragraphs for the documentation of the page's enum.
    fn docs(&self) -> Vec<String> {
        let mut paragraphs = Vec::new();
        let mut list = |codes: &[&str], about: &str| {
            if !codes.is_empty() {
                paragraphs.push(about.to_owned());
                let codes: Vec<String> = codes.iter().map(|code| format!("- `{code}`")).collect();
                paragraphs.push(codes.join("\n"));
            }
        };
        list(
            &self.observed,
            "The API was also seen to answer with these codes, which the page does not list. They \
             are no variants:",
        );
        list(
            &self.oauth,
            "OAuth's specifications have these names for this status, and the OAuth endpoints send \
             such names in `error`. They are no variants either, and which of them Stytch sends is not \
             documented:",
        );
        paragraphs
    }
}

/// Renders a page.
pub(super) fn render(page: &Page, beside: &Beside<'_>) -> Result<String, String> {
    let name = names::page_enum(page)?;
    let variants = names::variants(page)?;
    let mut source = String::from("use crate::define::page;\nuse crate::lookup::Index;\n\n");

    source += &docs::comment("", &enum_docs(page, name, &variants, beside));
    source += "#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n";
    let _ = writeln!(
        source,
        "#[repr({})]",
        if variants.len() <= 256 { "u8" } else { "u16" }
    );
    if !page.complete {
        source += "#[non_exhaustive]\n";
    }
    let _ = writeln!(source, "pub enum {name} {{");
    for (entry, variant) in page.errors.iter().zip(&variants) {
        source += &docs::comment("    ", &variant_docs(page, entry));
        let _ = writeln!(source, "    {variant},");
    }
    source += "}\n\n";

    let _ = writeln!(
        source,
        "page!({name}, {}, {}, {});",
        names::vertical_variant(page.vertical),
        page.status_code,
        page.complete
    );
    let all = variants.iter().map(|variant| format!("{name}::{variant}"));
    source += &table("static", "ALL", name, all);
    source += &index(page)?;
    let entries = || page.errors.iter();
    source += &table(
        "static",
        "NAMES",
        "&str",
        entries().map(|entry| string(&entry.error_type)),
    );
    let messages = entries().map(|entry| string(entry.error_message.as_deref().unwrap_or("")));
    source += &table("static", "MESSAGES", "&str", messages);
    let numbered = || entries().enumerate();
    let without = numbered().filter(|(_, entry)| entry.error_message.is_none());
    source += &table(
        "static",
        "WITHOUT_MESSAGE",
        "u16",
        without.map(|(at, _)| at.to_string()),
    );
    let hints =
        numbered().filter_map(|(at, entry)| Some(format!("({at}, {:?})", entry.hint.as_ref()?)));
    source += &table("static", "HINTS", "(u16, &str)", hints);
    source += &table(
        "static",
        "DOCS_URLS",
        "&str",
        entries().map(|entry| string(&docs_url(page, entry))),
    );
    Ok(source)
}

fn index(page: &Page) -> Result<String, String> {
    let codes: Vec<&str> = page
        .errors
        .iter()
        .map(|entry| entry.error_type.as_str())
        .collect();
    let index = lookup::search(&codes)
        .map_err(|error| format!("{error} ({} {})", page.vertical, page.status_code))?;
    let (rows, slots) = (index.multipliers.len(), index.slots.len());
    let places = index
        .slots
        .iter()
        .map(|number| number.unwrap_or(0).to_string());
    let fields = [
        ("starts", array(index.starts.iter().map(u8::to_string))),
        ("gaps", array(index.gaps.iter().map(u8::to_string))),
        (
            "multipliers",
            array(index.multipliers.iter().copied().map(hexadecimal)),
        ),
        ("slots", array(places)),
    ];
    let mut source = format!(
        "\nstatic INDEX: Index<{}, {rows}, {}, {slots}> = Index {{\n",
        index.shortest, index.classes
    );
    for (field, array) in fields {
        let _ = writeln!(source, "{field}: {array},");
    }
    Ok(source + "};\n")
}

pub(crate) fn docs_url(page: &Page, entry: &Entry) -> String {
    format!("{}#{}", page.url, entry.error_type)
}

pub(crate) fn variant_docs(page: &Page, entry: &Entry) -> Vec<String> {
    let mut paragraphs = vec![format!("`{}`", entry.error_type)];
    match (entry.error_message.as_deref(), entry.description.as_deref()) {
        (None, None) => paragraphs.push("No message was seen with it.".to_owned()),
        (None, Some(description)) => paragraphs.push(format!(
            "No message was seen with it. The page says: {}",
            docs::markdown(description)
        )),
        (Some(""), _) => paragraphs.push("Stytch sends it with an empty message.".to_owned()),
        (Some(message), _) => paragraphs.push(docs::markdown(message)),
    }
    if let Some(hint) = &entry.hint {
        paragraphs.push(format!("Hint: {}", docs::markdown(hint)));
    }
    paragraphs.push(format!(
        "[Stytch's documentation]({})",
        docs_url(page, entry)
    ));
    between_empty_lines(paragraphs)
}

fn enum_docs(page: &Page, name: &str, variants: &[String], beside: &Beside<'_>) -> Vec<String> {
    let Page {
        vertical,
        status_code,
        url,
        ..
    } = page;
    let read = page
        .read_on()
        .map_or(String::new(), |day| format!(", on {day}"));
    let lists = if page.complete {
        format!(
            "The [page] was read whole{read}: it documents no other code. So the enum is exhaustive, \
             and rustc checks that a `match` without `_` names every code."
        )
    } else {
        format!(
            "The end of the [page] was not seen{read}: more codes may be on it. So the enum is \
             `#[non_exhaustive]`, and a `match` on it needs a `_` arm."
        )
    };
    let (code, variant) = (&page.errors[0].error_type, &variants[0]);
    let example = [
        "```".to_owned(),
        format!("use stytch_errors::{vertical}::{name};"),
        String::new(),
        format!("let code = {name}::from_error_type({code:?});"),
        format!("assert_eq!(code, Some({name}::{variant}));"),
        format!("assert_eq!({name}::{variant}.as_str(), {code:?});"),
        "```".to_owned(),
    ];
    let mut paragraphs = vec![
        format!("The codes that the {vertical} API sends with status {status_code}."),
        lists,
    ];
    paragraphs.extend(beside.docs());
    let mut lines: Vec<String> = between_empty_lines(paragraphs)
        .iter()
        .flat_map(|paragraph| paragraph.split('\n').map(str::to_owned))
        .collect();
    lines.push(String::new());
    lines.extend(example);
    lines.extend([String::new(), format!("[page]: {url}")]);
    lines
}

fn between_empty_lines(paragraphs: Vec<String>) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(paragraph);
    }
    lines
}
