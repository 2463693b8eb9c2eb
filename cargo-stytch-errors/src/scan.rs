//! From a project to its files with what is found in them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::args::Options;
use crate::evidence::text_shows_stytch as shows_stytch;
use crate::failure::{Failure, Result};
use crate::finding::Checked;
use crate::judge::{Input, judge};
use crate::link;
use crate::project::Project;
use crate::search::{Found, Needles, search};
use crate::source::Source;

/// The files to check.
pub(crate) struct Scan {
    pub(crate) project: Project,
    pub(crate) files: Vec<Candidate>,
    /// Whether the files are about Stytch, and so judged together.
    is_about_stytch: bool,
}

/// A file that mentions an error type.
pub(crate) struct Candidate {
    pub(crate) path: PathBuf,
    /// The index of its package.
    pub(crate) package: usize,
    pub(crate) text: String,
}

/// Finds the files that mention an error type; `None` where none does, and no manifest speaks of Stytch.
pub(crate) fn scan(options: &Options, searched: &AtomicUsize) -> Result<Option<Scan>> {
    let root = likely_root(options.manifest.as_deref())?;
    let mut found = Found::default();
    if let Some(root) = &root {
        found = search(std::slice::from_ref(root), &Needles::with([]), searched);
        // Cargo need not be asked, which takes longer than the search.
        if found.files.is_empty() && options.packages.is_empty() && speaks_of_none(root, &found) {
            return Ok(None);
        }
    }
    let project = Project::read(options.manifest.as_deref(), &options.packages)?;
    let settings = project.members.iter().map(|member| &member.settings);
    let more: Vec<&str> = settings
        .flat_map(|settings| settings.on.iter().chain(&settings.calls))
        .map(|path| path.rsplit('.').next().unwrap_or(path))
        .collect();
    let folders = project.folders();
    if !more.is_empty() || root.is_none_or(|root| folders != [root]) {
        searched.store(0, Ordering::Relaxed);
        found = search(&folders, &Needles::with(more.iter().copied()), searched);
    }
    let mut files = candidates(&project, found);
    let is_about_stytch = files.iter().any(|file| {
        let member = &project.members[file.package];
        member.uses_stytch || member.settings.names_api || shows_stytch(&file.text)
    });
    if is_about_stytch {
        for words in [link::uses, link::declarations] {
            let words = words(
                &files
                    .iter()
                    .map(|file| file.text.as_str())
                    .collect::<Vec<_>>(),
            );
            let needles = Needles::of(words.iter().map(String::as_str));
            let found = search(&folders, &needles, &AtomicUsize::new(0));
            files.extend(candidates(&project, found));
            files.sort_by(|a, b| a.path.cmp(&b.path));
            files.dedup_by(|a, b| a.path == b.path);
        }
    }
    Ok(Some(Scan {
        project,
        files,
        is_about_stytch,
    }))
}

/// The files that belong to packages of the workspace.
fn candidates(project: &Project, found: Found) -> Vec<Candidate> {
    let mut files = Vec::new();
    for (path, bytes) in found.files {
        let Some(package) = project.owner(&path, &found.manifests) else {
            continue;
        };
        // rustc reads nothing but UTF-8.
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        if !project.members[package].settings.excludes(&path) {
            files.push(Candidate {
                path,
                package,
                text,
            });
        }
    }
    files
}

/// Judges all files, on all processors.
pub(crate) fn check(scan: &Scan) -> Vec<Checked> {
    let groups: Vec<&[Candidate]> = if scan.is_about_stytch {
        vec![&scan.files]
    } else {
        scan.files.chunks(1).collect()
    };
    let judged = on_all_processors(&groups, |files| {
        let judged = together(&scan.project, files);
        // The texts that spans point into are kept until somebody says that no span is left.
        proc_macro2::extra::invalidate_current_thread_spans();
        judged
    });
    let mut judged: Vec<Checked> = judged.into_iter().flatten().collect();
    judged.retain(|file| !file.findings.is_empty());
    judged
}

fn together(project: &Project, files: &[Candidate]) -> Vec<Checked> {
    let texts = files.iter().map(|file| file.text.clone());
    let sources: Vec<Source> = texts.map(Source::new).collect();
    let inputs = files.iter().zip(&sources).map(|(file, source)| {
        let member = &project.members[file.package];
        Input {
            source,
            module: link::module_of(&file.path, &member.package.name),
            package: file.package,
            settings: &member.settings,
            uses_stytch: member.uses_stytch,
        }
    });
    let findings = judge(&inputs.collect::<Vec<_>>());
    let judged = files.iter().zip(sources).zip(findings);
    judged
        .map(|((file, source), findings)| Checked {
            path: file.path.clone(),
            package: file.package,
            source,
            findings,
        })
        .collect()
}

/// Maps each item, in order.
pub(crate) fn on_all_processors<T: Sync, U: Send>(
    items: &[T],
    map: impl Fn(&T) -> U + Sync,
) -> Vec<U> {
    // Deeply nested code is read recursively.
    const STACK: usize = 64 << 20;
    let threads = thread::available_parallelism().map_or(2, usize::from);
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(items.len()));
    thread::scope(|scope| {
        for _ in 0..threads.min(items.len()) {
            let work = || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { break };
                    let mapped = map(item);
                    let mut done = done
                        .lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner);
                    done.push((at, mapped));
                }
            };
            let spawned = thread::Builder::new()
                .stack_size(STACK)
                .spawn_scoped(scope, work);
            if spawned.is_err() {
                // This thread takes the files that are left.
                work();
            }
        }
    });
    let mut done = done
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, mapped)| mapped).collect()
}

/// The folder of the workspace around the nearest manifest, or of that manifest.
fn likely_root(manifest: Option<&Path>) -> Result<Option<PathBuf>> {
    let here = env::current_dir().map_err(|error| Failure::about("the current folder", error))?;
    let start = match manifest.and_then(Path::parent) {
        Some(folder) => here.join(folder),
        None => here,
    };
    let mut nearest = None;
    for folder in start.ancestors() {
        let Ok(manifest) = fs::read_to_string(folder.join("Cargo.toml")) else {
            continue;
        };
        // As cargo looks for it.
        if manifest.lines().any(|line| line.starts_with("[workspace")) {
            return Ok(Some(folder.to_owned()));
        }
        nearest.get_or_insert_with(|| folder.to_owned());
    }
    Ok(nearest)
}

/// Whether it is clear without cargo that the project has nothing to do with Stytch.
fn speaks_of_none(root: &Path, found: &Found) -> bool {
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap_or_default();
    // Members may be anywhere by such a path.
    let is_all_below = !manifest.contains("..") && !manifest.contains("= \"/");
    is_all_below && found.manifests.iter().all(|(_, speaks)| !speaks)
}
