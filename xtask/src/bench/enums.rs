//! The catalog as enums with strum's derives.

use std::fmt::Write;

use crate::catalog::Catalog;
use crate::codegen::{docs, names, page};

/// The derives that together do what the generated enums do.
pub(super) const ALL_DERIVES: &[&str] = &[
    "EnumString",
    "Display",
    "IntoStaticStr",
    "VariantArray",
    "EnumMessage",
    "EnumProperty",
];

/// From the string, and back.
pub(super) const FEW_DERIVES: &[&str] = &["EnumString", "Display"];

/// A module for each page, with the same names and documentation as in the runtime crate.
pub(super) fn with_strum(catalog: &Catalog, derives: &[&str]) -> Result<String, String> {
    let mut source = String::new();
    for page in &catalog.pages {
        let _ = writeln!(
            source,
            "pub mod {}_{} {{\n#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]\n#[derive(strum::{})]\npub enum {} {{",
            page.vertical,
            names::page_module(page)?,
            derives.join(", strum::"),
            names::page_enum(page)?,
        );
        for (entry, variant) in page.errors.iter().zip(names::variants(page)?) {
            source += &docs::comment("", &page::variant_docs(page, entry));
            let _ = write!(source, "#[strum(serialize = {:?}", entry.error_type);
            if derives.contains(&"EnumMessage") {
                let message = entry.error_message.as_deref().unwrap_or_default();
                let _ = write!(source, ", message = {message:?}");
            }
            if derives.contains(&"EnumProperty") {
                let hint = entry.hint.as_deref().unwrap_or_default();
                let url = page::docs_url(page, entry);
                let _ = write!(source, ", props(hint = {hint:?}, docs_url = {url:?})");
            }
            let _ = writeln!(source, ")]\n{variant},");
        }
        source += "}\n}\n";
    }
    Ok(source)
}
