//! Writes changed files: shown first, only where git can bring them back, and each as a whole.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use similar::TextDiff;
use tempfile::Builder;

use crate::args::Options;
use crate::failure::{Failure, Result};
use crate::print::from_here;

/// A file as it was read, and as it is to be.
pub(crate) struct Change {
    pub(crate) path: PathBuf,
    pub(crate) before: String,
    pub(crate) after: String,
}

/// Writes the changes, or prints them for `--dry-run`.
pub(crate) fn apply(changes: &[Change], options: &Options) -> Result<()> {
    if options.dry_run {
        return crate::print(&changes.iter().map(difference).collect::<String>());
    }
    let refused: Vec<String> = changes
        .iter()
        .filter_map(|change| {
            let why = refusal(&change.path, options)?;
            Some(format!("  {}: {why}", from_here(&change.path)))
        })
        .collect();
    if !refused.is_empty() {
        return Err(Failure::new(format!(
            "nothing is written, since git could not bring these back:\n{}\n\
             commit them, or write anyway with `--allow-dirty` or `--allow-no-vcs`",
            refused.join("\n")
        )));
    }
    for change in changes {
        write(change).map_err(|error| Failure::about(from_here(&change.path), error))?;
    }
    Ok(())
}

fn difference(change: &Change) -> String {
    let path = from_here(&change.path);
    let difference = TextDiff::from_lines(&change.before, &change.after);
    let mut unified = difference.unified_diff();
    unified
        .header(&format!("a/{path}"), &format!("b/{path}"))
        .to_string()
}

/// Why a file is left alone.
fn refusal(path: &Path, options: &Options) -> Option<&'static str> {
    if options.allow_dirty && options.allow_no_vcs {
        return None;
    }
    let git = |arguments: &[&str]| {
        let output = Command::new("git")
            .arg("--literal-pathspecs")
            .arg("-C")
            .arg(path.parent()?)
            .args(arguments)
            .arg("--")
            .arg(path.file_name()?)
            .output()
            .ok()?;
        output.status.success().then_some(output.stdout)
    };
    match git(&["ls-files"]) {
        None => (!options.allow_no_vcs).then_some("it is not in a git repository"),
        Some(_) if options.allow_dirty => None,
        Some(tracked) if tracked.is_empty() => Some("git does not track it"),
        Some(_) => match git(&["status", "--porcelain"]) {
            Some(changes) if changes.is_empty() => None,
            _ => Some("it has changes that are not committed"),
        },
    }
}

/// Replaces a file as a whole, so that nobody reads half of it.
fn write(change: &Change) -> std::io::Result<()> {
    // The folder may be a link to where the file is.
    let path = fs::canonicalize(&change.path)?;
    if fs::read_to_string(&path)? != change.before {
        return Err(std::io::Error::other("it was changed in the meantime"));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = Builder::new()
        .prefix(".stytch-errors-")
        .tempfile_in(folder)?;
    file.write_all(change.after.as_bytes())?;
    file.as_file()
        .set_permissions(fs::metadata(&path)?.permissions())?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}
