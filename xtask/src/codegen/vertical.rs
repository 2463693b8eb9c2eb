//! The modules around the pages.

use std::fmt::Write;

use super::source::{string, table};
use super::{docs, names};
use crate::catalog::{Catalog, Page, Vertical};

/// The module that holds all others.
pub(super) fn render_root(catalog: &Catalog) -> String {
    let mut source = String::new();
    for vertical in Vertical::ALL {
        let _ = writeln!(source, "pub mod {vertical};");
    }
    source += "pub mod retired;\n\n";
    source += "/// The newest day on which a page of Stytch's was read, as `YYYY-MM-DD`.\n";
    let _ = writeln!(
        source,
        "pub const CATALOG_UPDATED: &str = {};",
        string(&catalog.updated)
    );
    source += "\n/// Sorted codes that Stytch's own lists spell, but that no page places.";
    let codes = catalog.known_without_a_page.iter().map(|code| string(code));
    source += &table("pub static", "KNOWN_WITHOUT_A_PAGE", "&str", codes);
    source += "\n/// Sorted codes that Stytch sent once.";
    let codes = catalog
        .retired
        .iter()
        .map(|retired| string(&retired.error_type));
    source += &table("pub(crate) static", "RETIRED", "&str", codes);
    source
}

/// The module of one vertical.
pub(super) fn render(vertical: Vertical, pages: &[&Page]) -> Result<String, String> {
    let mut source = String::new();
    let _ = writeln!(source, "//! The errors of the {vertical} API.\n");
    let mut enums = Vec::new();
    for page in pages {
        let (module, name) = (names::page_module(page)?, names::page_enum(page)?);
        let _ = writeln!(source, "mod {module};");
        enums.push((module, name));
    }
    source.push('\n');
    for (module, name) in &enums {
        let _ = writeln!(source, "pub use {module}::{name};");
    }
    source += "\ncrate::define::error_type! {\n";
    source += &docs::comment("    ", &error_type_docs(vertical, pages)?);
    for (_, name) in enums {
        let _ = writeln!(source, "    {name},");
    }
    Ok(source + "}\n")
}

fn error_type_docs(vertical: Vertical, pages: &[&Page]) -> Result<Vec<String>, String> {
    let Some(page) = pages.iter().find(|page| !page.errors.is_empty()) else {
        return Err(format!("error: no code of the {vertical} API is known"));
    };
    let (name, status) = (names::page_enum(page)?, page.status_code);
    let (code, variant) = (&page.errors[0].error_type, &names::variants(page)?[0]);
    let lines = format!(
        "An error of the {vertical} API, known or not.\n\
         \n\
         It is built from what every response has: the status and the `error_type`. What the\n\
         catalog does not list is kept as it came, so nothing is lost on the way to a log.\n\
         \n\
         ```\n\
         use stytch_errors::{vertical}::{{{name}, ErrorType}};\n\
         \n\
         let known = ErrorType::new({status}, {code:?});\n\
         assert_eq!(known, ErrorType::{name}({name}::{variant}));\n\
         assert!(known.docs_url().is_some());\n\
         \n\
         let new = ErrorType::new({status}, \"a_code_of_tomorrow\");\n\
         assert_eq!(new.to_string(), \"a_code_of_tomorrow\");\n\
         assert_eq!(new.status(), {status});\n\
         ```"
    );
    Ok(lines.lines().map(str::to_owned).collect())
}
