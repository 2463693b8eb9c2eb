//! `cargo stytch-errors annotate`: puts the attribute that fits on each function that compares an error
//! type.

mod api;
mod choose;
mod import;
mod insert;

use std::process::ExitCode;

use crate::args::Options;
use crate::failure::Result;
use crate::print::{counted, from_here};
use crate::progress::with_progress;
use crate::scan::{self, Candidate, Scan};
use crate::source::Source;
use crate::write::{self, Change};
use api::Votes;

pub(crate) fn annotate(options: &Options) -> Result<ExitCode> {
    let plans = with_progress(|searched| {
        let scan = scan::scan(options, searched)?;
        Ok(scan.as_ref().map_or_else(Vec::new, plans))
    })?;
    let mut changes = Vec::new();
    let (mut annotated, mut without_crate) = (0, Vec::new());
    for plan in plans {
        for note in &plan.notes {
            eprintln!("note: {note}");
        }
        if plan.change.is_some() && plan.needs_crate && !without_crate.contains(&plan.package) {
            without_crate.push(plan.package);
        }
        annotated += plan.annotated;
        changes.extend(plan.change);
    }
    write::apply(&changes, options)?;
    let verb = if options.dry_run {
        "would annotate"
    } else {
        "annotated"
    };
    eprintln!(
        "{verb} {} in {}",
        counted(annotated, "function"),
        counted(changes.len(), "file")
    );
    for package in without_crate {
        eprintln!("note: add the attribute's crate: `cargo add stytch-errors --package {package}`");
    }
    Ok(ExitCode::SUCCESS)
}

/// The outcome for one file.
struct Plan {
    change: Option<Change>,
    annotated: usize,
    /// Functions that are left alone, and why.
    notes: Vec<String>,
    package: String,
    /// Whether the package does not depend on the attribute's crate.
    needs_crate: bool,
}

fn plans(scan: &Scan) -> Vec<Plan> {
    let votes = Votes::of(scan);
    scan::on_all_processors(&scan.files, |file| {
        let plan = plan(file, scan, &votes);
        proc_macro2::extra::invalidate_current_thread_spans();
        plan
    })
}

fn plan(file: &Candidate, scan: &Scan, votes: &Votes) -> Plan {
    let member = &scan.project.members[file.package];
    let source = Source::new(file.text.clone());
    let mut plan = Plan {
        change: None,
        annotated: 0,
        notes: Vec::new(),
        package: member.package.name.clone(),
        needs_crate: member.runtime.is_none(),
    };
    let Some((tokens, parsed)) = crate::judge::parse(&source) else {
        return plan;
    };
    let name = member.runtime.as_deref().unwrap_or("stytch_errors");
    let mut insertions = Vec::new();
    let mut needs_import = false;
    for place in parsed.places() {
        let chosen = choose::attribute(&place, &tokens, member, votes.of_package(file.package));
        match chosen {
            None => {}
            Some(Ok(arguments)) => {
                let in_module = place.modules > 0;
                needs_import |= !in_module;
                // An inline module has imports of its own.
                let path = if in_module {
                    format!("{name}::")
                } else {
                    String::new()
                };
                let attribute = format!("#[{path}stytch_handle({arguments})]");
                insertions.extend(insert::attribute(&source, place.tokens, &attribute));
            }
            Some(Err(why)) => {
                let at = insert::place(&source, place.tokens);
                let line = at.map_or(1, |at| source.place(at).line);
                plan.notes.push(format!(
                    "{}:{line}: not annotated: {why}",
                    from_here(&file.path)
                ));
            }
        }
    }
    plan.annotated = insertions.len();
    if insertions.is_empty() {
        return plan;
    }
    if needs_import {
        // Before an attribute that begins where it ends.
        insertions.splice(0..0, import::of(&source, &tokens, name));
    }
    plan.change = Some(Change {
        path: file.path.clone(),
        before: source.text().to_owned(),
        after: insert::all(source.text(), insertions),
    });
    plan
}
