//! `cargo xtask bench`: measures what the project claims, beside the alternatives, and writes
//! `BENCHMARKS.md`.

mod compile;
mod enums;
mod expansion;
mod growth;
mod handlers;
mod instructions;
mod lines;
mod machine;
mod measure;
mod project;
mod ratio;
mod report;
mod runtime;
mod scan;

use std::path::Path;

use crate::catalog::Catalog;
use crate::codegen;
use report::Section;

/// The parts that can be asked for, in the order in which they are measured.
const SECTIONS: [(&str, Measure); 6] = [
    ("lookup", runtime::lookup),
    ("body", runtime::body),
    ("expansion", expansion::section),
    ("growth", growth::section),
    ("build", compile::section),
    ("scan", scan::section),
];

type Measure = fn(&Path, &Catalog) -> Result<Section, String>;

/// Measures everything and writes the report, or prints the sections that were asked for.
pub(crate) fn run(args: impl Iterator<Item = String>) -> Result<(), String> {
    let asked: Vec<String> = args.collect();
    if let Some(unknown) = asked
        .iter()
        .find(|asked| SECTIONS.iter().all(|known| known.0 != *asked))
    {
        let known = SECTIONS.map(|known| known.0).join("`, `");
        return Err(format!(
            "error: there is no section `{unknown}`\nhelp: there are `{known}`"
        ));
    }
    let root = crate::root()
        .canonicalize()
        .map_err(|error| format!("error: {error}"))?;
    let catalog = Catalog::read(&root.join("catalog.json"))?;
    let is_whole = asked.is_empty();
    if is_whole {
        // An obstacle to the report is better known before a quarter of an hour.
        report::outputs(&root, &catalog, &[])?;
    }
    let mut sections = Vec::new();
    for (name, measure) in SECTIONS {
        if is_whole || asked.iter().any(|asked| asked == name) {
            eprintln!("measuring: {name}");
            let section = measure(&root, &catalog);
            // Earlier measurements are not lost with one that fails.
            sections.push(section.inspect_err(|_| println!("{}", report::body(&sections)))?);
        }
    }
    if is_whole {
        codegen::write_all(&root, &report::outputs(&root, &catalog, &sections)?)
    } else {
        println!("{}", report::body(&sections));
        Ok(())
    }
}
