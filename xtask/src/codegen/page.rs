//! A page as an enum, and its tables.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::lookup;
use super::source::{array, hexadecimal, string, table};
use super::{docs, names, topics};
use crate::catalog::{Entry, Page};

/// A page with more codes than this has an index of them by topic.
const FEW: usize = 100;

/// The names that people invent, each with the codes that they mean.
type Invented = BTreeMap<String, Vec<String>>;

pub(super) fn render(page: &Page, invented: &Invented) -> Result<String, String> {
    let name = names::page_enum(page)?;
    let variants = names::variants(page)?;
    let mut source = String::from("use crate::define::page;\nuse crate::lookup::Index;\n\n");

    source += &docs::comment("", &enum_docs(page, name, &variants)?);
    source += "#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n";
    if !page.complete {
        source += "#[non_exhaustive]\n";
    }
    let _ = writeln!(source, "pub enum {name} {{");
    for (entry, variant) in page.errors.iter().zip(&variants) {
        source += &docs::comment("    ", &variant_docs(page, entry));
        for name in names_invented_for(&entry.error_type, invented) {
            let _ = writeln!(source, "    #[doc(alias = {})]", string(name));
        }
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
    match entry.error_message.as_deref() {
        None => paragraphs.push("No message was seen with it.".to_owned()),
        Some("") => paragraphs.push("Stytch sends it with an empty message.".to_owned()),
        Some(message) => paragraphs.push(docs::markdown(message)),
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

/// What a search of the documentation should find the code by, too.
fn names_invented_for<'i>(code: &str, invented: &'i Invented) -> impl Iterator<Item = &'i str> {
    let meant = move |meant: &Vec<String>| meant.iter().any(|meant| meant == code);
    let names = invented.iter().filter(move |(_, codes)| meant(codes));
    names.map(|(name, _)| name.as_str())
}

fn enum_docs(page: &Page, name: &str, variants: &[String]) -> Result<Vec<String>, String> {
    let Page { vertical, url, .. } = page;
    let status = names::status_in_words(page)?;
    let count = count(page);
    let (title, lists) = if page.complete {
        let lists = "The catalog has all of [Stytch's page]: a code that is not here is not sent \
                     with this status. The enum is exhaustive, so rustc checks that a `match` \
                     without `_` names every code.";
        (
            format!("{status} of the {vertical} API: {count}, complete."),
            lists,
        )
    } else {
        let lists = "The catalog has a part of [Stytch's page], and more codes may be on it. The \
                     enum is `#[non_exhaustive]`, so a `match` on it needs a `_` arm.";
        (
            format!("{status} of the {vertical} API: {count}, partial."),
            lists,
        )
    };
    let (code, variant) = names::example(page)?;
    let mut lines = between_empty_lines(vec![title, lists.to_owned()]);
    lines.extend([
        String::new(),
        "```".to_owned(),
        format!("use stytch_errors::{vertical}::{name};"),
        String::new(),
        format!("let code = {name}::from_error_type({code:?});"),
        format!("assert_eq!(code, Some({name}::{variant}));"),
        format!("assert_eq!({name}::{variant}.as_str(), {code:?});"),
        "```".to_owned(),
    ]);
    if variants.len() > FEW {
        lines.push(String::new());
        lines.extend(topics::index(page, variants));
    }
    lines.extend([String::new(), format!("[Stytch's page]: {url}")]);
    Ok(lines)
}

/// `1 code`, `33 codes`.
pub(super) fn count(page: &Page) -> String {
    match page.errors.len() {
        1 => "1 code".to_owned(),
        codes => format!("{codes} codes"),
    }
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
