//! The same project with ten times the codes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::project::named;
use super::report::Section;
use super::{compile, expansion, runtime};
use crate::catalog::{Catalog, Entry};
use crate::codegen;

const TIMES: usize = 10;

/// The parts of the crates and their benchmarks.
const PARTS: [&str; 8] = [
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "benches",
    "stytch-errors",
    "stytch-errors-check",
    "stytch-errors-macros",
    "xtask",
];

pub(super) fn section(root: &Path, catalog: &Catalog) -> Result<Section, String> {
    let grown = checkout(root, catalog)?;
    let codes = catalog.pages.iter().map(|page| page.errors.len());
    let most = codes.max().unwrap_or(0) * TIMES;
    let lookup = runtime::growth(root, &grown, most)?;
    let mut figures = lookup.figures;
    figures.push(expansion::growth(root, &grown)?);
    figures.push(compile::growth(root, &grown)?);

    let (limit, tables) = (lookup.limit, lookup.tables);
    Ok(Section {
        title: "Growth",
        text: format!(
            "A catalog in which each page has ten times its codes, each of the nine others with one word \
             changed: {most} in the largest. As many strings are looked up in it as in the real one, and the \
             figures above are multiples of the same with the real catalog. The limit, one comparison where \
             the right candidate is known, takes {limit} times what it takes there: the names that it compares \
             with no longer fit into the nearest cache.\n\n\
             Time as a multiple of `from_error_type`'s over {most} codes:\n\n{tables}"
        ),
        figures,
    })
}

/// A copy of the checkout with ten times the codes.
fn checkout(root: &Path, catalog: &Catalog) -> Result<PathBuf, String> {
    let grown = root.join("target/bench/grown");
    fs::create_dir_all(&grown).map_err(|error| named(&grown, &error))?;
    for part in PARTS {
        let target = grown.join(part);
        if target.is_dir() {
            fs::remove_dir_all(&target).map_err(|error| named(&target, &error))?;
        }
        copy(&root.join(part), &target)?;
    }
    let manifest = grown.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(|error| named(&manifest, &error))?;
    let members = text.lines().find(|line| line.starts_with("members = "));
    let text = text.replace(
        members.ok_or("error: no members in Cargo.toml")?,
        "members = [\"stytch-errors\", \"stytch-errors-check\", \"stytch-errors-macros\", \"benches\"]",
    );
    fs::write(&manifest, text).map_err(|error| named(&manifest, &error))?;
    codegen::write(&grow(catalog), &grown)?;
    Ok(grown)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    if !from.is_dir() {
        return fs::copy(from, to)
            .map(drop)
            .map_err(|error| named(from, &error));
    }
    fs::create_dir_all(to).map_err(|error| named(to, &error))?;
    for entry in fs::read_dir(from).map_err(|error| named(from, &error))? {
        let entry = entry.map_err(|error| named(from, &error))?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Each page with codes made from its own by changing a word, or where that makes no new one, by
/// adding one.
fn grow(catalog: &Catalog) -> Catalog {
    const WORDS: [&str; 9] = [
        "passkey", "device", "quota", "region", "ledger", "webhook", "archive", "sandbox", "tenant",
    ];
    let mut grown = catalog.clone();
    for page in &mut grown.pages {
        let mut codes: BTreeSet<String> = page
            .errors
            .iter()
            .map(|entry| entry.error_type.clone())
            .collect();
        let mut more = Vec::new();
        for (number, entry) in page.errors.iter().enumerate() {
            for word in WORDS {
                let mut words: Vec<&str> = entry.error_type.split('_').collect();
                let place = number % words.len();
                words[place] = word;
                let mut code = words.join("_");
                while !codes.insert(code.clone()) {
                    code = format!("{code}_{word}");
                }
                more.push(Entry {
                    error_type: code,
                    ..entry.clone()
                });
            }
        }
        page.errors.append(&mut more);
        page.errors
            .sort_by(|one, other| one.error_type.cmp(&other.error_type));
    }
    grown
}

#[cfg(test)]
mod tests {
    use super::{Catalog, TIMES, grow};

    #[test]
    fn each_page_has_ten_times_its_codes() {
        let catalog = Catalog::read(&crate::root().join("catalog.json")).unwrap();
        let grown = grow(&catalog);
        for (before, after) in catalog.pages.iter().zip(&grown.pages) {
            assert_eq!(after.errors.len(), before.errors.len() * TIMES);
            assert!(
                after
                    .errors
                    .is_sorted_by(|one, other| one.error_type < other.error_type)
            );
        }
    }
}
