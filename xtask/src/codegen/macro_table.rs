//! The table that the macros judge by: every code once, with its status and its verticals.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::catalog::{Catalog, Vertical};

/// Renders `stytch-errors-check/src/catalog/generated.rs`.
pub(crate) fn render(catalog: &Catalog) -> String {
    let mut out = String::from(
        "use crate::catalog::{Code, Oauth, Observed, Page, Retired, Vertical::{self, B2b, Consumer, Fraud}};\n\n",
    );
    let _ = writeln!(
        out,
        "pub(crate) const UPDATED: &str = {:?};\n",
        catalog.updated
    );

    let pages = catalog.pages.iter().map(|page| {
        format!(
            "Page::new({}, {}, {})",
            variant(page.vertical),
            page.status_code,
            page.complete
        )
    });
    table(&mut out, "PAGES", "Page", pages);

    let mut codes: BTreeMap<&str, (u16, Vec<Vertical>)> = BTreeMap::new();
    for page in &catalog.pages {
        for entry in &page.errors {
            let code = codes
                .entry(&entry.error_type)
                .or_insert((page.status_code, Vec::new()));
            code.1.push(page.vertical);
        }
    }
    let codes = codes.iter().map(|(name, (status, verticals))| {
        format!("Code::new({name:?}, {status}, &[{}])", variants(verticals))
    });
    table(&mut out, "CODES", "Code", codes);

    let retired = catalog.retired.iter().map(|retired| {
        format!(
            "Retired::new({:?}, {:?})",
            retired.error_type, retired.replaced_by
        )
    });
    table(&mut out, "RETIRED", "Retired", retired);

    let observed = catalog.observed.iter().map(|observed| {
        format!(
            "Observed::new({:?}, {}, {})",
            observed.error_type,
            variant(observed.vertical),
            observed.status_code
        )
    });
    table(&mut out, "OBSERVED", "Observed", observed);

    let oauth = catalog.oauth.iter().map(|oauth| {
        format!(
            "Oauth::new({:?}, &{:?}, &[{}])",
            oauth.error_type,
            oauth.status_codes,
            variants(&oauth.verticals)
        )
    });
    table(&mut out, "OAUTH", "Oauth", oauth);

    let foreign = Vertical::ALL.into_iter().map(|vertical| {
        let words = catalog.words.foreign_to(vertical);
        let words: Vec<_> = words.into_iter().collect();
        format!("({}, &{words:?})", variant(vertical))
    });
    table(&mut out, "FOREIGN_WORDS", "(Vertical, &[&str])", foreign);

    let neutral = catalog
        .words
        .neutral
        .iter()
        .map(|words| format!("{words:?}"));
    table(&mut out, "NEUTRAL_WORDS", "&str", neutral);

    let known = catalog
        .known_without_a_page
        .iter()
        .map(|name| format!("{name:?}"));
    table(&mut out, "WITHOUT_A_PAGE", "&str", known);

    let mistaken = catalog
        .mistaken_for
        .iter()
        .map(|(name, codes)| format!("({name:?}, &{codes:?})"));
    table(&mut out, "MISTAKEN_FOR", "(&str, &[&str])", mistaken);
    out
}

fn variants(verticals: &[Vertical]) -> String {
    let variants: Vec<_> = verticals.iter().copied().map(variant).collect();
    variants.join(", ")
}

fn variant(vertical: Vertical) -> &'static str {
    match vertical {
        Vertical::B2b => "B2b",
        Vertical::Consumer => "Consumer",
        Vertical::Fraud => "Fraud",
    }
}

fn table(out: &mut String, name: &str, item: &str, rows: impl Iterator<Item = String>) {
    let _ = writeln!(out, "pub(crate) static {name}: &[{item}] = &[");
    for row in rows {
        let _ = writeln!(out, "{row},");
    }
    out.push_str("];\n\n");
}
