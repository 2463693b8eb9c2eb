//! `cargo stytch-errors fix`: writes the replacements that are certain.

use std::process::ExitCode;

use crate::args::Options;
use crate::failure::Result;
use crate::finding::Checked;
use crate::print::counted;
use crate::progress::with_progress;
use crate::scan;
use crate::write::{self, Change};

pub(crate) fn fix(options: &Options) -> Result<ExitCode> {
    let checked = with_progress(|searched| {
        let scan = scan::scan(options, searched)?;
        Ok(scan.as_ref().map_or_else(Vec::new, scan::check))
    })?;
    let mut changes = Vec::new();
    let mut mended = 0;
    for file in &checked {
        let (change, count) = changed(file);
        mended += count;
        changes.extend(change);
    }
    write::apply(&changes, options)?;
    let left_over = checked
        .iter()
        .map(|file| file.findings.len())
        .sum::<usize>()
        - mended;
    let verb = if options.dry_run {
        "would mend"
    } else {
        "mended"
    };
    if mended == 0 {
        eprintln!("nothing to mend{}", left(left_over));
        return Ok(ExitCode::SUCCESS);
    }
    let literals = counted(mended, "literal");
    let files = counted(changes.len(), "file");
    eprintln!("{verb} {literals} in {files}{}", left(left_over));
    Ok(ExitCode::SUCCESS)
}

fn left(findings: usize) -> String {
    let left = match findings {
        0 => return String::new(),
        1 => "1 finding is left".to_owned(),
        _ => format!("{findings} findings are left"),
    };
    format!("; {left} for you: see `cargo stytch-errors check`")
}

/// The file with all certain replacements, and how many these are.
fn changed(file: &Checked) -> (Option<Change>, usize) {
    let before = file.source.text();
    let mut after = before.to_owned();
    let mut count = 0;
    let mut unchanged_from = before.len();
    for finding in file.findings.iter().rev() {
        let Some(fix) = finding.fix.as_ref().filter(|fix| fix.is_certain) else {
            continue;
        };
        if finding.range.end <= unchanged_from {
            after.replace_range(finding.range.clone(), &fix.text);
            unchanged_from = finding.range.start;
            count += 1;
        }
    }
    let change = (count > 0).then(|| Change {
        path: file.path.clone(),
        before: before.to_owned(),
        after,
    });
    (change, count)
}
