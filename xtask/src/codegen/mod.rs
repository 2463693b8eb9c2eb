//! `cargo xtask codegen`: Rust from `catalog.json`.

pub(crate) mod docs;
mod enum_docs;
mod lookup;
mod macro_table;
pub(crate) mod names;
mod output;
pub(crate) mod page;
pub(crate) mod readme;
mod retired;
mod source;
mod topics;
mod vertical;

use std::fmt::Write as _;
use std::path::Path;

use crate::catalog::{Catalog, Vertical};
pub(crate) use output::Output;

const CATALOG: &str = "catalog.json";

/// The folder that holds generated files only.
const GENERATED: &str = "stytch-errors/src/generated";

/// The one generated file of the macro crate.
const MACRO_TABLE: &str = "stytch-errors-check/src/catalog/generated.rs";

/// Writes the generated files of a checkout.
pub(crate) fn write(catalog: &Catalog, root: &Path) -> Result<(), String> {
    write_all(root, &outputs(catalog, &readme::read(root)?)?)
}

/// Writes what differs.
pub(crate) fn write_all(root: &Path, outputs: &[Output]) -> Result<(), String> {
    output::write(root, GENERATED, outputs)
}

/// Writes the generated files, or with `--check` compares them with what would be written.
pub(crate) fn run(args: impl Iterator<Item = String>) -> Result<(), String> {
    run_in(crate::root(), args)
}

fn run_in(root: &Path, mut args: impl Iterator<Item = String>) -> Result<(), String> {
    let check = match (args.next().as_deref(), args.next()) {
        (None, _) => false,
        (Some("--check"), None) => true,
        _ => return Err(crate::USAGE.to_owned()),
    };
    let catalog = Catalog::read(&root.join(CATALOG))?;
    if check {
        output::check(root, GENERATED, &outputs(&catalog, &readme::read(root)?)?)
    } else {
        write(&catalog, root)
    }
}

/// All generated files, and those with a generated part, of which the README is one.
pub(crate) fn outputs(catalog: &Catalog, readme: &str) -> Result<Vec<Output>, String> {
    let mut outputs = Vec::new();
    for (path, code) in sources(catalog)? {
        outputs.push(Output::new(&path, &code)?);
    }
    outputs.extend(readme::render(catalog, readme)?);
    Ok(outputs)
}

/// The path and the code of each generated file that this catalog makes, before it is formatted.
///
/// # Errors
///
/// When the catalog cannot be read, or a code of it has no name in Rust.
pub fn sources_of(catalog: &Path) -> Result<Vec<(String, String)>, String> {
    sources(&Catalog::read(catalog)?)
}

fn sources(catalog: &Catalog) -> Result<Vec<(String, String)>, String> {
    let generated = |name: &str| format!("{GENERATED}/{name}");
    let mut sources = vec![
        (MACRO_TABLE.to_owned(), macro_table::render(catalog)),
        (generated("mod.rs"), vertical::render_root(catalog)),
        (generated("retired.rs"), retired::render(catalog)?),
    ];
    for vertical in Vertical::ALL {
        let pages: Vec<_> = catalog
            .pages
            .iter()
            .filter(|page| page.vertical == vertical)
            .collect();
        let mut source = vertical::render(vertical, &pages)?;
        for page in pages {
            let (module, page) = (names::page_module(page)?, page::render(page, catalog)?);
            let _ = writeln!(source, "\nmod {module} {{\n{page}}}");
        }
        sources.push((generated(&format!("{vertical}.rs")), source));
    }
    Ok(sources)
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn generated_files_are_fresh() {
        let root = crate::root();
        let catalog = super::Catalog::read(&root.join(super::CATALOG)).unwrap();
        let outputs = super::outputs(&catalog, &super::readme::read(root).unwrap()).unwrap();
        if let Err(message) = super::output::check(root, super::GENERATED, &outputs) {
            panic!("{message}");
        }
    }

    #[test]
    fn what_the_command_writes_is_fresh_until_it_is_edited() {
        let folder = tempfile::TempDir::new().unwrap();
        for name in [super::CATALOG, "README.md"] {
            fs::copy(crate::root().join(name), folder.path().join(name)).unwrap();
        }
        let run =
            |args: &[&str]| super::run_in(folder.path(), args.iter().map(|&arg| arg.to_owned()));
        assert!(run(&["--check"]).is_err());
        run(&[]).unwrap();
        assert_eq!(run(&["--check"]), Ok(()));
        fs::write(folder.path().join(super::MACRO_TABLE), "edited").unwrap();
        let stale = run(&["--check"]).unwrap_err();
        assert!(stale.contains(super::MACRO_TABLE), "{stale}");
        for wrong in [&["--chekc"][..], &["--check", "--check"]] {
            assert_eq!(run(wrong), Err(crate::USAGE.to_owned()));
        }
    }
}
