//! A page as an enum, and its tables.

use std::fmt::Write;

use super::lookup;
use super::source::{array, hexadecimal, string, table};
use super::{docs, enum_docs, names};
use crate::catalog::{Catalog, Entry, Page};

/// Renders a page.
pub(super) fn render(page: &Page, catalog: &Catalog) -> Result<String, String> {
    let name = names::page_enum(page)?;
    let variants = names::variants(page)?;
    let mut source = String::from("use crate::define::page;\nuse crate::lookup::Index;\n\n");

    source += &docs::comment("", &enum_docs::render(page, name, &variants, catalog)?);
    source += "#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n";
    if !page.complete {
        source += "#[non_exhaustive]\n";
    }
    let _ = writeln!(source, "pub enum {name} {{");
    for (entry, variant) in page.errors.iter().zip(&variants) {
        source += &docs::comment("    ", &variant_docs(page, entry));
        for name in names_invented_for(&entry.error_type, catalog) {
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
    docs::between_empty_lines(paragraphs)
}

/// Other names by which a search of the documentation finds the code.
fn names_invented_for<'i>(code: &str, catalog: &'i Catalog) -> impl Iterator<Item = &'i str> {
    let meant = move |meant: &Vec<String>| meant.iter().any(|meant| meant == code);
    let names = catalog
        .mistaken_for
        .iter()
        .filter(move |(_, codes)| meant(codes));
    names.map(|(name, _)| name.as_str())
}
