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
    source += &table("pub static", "RETIRED", "&str", codes);
    source
}

/// The module of one vertical, without those of its pages.
pub(super) fn render(vertical: Vertical, pages: &[&Page]) -> Result<String, String> {
    let with_codes = || pages.iter().filter(|page| !page.errors.is_empty());
    // The examples are about a status that most handlers know.
    let common = with_codes().find(|page| page.status_code == 401);
    let Some(first) = common.or(with_codes().next()) else {
        return Err(format!("error: no code of the {vertical} API is known"));
    };
    let mut source = String::new();
    for line in module_docs(vertical, pages, first)?.lines() {
        source += format!("//! {line}").trim_end();
        source.push('\n');
    }
    source.push('\n');
    for page in pages {
        let (module, name) = (names::page_module(page)?, names::page_enum(page)?);
        let _ = writeln!(source, "pub use {module}::{name};");
    }
    let variant = names::vertical_variant(vertical);
    let _ = writeln!(
        source,
        "\ncrate::define::error_type! {{\n    {vertical}: {variant},"
    );
    source += &docs::comment("    ", &error_type_docs(vertical, first)?);
    source += "    {\n";
    for page in pages {
        let status = names::status_in_words(page)?;
        let count = super::enum_docs::count(page);
        let line = if page.complete {
            format!("{status}: {count}, complete.")
        } else {
            format!("{status}: {count}, partial.")
        };
        source += &docs::comment("        ", &[line]);
        let _ = writeln!(source, "        {},", names::page_enum(page)?);
    }
    Ok(source + "    }\n}\n")
}

fn module_docs(vertical: Vertical, pages: &[&Page], first: &Page) -> Result<String, String> {
    let (name, status) = (names::page_enum(first)?, first.status_code);
    let (code, variant) = names::example(first)?;
    let imports = imports(name);
    let mut docs = format!(
        "The errors of the {vertical} API: {}.\n\
         \n\
         [`ErrorType`] is any of them. It wraps an enum for each HTTP status:\n\
         \n\
         ```\n\
         use stytch_errors::{vertical}::{imports};\n\
         \n\
         let advice = match ErrorType::new({status}, {code:?}) {{\n    \
             ErrorType::{name}({name}::{variant}) => \"one code\",\n    \
             ErrorType::{name}(_) => \"any other code of this status\",\n    \
             ErrorType::Unlisted {{ .. }} => \"not listed with this status\",\n    \
             _ => \"another status\",\n\
         }};\n\
         assert_eq!(advice, \"one code\");\n\
         ```\n\
         \n\
         | status | enum | codes |\n\
         |---|---|---|\n",
        audience(vertical),
    );
    for page in pages {
        let name = names::page_enum(page)?;
        let how_much = if page.complete { "complete" } else { "partial" };
        let _ = writeln!(
            docs,
            "| {} | [{name}] | {how_much}, {} |",
            page.status_code,
            page.errors.len(),
        );
    }
    docs += "\n*Complete*: the catalog has every code that Stytch documents for the status, and the \
             enum is exhaustive.\n*Partial*: Stytch may document more, and the enum is \
             `#[non_exhaustive]`.\n";
    Ok(docs)
}

/// An enum and `ErrorType`, sorted as rustfmt does.
fn imports(name: &str) -> String {
    let mut names = [name, "ErrorType"];
    names.sort_unstable();
    format!("{{{}}}", names.join(", "))
}

/// Whom the API knows.
fn audience(vertical: Vertical) -> &'static str {
    match vertical {
        Vertical::B2b => "organizations, their members, and machine-to-machine clients",
        Vertical::Consumer => "users without organizations, and machine-to-machine clients",
        Vertical::Fraud => "device fingerprints and their verdicts",
    }
}

fn error_type_docs(vertical: Vertical, page: &Page) -> Result<Vec<String>, String> {
    let (name, status) = (names::page_enum(page)?, page.status_code);
    let (code, variant) = names::example(page)?;
    let imports = imports(name);
    let lines = format!(
        "An error of the {vertical} API, whether the catalog lists it or not.\n\
         \n\
         It is made from the status and the `error_type` of a response. A code that the catalog\n\
         does not list is kept as it came, so a log can show it.\n\
         \n\
         Its `Display`, `Serialize` and `AsRef<str>` are the code, and it is ordered by status and\n\
         code, with those that are not listed last. `into_owned` makes an error of it that borrows\n\
         nothing.\n\
         \n\
         ```\n\
         use stytch_errors::{vertical}::{imports};\n\
         \n\
         let known = ErrorType::new({status}, {code:?});\n\
         assert_eq!(known, ErrorType::{name}({name}::{variant}));\n\
         assert!(known.docs_url().is_some());\n\
         \n\
         let new = ErrorType::new({status}, \"a_code_of_tomorrow\");\n\
         assert!(new.is_unlisted());\n\
         assert_eq!(new, \"a_code_of_tomorrow\");\n\
         assert_eq!(new.status(), Some({status}));\n\
         \n\
         let elsewhere = ErrorType::new(418, {code:?});\n\
         assert!(elsewhere.is_unlisted());\n\
         assert_eq!(elsewhere.listed_as(), Some(known));\n\
         \n\
         assert!(ErrorType::new(503, \"a_code_of_tomorrow\").is_retryable());\n\
         assert!(ErrorType::all().any(|listed| listed == known));\n\
         ```"
    );
    Ok(lines.lines().map(str::to_owned).collect())
}
