//! `cargo xtask import`: documentation pages into `catalog.json`.
//!
//! Each file is read whole by the reader of its rendition, or refused; only when all were read are
//! they merged, and only when the result is sound is the catalog replaced. A page loses no codes unless
//! that was asked for: no rendition says where it ends, so that one that was cut off may read as whole.

mod args;
mod body;
mod bodyless;
mod detect;
mod entries;
mod facts;
mod heading;
mod judge;
mod markdown;
mod merge;
mod names;
mod notes;
mod page;
mod reading;
mod rendered;
mod report;
mod retire;
mod source;
mod url;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{self, Write as _};

use crate::catalog::{Catalog, Page};
use crate::file;
use crate::official::{List, Official};
use args::{Args, Input};
use notes::Notes;
use reading::File;
use source::{Problem, Source, listed};

pub(crate) fn run(args: impl Iterator<Item = OsString>) -> Result<(), String> {
    let args = Args::parse(args)?;
    let mut replaced = false;
    import(&args, &mut replaced).map_err(|problems| {
        let name = args.catalog.file_name().unwrap_or_default();
        let state = if replaced { "replaced" } else { "unchanged" };
        format!("{problems}\n{} is {state}", name.to_string_lossy())
    })
}

/// Imports, and notes whether the catalog was replaced.
fn import(args: &Args, replaced: &mut bool) -> Result<(), String> {
    // Until the end: another import would not see what this one writes.
    let _locked = file::lock(&args.catalog)
        .map_err(|error| format!("{}: {error}", args.catalog.display()))?;
    let text = file::read_text(&args.catalog)?;
    let before = match &text {
        Some(text) => Catalog::parse(&args.catalog, text)?,
        None => Catalog::default(),
    };
    let notes = Notes::read(&args.catalog.with_file_name("catalog-notes.json"))?;
    let known = Official::read(&args.catalog.with_file_name("catalog-names.json"))?;
    let inputs = read_all(&args.inputs).map_err(|problems| listed(&problems))?;
    let Inputs {
        sources,
        files,
        names,
    } = inputs;
    let merged = merge::merge(&before, &sources, &files, &args.removals);
    let (mut after, mut remarks) = merged.map_err(|problems| listed(&problems))?;
    let mut official = known.clone();
    let mut news = Vec::new();
    for (index, list, names) in names {
        let changes = official.see(list, names, sources[index].as_read(), &after);
        report::section(&mut news, &format!("{list} names"), changes);
    }
    official.apply(&mut after);
    remarks.extend(notes.apply(&mut after));
    after.sort();
    after.updated = newest(&before, &after, &sources);
    after.seal();
    let broken = after.check();
    if !broken.is_empty() {
        return Err(broken.join("\n"));
    }
    *replaced = after.write(&args.catalog, text.as_deref())?;
    official.write(&known)?;
    let report = report::report(&before, &after, news, &remarks);
    let mut stdout = io::stdout().lock();
    let printed = stdout
        .write_all(report.as_bytes())
        .and_then(|()| stdout.flush());
    printed.map_err(|error| format!("error: the report cannot be printed: {error}"))
}

/// The content of the files of a run.
struct Inputs {
    sources: Vec<Source>,
    files: Vec<File>,
    /// The lists of names, each with the index of its source.
    names: Vec<(usize, List, BTreeSet<String>)>,
}

/// Reads every file, so that all that is wrong is said at once.
fn read_all(inputs: &[Input]) -> Result<Inputs, Vec<Problem>> {
    let mut sources = Vec::new();
    let mut files = Vec::new();
    let mut names = Vec::new();
    let mut problems = Vec::new();
    for (index, input) in inputs.iter().enumerate() {
        match Source::read(&input.path, input.read.as_deref()) {
            Ok(source) => {
                if input.is_names {
                    match names::read(&source) {
                        Ok((list, found)) => names.push((index, list, found)),
                        Err(found) => problems.extend(found),
                    }
                } else {
                    match detect::read(&source, index, input.page) {
                        Ok(file) => files.push(file),
                        Err(found) => problems.extend(found),
                    }
                }
                sources.push(source);
            }
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() {
        Ok(Inputs {
            sources,
            files,
            names,
        })
    } else {
        Err(problems)
    }
}

/// The newest day on which a page was read. Pages whose days are not known are as old as the catalog.
fn newest(before: &Catalog, after: &Catalog, sources: &[Source]) -> String {
    let known = after.pages.iter().filter_map(Page::read_on);
    let unknown = after.pages.iter().any(|page| page.read.is_empty());
    let before = unknown.then_some(before.updated.as_str());
    let newest = known.chain(before).max();
    // Without a page there is nothing else to go by.
    let newest = newest.or_else(|| sources.iter().map(|source| source.read.as_str()).max());
    newest.unwrap_or_default().to_owned()
}
