//! The findings in each format.

pub(crate) mod github;
pub(crate) mod human;
pub(crate) mod json;
pub(crate) mod sarif;

use std::path::Path;

use crate::finding::{Checked, Level};

/// A path as people see it from where they are, with `/` on every system.
pub(crate) fn from(folder: Option<&Path>, path: &Path) -> String {
    let path = folder
        .and_then(|folder| path.strip_prefix(folder).ok())
        .unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

/// A path from the current folder.
pub(crate) fn from_here(path: &Path) -> String {
    from(std::env::current_dir().ok().as_deref(), path)
}

/// `2 errors and 1 warning in 2 files; 1 can be mended by …`.
pub(crate) fn summary(checked: &[Checked]) -> String {
    let all = || checked.iter().flat_map(|file| &file.findings);
    let errors = all()
        .filter(|finding| finding.level == Level::Error)
        .count();
    let warnings = all().count() - errors;
    let certain = all()
        .filter(|finding| finding.fix.as_ref().is_some_and(|fix| fix.is_certain))
        .count();
    let found: Vec<String> = [(errors, "error"), (warnings, "warning")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, name)| counted(count, name))
        .collect();
    let mended = match certain {
        0 => String::new(),
        _ => format!("; {certain} can be mended by `cargo stytch-errors fix`"),
    };
    let files = counted(checked.len(), "file");
    format!("{} in {files}{mended}", found.join(" and "))
}

/// `1 file`, `2 files`.
pub(crate) fn counted(count: usize, name: &str) -> String {
    format!("{count} {name}{}", if count == 1 { "" } else { "s" })
}
