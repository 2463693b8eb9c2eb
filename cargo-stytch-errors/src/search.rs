//! Finds the files that can matter: walks like ripgrep, and looks for a few bytes in each file.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use aho_corasick::AhoCorasick;
use ignore::{DirEntry, WalkBuilder, WalkState};
use memchr::memmem::Finder;

use crate::allow::MARKER;

/// The words without which nothing in a file is checked.
pub(crate) struct Needles<'n> {
    words: Vec<Finder<'n>>,
    /// Too many words to be searched for one by one.
    many: Option<AhoCorasick>,
    /// Both of the next begin with it.
    stytch: Finder<'n>,
    attribute: Finder<'n>,
    marker: Finder<'n>,
}

impl<'n> Needles<'n> {
    /// Names of places that hold an error type, and these words too.
    pub(crate) fn with(more: impl IntoIterator<Item = &'n str>) -> Self {
        let words = ["error_type"].into_iter().chain(more);
        Self {
            words: words.map(Finder::new).collect(),
            many: None,
            stytch: Finder::new("stytch"),
            attribute: Finder::new("stytch_handle"),
            marker: Finder::new(MARKER),
        }
    }

    /// These words alone.
    pub(crate) fn of(words: impl IntoIterator<Item = &'n str>) -> Self {
        Self {
            words: Vec::new(),
            // No words are in every file.
            many: AhoCorasick::new(words).ok(),
            ..Self::with([])
        }
    }

    fn are_in(&self, text: &[u8]) -> bool {
        let is_in = |finder: &Finder<'_>| finder.find(text).is_some();
        if let Some(many) = &self.many {
            return many.is_match(text);
        }
        self.words.iter().any(is_in)
            || is_in(&self.stytch) && (is_in(&self.attribute) || is_in(&self.marker))
    }
}

/// The result of a search.
#[derive(Default)]
pub(crate) struct Found {
    /// The files that have one of the words, by path, with their bytes.
    pub(crate) files: Vec<(PathBuf, Vec<u8>)>,
    /// Every `Cargo.toml`, and whether it speaks of Stytch.
    pub(crate) manifests: Vec<(PathBuf, bool)>,
}

/// Searches the Rust files below these folders, except those that git ignores.
pub(crate) fn search(roots: &[PathBuf], needles: &Needles<'_>, searched: &AtomicUsize) -> Found {
    let Some((first, others)) = roots.split_first() else {
        return Found::default();
    };
    let mut walk = WalkBuilder::new(first);
    for root in others {
        walk.add(root);
    }
    let threads = thread::available_parallelism()
        .map_or(2, usize::from)
        .min(8);
    walk.threads(threads)
        // A project that is not in git yet has a `.gitignore` for good reason too.
        .require_git(false)
        .filter_entry(|entry| !is_target(entry));
    let found = Mutex::new(Found::default());
    walk.build_parallel().run(|| {
        let mut text = Vec::new();
        let found = &found;
        Box::new(move |entry| {
            if let Ok(entry) = entry {
                look(&entry, needles, &mut text, found, searched);
            }
            WalkState::Continue
        })
    });
    let mut found = found
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    found.files.sort();
    found.files.dedup();
    found.manifests.sort();
    found
}

fn look(
    entry: &DirEntry,
    needles: &Needles<'_>,
    text: &mut Vec<u8>,
    found: &Mutex<Found>,
    searched: &AtomicUsize,
) {
    let path = entry.path();
    let is_manifest = entry.file_name() == "Cargo.toml";
    if !is_manifest && path.extension().is_none_or(|extension| extension != "rs") {
        return;
    }
    // Where a link leads to is searched there, if it belongs to the project.
    if entry.file_type().is_none_or(|kind| !kind.is_file()) || read(path, text).is_none() {
        return;
    }
    searched.fetch_add(1, Ordering::Relaxed);
    let lock = || {
        found
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    };
    if is_manifest {
        let speaks = needles.stytch.find(text).is_some();
        lock().manifests.push((path.to_owned(), speaks));
    } else if needles.are_in(text) {
        lock().files.push((path.to_owned(), text.clone()));
    }
}

fn read(path: &Path, text: &mut Vec<u8>) -> Option<()> {
    text.clear();
    File::open(path).ok()?.read_to_end(text).ok()?;
    Some(())
}

/// Where cargo builds, which it marks, in case that nothing ignores it.
fn is_target(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_dir())
        && entry.file_name() == "target"
        && fs::exists(entry.path().join("CACHEDIR.TAG")).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_matter_is_a_hit() {
        let needles = Needles::with(["code_of"]);
        for text in [
            "err.error_type",
            "#[stytch_handle(b2b)]",
            "// stytch-errors: allow",
            "code_of(err)",
        ] {
            assert!(needles.are_in(text.as_bytes()), "{text}");
        }
        for text in ["", "use stytch::Client;", "error_typ", "// stytch-errors"] {
            assert!(!needles.are_in(text.as_bytes()), "{text}");
        }
    }
}
